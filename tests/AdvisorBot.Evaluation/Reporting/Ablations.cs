using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AdvisorBot.Evaluation.Judging;
using AdvisorBot.Evaluation.Sets;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Evaluation.Reporting;

/// <summary>What each stage of reading earns: both halves read with one stage left out at a time.</summary>
public sealed class Ablations(KnowledgeBase knowledge)
{
    private static readonly (string Name, Func<EvaluationRun, IReadOnlyList<Judgement>> Read)[] Sets =
    [
        ("questions", run => run.Questions()), ("framed", run => run.Framed()), ("out of scope", run => run.OutOfScope()), ("follow-ups", run => run.FollowUps()),
        ("several questions", run => run.Stories()), ("answers", run => run.Answers()),
    ];

    private static readonly (string Name, ReadingStages Stages)[] Without =
    [
        ("spelling", new() { Spelling = false }),
        ("leaving out what is said around", new() { Framing = false }),
        ("endings", new() { Endings = false }),
        ("exact phrases", new() { ExactPhrases = false }),
        ("similar phrases", new() { SimilarPhrases = false }),
        ("facts", new() { Facts = false }),
        ("classifier", new() { Classifier = false }),
        ("nearest phrases", new() { NearestPhrases = false }),
        ("classifier and nearest phrases", new() { Classifier = false, NearestPhrases = false }),
        ("encoder", new() { Encoder = false }),
        ("what was said before", new() { Context = false }),
        ("splitting", new() { Splitting = false }),
        ("classifiers of answers", new() { Answers = false }),
    ];

    /// <summary>A table for each language: share that is right with all stages, and by how many points it is another without each.</summary>
    public string Write()
    {
        var page = new StringBuilder();
        foreach (var language in knowledge.Pack.Languages)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"### {language}").AppendLine();
            page.AppendLine(CultureInfo.InvariantCulture, $"| without | {string.Join(" | ", Sets.Select(set => set.Name))} |");
            page.AppendLine(CultureInfo.InvariantCulture, $"|---|{string.Concat(Sets.Select(_ => "---|"))}");
            var pack = knowledge.In(language);
            var all = Shares(pack, language, ReadingStages.All);
            page.AppendLine(CultureInfo.InvariantCulture, $"| nothing | {string.Join(" | ", all.Select(share => string.Create(CultureInfo.InvariantCulture, $"{share.Development:0.0} %, {share.Test:0.0} %")))} |");
            foreach (var (name, packWithout, stages) in Without.Select(without => (without.Name, pack, without.Stages)).Concat(PacksWithout(pack, language)))
            {
                var shares = Shares(packWithout, language, stages);
                page.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", shares.Zip(all, (less, full) => $"{Points(less.Development - full.Development)}, {Points(less.Test - full.Test)}"))} |");
            }

            page.AppendLine();
        }

        return page.ToString();
    }

    private static IEnumerable<(string Name, KnowledgeBase Pack, ReadingStages Stages)> PacksWithout(KnowledgeBase pack, string language)
    {
        var texts = pack.Languages[language];
        yield return ("names as people say them", With(texts with { Synonyms = [] }), ReadingStages.All);
        yield return ("word families", With(texts with { Rules = texts.Rules with { Families = [] } }), ReadingStages.All);

        KnowledgeBase With(LanguageTexts changed) =>
            pack with { Languages = new Dictionary<string, LanguageTexts>(pack.Languages) { [language] = changed }.ToFrozenDictionary() };
    }

    private static List<(double Development, double Test)> Shares(KnowledgeBase pack, string language, ReadingStages stages)
    {
        var recognizer = new Recognizer(pack, language, Recognizer.ModelFolder, stages);
        var sets = new LabelledSets(language);
        var development = new EvaluationRun(pack, recognizer, sets, SetHalf.Development);
        var test = new EvaluationRun(pack, recognizer, sets, SetHalf.Test);
        return [.. Sets.Select(set => (Right(set.Read(development)), Right(set.Read(test))))];
    }

    private static double Right(IReadOnlyList<Judgement> judgements) => judgements.Count == 0 ? 0 : 100d * judgements.Count(judgement => judgement.IsRight) / judgements.Count;

    private static string Points(double difference) => Math.Abs(difference) < 0.05 ? "0" : string.Create(CultureInfo.InvariantCulture, $"{difference:+0.0;−0.0}");
}
