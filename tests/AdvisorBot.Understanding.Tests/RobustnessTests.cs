using System.Diagnostics;

namespace AdvisorBot.Understanding.Tests;

public sealed class RobustnessTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   \n\t ")]
    public void Nothing_said_has_no_clause(string? text)
    {
        var recognition = Read.Message(text);

        Assert.Empty(recognition.Clauses);
        Assert.Equal(Intents.None, recognition.Intent);
    }

    [Theory]
    [InlineData("...")]
    [InlineData("\u200B\u200B")]
    [InlineData("😀😀😀")]
    [InlineData("12345")]
    [InlineData("0000000000000000000000000000000000000000000000000000")]
    [InlineData("asdf qwer zxcv uiop")]
    [InlineData("\uD800")]
    [InlineData("{slot} {0} {{}} %s")]
    [InlineData("'; DROP TABLE students; --")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("((((((((((")]
    [InlineData("漢字 العربية עברית")]
    public void Anything_at_all_is_read_without_a_guess(string text)
    {
        var recognition = Read.Message(text);

        Assert.DoesNotContain(recognition.Clauses, clause => clause.Best.Intent == Intents.Ask && clause.Verdict == Verdict.Accept);
        Assert.All(recognition.Clauses, clause => Assert.InRange(clause.Span.End, 0, text.Length));
    }

    [Fact]
    public void Markup_around_a_question_changes_nothing()
    {
        var plain = Read.Message("what does a medical coder do").OnlyClause().Best;
        var dressed = Read.Message("<p style='x'>what does a <b>medical</b> coder do</p>").OnlyClause().Best;

        Assert.Equal((plain.Intent, plain.Topic), (dressed.Intent, dressed.Topic));
        Assert.Equal(plain.Subjects, dressed.Subjects);
    }

    [Fact]
    public void A_megabyte_costs_no_more_than_its_first_pages()
    {
        var words = string.Concat(Enumerable.Repeat("how much does a medical coder make and what do i need ", 20_000));
        var junk = string.Concat(Enumerable.Range(0, 120_000).Select(i => $"xq{(char)('a' + (i % 26))}zvklm "));

        Assert.NotEmpty(Read.Message(words).Clauses);
        Assert.True(Quickest(words) < 4 * Quickest(words[..(words.Length / 10)]), "words");
        Assert.True(Quickest(junk) < 4 * Quickest(junk[..(junk.Length / 10)]), "junk");
    }

    /// <summary>The quickest of three readings: what else the machine does only adds time.</summary>
    private static TimeSpan Quickest(string text) => Enumerable.Range(0, 3).Min(_ =>
    {
        var clock = Stopwatch.StartNew();
        Read.Message(text);
        return clock.Elapsed;
    });

    [Fact]
    public void The_same_message_is_read_the_same_by_many_at_once()
    {
        var texts = new[] { "how much does a coder make", "i hate computers", "2 years", "what about registrars", "rhit vs rhia" };
        var expected = texts.Select(Summary).ToList();

        var found = Enumerable.Range(0, 400).AsParallel().Select(i => (i, Summary(texts[i % texts.Length]))).ToList();

        Assert.All(found, pair => Assert.Equal(expected[pair.i % texts.Length], pair.Item2));
    }

    private static string Summary(string text)
    {
        var recognition = Read.Message(text);
        return recognition.Intent + string.Join(";", recognition.Clauses.Select(clause => $"{clause.Best.Topic} {clause.Best.Score} {string.Join(',', clause.Best.Subjects)}"))
            + string.Join(";", recognition.Entities.Select(entity => $"{entity.Kind} {entity.Id} {entity.Number} {entity.Liking}"));
    }
}
