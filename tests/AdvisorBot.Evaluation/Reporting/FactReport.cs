using System.Globalization;
using System.Text;
using AdvisorBot.Evaluation.Judging;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Evaluation.Reporting;

/// <summary>How often the very fact is told that somebody asks for, and what the stages that choose among facts earn there.</summary>
public static class FactReport
{
    /// <param name="points">Points that were made without the wordings left out; null to read without any, for the shipped ones know these wordings.</param>
    public static string Write(KnowledgeBase knowledge, string language, string? points)
    {
        var all = new ReadingStages { SensedFacts = points is not null, FactPoints = points };
        var unseen = new UnseenWordings(knowledge.In(language), language);
        var page = new StringBuilder();
        page.AppendLine("| without | told first | among the first three |").AppendLine("|---|---|---|");
        Row("nothing", unseen.Count(all));
        Row("similar phrases", unseen.Count(all with { SimilarPhrases = false }));
        Row("facts by their words", unseen.Count(all with { Facts = false }));
        Row("facts by meaning", unseen.Count(all with { SensedFacts = false }));
        Row("word families", unseen.Count(all, texts => texts with { Rules = texts.Rules with { Families = [] } }));
        return page.ToString();

        void Row(string name, TellingCount count) =>
            page.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {100d * count.First / count.Wordings:0.0} % of {count.Wordings} | {100d * count.AtTheHead / count.Wordings:0.0} % |");
    }
}
