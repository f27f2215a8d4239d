using System.Globalization;
using AdvisorBot.Evaluation;
using AdvisorBot.Evaluation.Judging;
using AdvisorBot.Evaluation.Reporting;
using AdvisorBot.Evaluation.Sets;
using AdvisorBot.Testing;
using AdvisorBot.Understanding;

// dotnet run --project tests/AdvisorBot.Evaluation [-- --report | --ablations | --facts [--points FILE] | --half development|test] [--language en] [--show questions|subjects|out-of-scope|…] [--sets folder] [--say "one message"|- for a message a line]
if (args.Contains("--report"))
{
    File.WriteAllText(RepositoryRoot.At("tests", "AdvisorBot.Evaluation", "report.md"), new ReportWriter(ShippedKnowledge.Base).Write());
    return;
}

if (args.Contains("--ablations"))
{
    Console.Write(new Ablations(ShippedKnowledge.Base).Write());
    return;
}

var half = Option("--half") == "test" ? SetHalf.Test : SetHalf.Development;
var language = Option("--language") ?? "en";
var knowledge = ShippedKnowledge.Base;
if (Option("--say") is { } said)
{
    var reader = new Recognizer(knowledge.In(language), language, Recognizer.ModelFolder);
    foreach (var message in said == "-" ? Console.In.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries) : [said])
    {
        foreach (var clause in reader.Recognize(message, ConversationContext.Empty).Clauses)
        {
            Console.WriteLine($"{clause.Verdict} [{clause.Text}]");
            foreach (var reading in clause.RunnersUp.Prepend(clause.Best))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {reading.Score:0.000} {reading.Intent} {reading.Topic} {string.Join('+', reading.Subjects)} {string.Join(',', reading.Facts.Select(fact => fact.Id))} {reading.Language} {(reading.Exact ? "exact" : "")}"));
            }
        }
    }

    return;
}

if (args.Contains("--facts"))
{
    Console.Write(FactReport.Write(knowledge, language, Option("--points")));
    return;
}

var run = new EvaluationRun(knowledge, new Recognizer(knowledge.In(language), language, Recognizer.ModelFolder), new LabelledSets(language, Option("--sets")), half);
foreach (var (name, judgements) in new (string, IReadOnlyList<Judgement>)[]
{
    ("plain", run.Plain()), ("framed", run.Framed()), ("questions", run.Questions()), ("out-of-scope", run.OutOfScope()), ("crisis", run.Crisis()), ("follow-ups", run.FollowUps()), ("stories", run.Stories()), ("answers", run.Answers()), ("remarks", run.Remarks()),
})
{
    foreach (var set in judgements.GroupBy(judgement => judgement.Set))
    {
        var counts = set.CountBy(judgement => judgement.Outcome).ToDictionary();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set.Key,-20} {set.Count(),5}  right {Share(Outcome.Right),6:P1}  asked {Share(Outcome.AskedBack),6:P1}  missed {Share(Outcome.Missed),6:P1}  wrong {Share(Outcome.Wrong),6:P1}, surely {(double)set.Count(judgement => judgement.IsSurelyWrong) / set.Count(),6:P1}"));
        double Share(Outcome outcome) => (double)counts.GetValueOrDefault(outcome) / set.Count();
    }

    if (name == "questions")
    {
        var subjects = judgements.Where(judgement => judgement.Subject is not null).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  right topic, wrong subject: {subjects.Count} ({string.Join(", ", subjects.CountBy(judgement => judgement.Subject!.Value).OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}"))})"));
        foreach (var bin in judgements.Where(judgement => judgement.Outcome is Outcome.Right or Outcome.Wrong).GroupBy(judgement => Math.Min(9, (int)(judgement.Confidence * 10))).OrderBy(bin => bin.Key))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  confidence {bin.Key / 10.0:0.0}: {bin.Count(),4}, right {(double)bin.Count(judgement => judgement.IsRight) / bin.Count():P1}"));
        }
    }

    var onlySubjects = Option("--show") == "subjects";
    if ((Option("--show") == name || (onlySubjects && name is "questions" or "follow-ups")) && (half == SetHalf.Development || Option("--sets") is not null))
    {
        foreach (var judgement in judgements.Where(judgement => !judgement.IsRight && (!onlySubjects || judgement.Subject is not null)).OrderBy(judgement => judgement.Set).ThenBy(judgement => judgement.Subject).ThenBy(judgement => judgement.Label, StringComparer.Ordinal))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(object?)judgement.Subject ?? judgement.Outcome,-9} {judgement.Confidence:0.00} {judgement.Say}\n            [{judgement.Label}] read [{judgement.Read}]"));
        }
    }
}

string? Option(string name) => Array.IndexOf(args, name) is var i and >= 0 && i + 1 < args.Length ? args[i + 1] : null;
