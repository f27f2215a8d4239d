namespace AdvisorBot.Understanding.Tests.Text;

public sealed class SpellingInContextTests
{
    [Theory]
    [InlineData("wat does a medicle codder do", "medical-coder", "duties")]
    [InlineData("how much do cancer registars mkae", "cancer-registrar", "pay")]
    [InlineData("SALARY OF A MEDICAL CODER", "medical-coder", "pay")]
    [InlineData("hoooow much does a coder make???", "medical-coder", "pay")]
    [InlineData("what do tumour registrars do", "cancer-registrar", "duties")]
    public void Misspelled_shouted_or_drawn_out_questions_are_read(string text, string subject, string topic)
    {
        var reading = Read.Message(text).OnlyClause().Best;

        Assert.Equal(Intents.Ask, reading.Intent);
        Assert.Equal(topic, reading.Topic);
        Assert.Equal([subject], reading.Subjects);
    }

    [Theory]
    [InlineData("what is the difference between rhit and rhia")]
    [InlineData("RHIT vs RHIA")]
    public void Codes_one_letter_apart_stay_apart(string text)
    {
        var reading = Read.Message(text).OnlyClause().Best;

        Assert.Equal(Intents.Compare, reading.Intent);
        Assert.Equal(["rhit", "rhia"], reading.Subjects);
    }

    [Theory]
    [InlineData("is it hard", "hit")]
    [InlineData("i saw him at his desk", "him")]
    [InlineData("what does it mean to me", "me")]
    public void Small_words_are_no_codes(string text, string code) =>
        Assert.DoesNotContain(Read.Message(text).Entities, entity => entity.Kind == EntityKind.Subject && entity.Id.StartsWith(code, StringComparison.Ordinal));
}
