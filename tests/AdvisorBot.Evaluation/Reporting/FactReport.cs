using System.Globalization;
using System.Text;
using AdvisorBot.Evaluation.Judging;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Evaluation.Reporting;

/// <summary>How often the very fact is told that somebody asks for, and what the stages that choose among facts earn there.</summary>
public static class FactReport
{
    public static string Write(KnowledgeBase knowledge, string language)
    {
        var unseen = new UnseenWordings(knowledge.In(language), language);
        var page = new StringBuilder();
        page.AppendLine("| without | told first | among the first three |").AppendLine("|---|---|---|");
        Row("nothing", unseen.Count(ReadingStages.All));
        Row("similar phrases", unseen.Count(new ReadingStages { SimilarPhrases = false }));
        Row("facts by their words", unseen.Count(new ReadingStages { Facts = false }));
        Row("facts by meaning", unseen.Count(new ReadingStages { SensedFacts = false }));
        Row("word families", unseen.Count(ReadingStages.All, texts => texts with { Rules = texts.Rules with { Families = [] } }));
        return page.ToString();

        void Row(string name, TellingCount count) =>
            page.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {100d * count.First / count.Wordings:0.0} % of {count.Wordings} | {100d * count.AtTheHead / count.Wordings:0.0} % |");
    }
}
