namespace AdvisorBot.Understanding.Tests.Text;

/// <summary>What is said around a question says nothing of it.</summary>
public sealed class FramingTests
{
    [Theory]
    [InlineData("quick: medical coder salary", "medical coder salary")]
    [InlineData("sorry if this is dumb but is the pay good", "is the pay good")]
    [InlineData("umm, real quick, what do coders make?? thx in advance!!", "what do coders make??")]
    [InlineData("idk if you can answer this but how long does it take", "how long does it take")]
    [InlineData("Hello, I'm Xochitl. can i work from home 🙏", "can i work from home")]
    [InlineData("great! do i need a degree", "do i need a degree")]
    public void A_framed_question_is_read_as_the_bare_one(string framed, string bare)
    {
        var (one, other) = (Read.Message(framed).Clauses, Read.Message(bare).Clauses);

        Assert.Equal(other.Select(Meaning), one.Select(Meaning));
    }

    [Theory]
    [InlineData("disculpe la molestia, cuánto gana un codificador", "cuánto gana un codificador")]
    [InlineData("una pregunta: hay becas? mil gracias, bendiciones", "hay becas?")]
    public void So_is_a_Spanish_one(string framed, string bare) =>
        Assert.Equal(Read.Spanish.Recognize(bare, ConversationContext.Empty).Clauses.Select(Meaning), Read.Spanish.Recognize(framed, ConversationContext.Empty).Clauses.Select(Meaning));

    [Theory]
    [InlineData("thanks", "smalltalk.thanks")]
    [InlineData("next", "control.skip")]
    public void A_frame_alone_is_what_it_is(string text, string intent) => Assert.Equal(intent, Read.Message(text).Intent);

    [Theory]
    [InlineData("how do i pay for school")]
    [InlineData("next steps for a coder")]
    [InlineData("great with computers, hate phones")]
    public void The_same_words_in_a_message_are_not_dropped(string text) => Assert.Equal(text, Read.Message(text).Text);

    [Theory]
    [InlineData("sorry to bother you but i want to die")]
    [InlineData("quick question, how do i kill myself, thanks")]
    public void Danger_is_heard_within_a_frame(string text) => Assert.Equal(Intents.Crisis, Read.Message(text).Intent);

    private static (string Intent, string? Topic, string Subjects, Verdict Verdict) Meaning(Clause clause) =>
        (clause.Best.Intent, clause.Best.Topic, string.Join(' ', clause.Best.Subjects), clause.Verdict);
}
