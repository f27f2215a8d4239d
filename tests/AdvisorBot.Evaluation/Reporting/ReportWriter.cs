using System.Diagnostics;
using System.Globalization;
using System.Text;
using AdvisorBot.Evaluation.Judging;
using AdvisorBot.Evaluation.Sets;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Evaluation.Reporting;

/// <summary>Writes what the labelled sets show, both halves, as a page.</summary>
public sealed class ReportWriter(KnowledgeBase knowledge)
{
    private const int Bins = 5;
    private readonly StringBuilder _page = new();

    public string Write()
    {
        _page.AppendLine("# How well messages are understood").AppendLine();
        _page.AppendLine("Written by `dotnet run -c Release --project tests/AdvisorBot.Evaluation -- --report`. What the sets are and how a reading is judged: [README](README.md).").AppendLine();
        foreach (var language in knowledge.Pack.Languages)
        {
            var recognizer = new Recognizer(knowledge.In(language), language, Recognizer.ModelFolder);
            var sets = new LabelledSets(language);
            var development = new EvaluationRun(knowledge, recognizer, sets, SetHalf.Development);
            var test = new EvaluationRun(knowledge, recognizer, sets, SetHalf.Test);
            _page.AppendLine(CultureInfo.InvariantCulture, $"## {language}").AppendLine();
            Sets(development, test);
            Danger(test, sets);
            var questions = test.Questions();
            var declined = test.OutOfScope();
            Declining(questions, declined);
            Calibration([.. questions, .. declined]);
            Topics(questions);
            Cost(recognizer, sets);
        }

        _page.AppendLine("## What each stage earns").AppendLine();
        _page.AppendLine("Points by which the share that is right changes without it, on the development and on the test half; what trains is trained without it.").AppendLine();
        _page.Append(new Ablations(knowledge).Write());
        return _page.ToString();
    }

    private void Sets(EvaluationRun development, EvaluationRun test)
    {
        _page.AppendLine("| set | development | test | of test: asked back | missed | wrong |").AppendLine("|---|---|---|---|---|---|");
        foreach (var run in new Func<EvaluationRun, IReadOnlyList<Judgement>>[] { run => run.Questions(), run => run.Framed(), run => run.OutOfScope(), run => run.FollowUps(), run => run.Stories(), run => run.Answers(), run => run.Remarks() })
        {
            var tuned = run(development).ToLookup(judgement => judgement.Set);
            foreach (var set in run(test).GroupBy(judgement => judgement.Set))
            {
                _page.AppendLine(CultureInfo.InvariantCulture, $"| {set.Key} | {Share(tuned[set.Key], Outcome.Right)} of {tuned[set.Key].Count()} | **{Share(set, Outcome.Right)}** of {set.Count()} | {Share(set, Outcome.AskedBack)} | {Share(set, Outcome.Missed)} | {Share(set, Outcome.Wrong)} |");
            }
        }

        var crisis = test.Crisis();
        var told = crisis.Where(judgement => judgement.Label == "crisis").ToList();
        var alike = crisis.Where(judgement => judgement.Label != "crisis").ToList();
        var ordinary = test.Questions().Concat(test.OutOfScope()).Concat(development.Questions()).Concat(development.OutOfScope()).ToList();
        _page.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Crisis (all lines, both halves): {told.Count(judgement => judgement.IsRight)} of {told.Count} reach the safe reply; of {alike.Count} written to sound alike {alike.Count(judgement => !judgement.IsRight)} do too; of {ordinary.Count} ordinary lines {ordinary.Count(IsFalseAlarm)}.").AppendLine();
    }

    private void Danger(EvaluationRun run, LabelledSets sets)
    {
        Danger("By later authors, in danger, many of them indirectly", run.Danger(sets.Danger.Where(line => line.InDanger).Select(line => line.Say)));
        Danger("Written by them to sound alike", run.Danger(sets.Danger.Where(line => !line.InDanger).Select(line => line.Say)));
        Danger("Answers to the interview by later authors", run.Danger(sets.Answers.Where(answer => answer.Set.StartsWith("voices-", StringComparison.Ordinal)).Select(answer => answer.Say)));
        Danger("Questions of all sets", run.Danger(sets.Questions.Select(message => message.Say)));
    }

