using AdvisorBot.DirectLine.Conversations;

namespace AdvisorBot.DirectLine.Tests.Conversations;

public sealed class WatermarkTests
{
    [Theory]
    [InlineData("7", 7)]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    [InlineData("-", 0)]
    [InlineData("-3", 0)]
    [InlineData("rubbish", 0)]
    [InlineData("99999999999999999999", 0)]
    [InlineData("1,000", 0)]
    public void What_we_did_not_issue_means_the_beginning(string? text, long place)
    {
        Assert.Equal(place, Watermark.Parse(text));
    }

    [Fact]
    public void A_set_joins_entries_as_they_are()
    {
        var entries = new[] { new LogEntry("c", 1, "a", "message", "{\"n\":1.10}"), new LogEntry("c", 2, "b", "message", "{\"x\":\"ä\"}") };

        Assert.Equal("{\"activities\":[{\"n\":1.10},{\"x\":\"ä\"}],\"watermark\":\"2\"}", ActivitySet.Write(entries, 2));
    }
}
