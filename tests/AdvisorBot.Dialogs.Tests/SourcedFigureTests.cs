using System.Text.RegularExpressions;

namespace AdvisorBot.Dialogs.Tests;

/// <summary>No figure reaches anybody without its source and year, whatever they try out, check or compare.</summary>
public sealed partial class SourcedFigureTests
{
    public static TheoryData<string> Questions =>
    [
        "what if I had a bachelor's?", "what if I only had a year?", "what if I needed at least $80,000?", "what if I had to work from home", "if I could spend 5000", "what if I had no degree",
        "why not medical coder?", "why not medical secretary?", "why not transcriptionist?", "why not health services manager?", "why", "what would put registrar first?", "what would put manager first",
        "can I sit the RHIT?", "can I take the RHIA?", "am I eligible for the CCA?", "can I sit the CCS?", "can I take the CPC?", "am I eligible for the ODS?", "can I get the CHDA?",
        "how do I get to medical coder?", "how do I get to cancer registrar?", "path to health information administrator", "path to health services manager", "path to transcriptionist", "from coder to registrar",
        "how do I get to health informatics specialist?", "from medical secretary to records specialist", "compare coder and registrar", "compare coder, registrar and transcriptionist", "compare the CCA and the CPC",
        "compare RHIT and RHIA", "compare manager and administrator", "what else could I do?",
    ];

    [Theory]
    [InlineData("what does step 1 cost")]
    [InlineData("step 2?")]
    [InlineData("is step 4 paid")]
    [InlineData("is 3000 enough for step 1")]
    [InlineData("what does the whole plan cost")]
    [InlineData("why is step 3 in my plan")]
    public async Task Every_figure_about_the_plan_stands_with_its_source_and_year(string question)
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("I have a high school diploma", "make me a plan for cancer registrar", question);

        foreach (var line in talk.Text.Split('\n').Where(line => !line.StartsWith('[')))
        {
            Assert.True(!Figures().IsMatch(line) || Sourced().IsMatch(line), $"A figure without source and year: {line}");
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Every_figure_stands_with_its_source_and_year(string question)
    {
        var talk = await new TestConversation().InInterviewAsync("High school diploma or GED", "I want to earn $65,000 and I like computers", "stop the interview");

        var reply = await talk.SaysAsync(question);

        foreach (var line in reply.Split('\n').Where(line => !line.StartsWith("**Trying", StringComparison.Ordinal) && !line.StartsWith('[')))
        {
            foreach (Match figure in Figures().Matches(Own().Replace(line, "")))
            {
                Assert.True(Sourced().IsMatch(line), $"{figure.Value} without source and year: {line}");
            }
        }
    }

    [GeneratedRegex(@"\$\d[\d,]*|\d[\d.,]*\s?%")]
    private static partial Regex Figures();

    /// <summary>The person's own hope and budget are no figures of ours.</summary>
    [GeneratedRegex(@"your \$\d[\d,]*|[Pp]ay you hope for: \$\d[\d,]* a year|up to \$\d[\d,]* for school in all|the \$\d[\d,]* you have")]
    private static partial Regex Own();

    [GeneratedRegex(@"\([^)]*(19|20)\d\d[^)]*\)")]
    private static partial Regex Sourced();
}
