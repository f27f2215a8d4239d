namespace AdvisorBot.Understanding.Tests.Clauses;

/// <summary>What must not be taken for a command that destroys something.</summary>
public sealed class ForbiddenTests
{
    [Theory]
    [InlineData("dont delete my info")]
    [InlineData("please don't forget what I told you")]
    [InlineData("i dont want you to erase anything")]
    public void Who_forbids_it_is_not_forgotten(string text) => Assert.NotEqual(Intents.ForgetMe, Read.Message(text).Intent);

    [Theory]
    [InlineData("no no, no borre nada")]
    [InlineData("no quiero q borres nada, solo cambia mi titulo a associate")]
    [InlineData("no elimines mi info porfa")]
    public void Nor_in_Spanish(string text) => Assert.NotEqual(Intents.ForgetMe, Read.Spanish.Recognize(text, ConversationContext.Empty).Intent);

    [Theory]
    [InlineData("no, delete everything")]
    [InlineData("please forget me, no need to keep it")]
    [InlineData("delete my data")]
    public void Who_wants_it_is(string text) => Assert.Equal(Intents.ForgetMe, Read.Message(text).Intent);

    [Fact]
    public void Doing_an_exam_over_again_is_no_new_beginning() =>
        Assert.NotEqual(Intents.Restart, Read.After("exam", "rhit", "can i take it again").Intent);

    [Fact]
    public void What_a_step_costs_is_no_step_done() =>
        Assert.DoesNotContain(Read.Message("what does step 1 cost").Entities, entity => entity.Kind == EntityKind.StepVerb);
}
