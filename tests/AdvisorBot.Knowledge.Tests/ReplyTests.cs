using System.Globalization;
using AdvisorBot.Testing;
using static AdvisorBot.Testing.SmallKnowledge;

namespace AdvisorBot.Knowledge.Tests;

public sealed class ReplyTests
{
    [Fact]
    public void Placeholders_are_filled() =>
        Assert.Equal("Hello from Test College.", Base.Reply("en", "greeting", ("school", Base.School.Name)));

    [Fact]
    public void Values_may_come_as_a_map() =>
        Assert.Equal("A (B, 2025).", Base.Reply("en", "answer.fact", new Dictionary<string, string> { ["statement"] = "A", ["source"] = "B", ["asOf"] = "2025" }));

    [Fact]
    public void Numbers_are_written_the_same_everywhere()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = comma;
            Assert.Equal("Hello from 24.16.", Base.Reply("en", "greeting", ("school", 24.16m)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Braces_in_a_value_stay_as_they_are() =>
        Assert.Equal("Hello from {school}.", Base.Reply("en", "greeting", ("school", "{school}")));

    [Theory]
    [InlineData("nl")]
    [InlineData("en-US")]
    [InlineData(null)]
    public void A_language_the_pack_lacks_reads_as_the_nearest_it_has(string? language) =>
        Assert.Equal("en", Base.LanguageOr(language));

    [Fact]
    public void A_translation_is_used_where_there_is_one()
    {
        var knowledge = APack().TranslatedInto("nl").WithReply("greeting", "Hallo van {school}.", "nl").Load();

        Assert.Equal("Hallo van X.", knowledge.Reply("nl-BE", "greeting", ("school", "X")));
    }

    [Fact]
    public void A_missing_key_is_a_bug_that_is_named()
    {
        Assert.Contains("'good-bye'", Assert.Throws<KeyNotFoundException>(() => Base.Reply("en", "good-bye")).Message, StringComparison.Ordinal);
        Assert.False(Base.HasReply("en", "good-bye"));
        Assert.True(Base.HasReply("en", "greeting"));
    }

    [Fact]
    public void A_placeholder_without_value_is_a_bug_that_is_named() =>
        Assert.Contains("{school}", Assert.Throws<KeyNotFoundException>(() => Base.Reply("en", "greeting", ("name", "X"))).Message, StringComparison.Ordinal);
}
