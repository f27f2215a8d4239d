namespace AdvisorBot.Understanding.Tests.Clauses;

public sealed class ControlTests
{
    [Theory]
    [InlineData("cancel", Intents.Cancel)]
    [InlineData("Never mind!", Intents.Cancel)]
    [InlineData("please go back", Intents.Back)]
    [InlineData("ok start over please", Intents.Restart)]
    [InlineData("?", Intents.Help)]
    [InlineData("help me pls", Intents.Help)]
    [InlineData("forget me", Intents.ForgetMe)]
    [InlineData("talk to a human", Intents.Person)]
    [InlineData("who says?", Intents.WhoSays)]
    public void A_command_is_the_whole_message(string text, string intent) => Assert.Equal(intent, Read.Message(text).Intent);

    [Theory]
    [InlineData("how do I cancel an exam")]
    [InlineData("can I go back to school")]
    [InlineData("what do i need")]
    [InlineData("does financial aid help")]
    [InlineData("how do i start over in a new career")]
    [InlineData("is it hard to stop working as a nurse and be a coder")]
    [InlineData("can a coder skip the certification")]
    public void A_question_with_a_command_word_in_it_is_a_question(string text) =>
        Assert.DoesNotContain("control.", Read.Message(text).Intent, StringComparison.Ordinal);

    [Theory]
    [InlineData("change my education", "education")]
    [InlineData("i want to change my pay", "pay")]
    public void What_is_to_be_changed_is_named(string text, string slot)
    {
        var recognition = Read.Message(text);

        Assert.Equal(Intents.Change, recognition.Intent);
        Assert.Equal(slot, recognition.Only(EntityKind.Slot).Id);
    }

    [Fact]
    public void A_correction_brings_the_new_answer()
    {
        var recognition = Read.Message("actually I have an associate degree");

        Assert.Equal(Intents.Change, recognition.Intent);
        Assert.Equal("associate", recognition.Only(EntityKind.EducationLevel).Id);
    }
}