    private void Danger(string whose, DangerCount count) =>
        _page.AppendLine(CultureInfo.InvariantCulture, $"{whose}: of {count.Lines} lines {count.Safe} get the safe reply alone, {count.Named} at least a crisis line named before the reply.").AppendLine();

    private static bool IsFalseAlarm(Judgement judgement) =>
        judgement.Read.StartsWith(Intents.Crisis, StringComparison.Ordinal) && !judgement.Label.Contains(Intents.Crisis, StringComparison.Ordinal);

    private void Declining(IReadOnlyList<Judgement> questions, IReadOnlyList<Judgement> declined)
    {
        var caught = declined.Count(IsDeclined);
        var mistaken = questions.Count(IsDeclined);
        _page.AppendLine(CultureInfo.InvariantCulture, $"Declining on the test half: recall {Percent(caught, declined.Count)} (any door, or said not to be understood), precision {Percent(caught, caught + mistaken)}.").AppendLine();
    }

    private static bool IsDeclined(Judgement judgement) => judgement.Outcome == Outcome.Missed || judgement.Read.StartsWith(Intents.DeclinePrefix, StringComparison.Ordinal);

    private void Calibration(IReadOnlyList<Judgement> judgements)
    {
        _page.AppendLine("| confidence of an accepted reading | of all | right |").AppendLine("|---|---|---|");
        var accepted = judgements.Where(judgement => judgement.Outcome is Outcome.Right or Outcome.Wrong).ToList();
        foreach (var bin in accepted.GroupBy(judgement => Math.Min(Bins - 1, (int)(judgement.Confidence * Bins))).OrderBy(bin => bin.Key))
        {
            _page.AppendLine(CultureInfo.InvariantCulture, $"| {(double)bin.Key / Bins:0.0} to {(bin.Key + 1d) / Bins:0.0} | {Percent(bin.Count(), accepted.Count)} | {Share(bin, Outcome.Right)} |");
        }

        _page.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Wrong without saying what else may have been meant (confidence of {Reading.Sure} and more): {Percent(judgements.Count(judgement => judgement.IsSurelyWrong), judgements.Count)} of all.").AppendLine();
    }

    private void Topics(IReadOnlyList<Judgement> questions)
    {
        var topics = questions
            .GroupBy(judgement => judgement.Label.Split(' ', '|')[0])
            .OrderBy(topic => topic.Key, StringComparer.Ordinal)
            .Select(topic => string.Create(CultureInfo.InvariantCulture, $"{topic.Key} {topic.Count(judgement => judgement.IsRight)}/{topic.Count()}"));
        _page.AppendLine(CultureInfo.InvariantCulture, $"Right on the test half by topic (first label): {string.Join(", ", topics)}.").AppendLine();
    }

    private void Cost(Recognizer recognizer, LabelledSets sets)
    {
        var said = sets.Questions.Select(message => message.Say).ToList();
        foreach (var text in said)
        {
            recognizer.Recognize(text, ConversationContext.Empty);
        }

        var times = said.Select(text =>
        {
            var start = Stopwatch.GetTimestamp();
            recognizer.Recognize(text, ConversationContext.Empty);
            return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }).Order().ToList();
        _page.AppendLine(CultureInfo.InvariantCulture, $"Cost per question, one thread, in this run: median {times[times.Count / 2]:0} µs, nine in ten within {times[times.Count * 9 / 10]:0} µs.").AppendLine();
    }

    private static string Share(IEnumerable<Judgement> judgements, Outcome outcome) =>
        judgements.ToList() is var all && all.Count == 0 ? "-" : Percent(all.Count(judgement => judgement.Outcome == outcome), all.Count);

    private static string Percent(int part, int all) => all == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100d * part / all:0.0} %");
}
