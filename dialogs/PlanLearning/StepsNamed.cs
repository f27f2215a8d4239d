using System.Globalization;
using System.Text.RegularExpressions;
using AdvisorBot.Advice;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.PlanLearning;

/// <summary>Which steps of the plan a message names: by number, by what kind of step it is, or by its exam or level.</summary>
internal static class StepsNamed
{
    private const int LastOne = -1;
    private const char Gap = '…';

    /// <summary>Numbers beside the word for a step, from 1, also such as the plan does not have: "step 2", "the first step", "steps 1 and 2".</summary>
    public static IReadOnlyList<int> Numbers(PlanMessage message)
    {
        var text = message.Turn.Recognition.Text;
        var named = new List<(int Number, int End)>();
        foreach (var entity in message.Turn.Recognition.Entities.Where(entity => entity.Kind is EntityKind.Number or EntityKind.Ordinal && entity.Number is not null).OrderBy(entity => entity.Span.Start))
        {
            var before = PlainText.Of(text[..entity.Span.Start]).TrimEnd(' ', '#', ':');
            var after = PlainText.Of(text[entity.Span.End..]).TrimStart();
            var follows = named.Count > 0 && named[^1].End <= entity.Span.Start && IsJoin(text[named[^1].End..entity.Span.Start], message);
            if (follows || message.Asking.Steps.Any(step => EndsWith(before, step) || StartsWith(after, step)))
            {
                named.Add((entity.Number == LastOne ? message.Plan?.Steps.Count ?? 0 : (int)entity.Number!.Value, entity.Span.End));
            }
        }

        // "step2" is one word for whoever reads numbers.
        var glued = message.Asking.Steps.SelectMany(step => Regex.Matches(text, $@"\b{Regex.Escape(step)}(\d{{1,2}})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        var next = message.Plan?.Next is { } open && message.Words.HasAny(message.Asking.Next) ? [message.Plan.Steps.ToList().IndexOf(open) + 1] : Array.Empty<int>();
        return [.. named.Select(found => found.Number).Concat(glued).Concat(next).Distinct()];
    }

    /// <summary>"The school step", "that exam": places from 0.</summary>
    public static IReadOnlyList<int> OfKind(PlanMessage message)
    {
        var kinds = message.Asking.Kinds.Where(kind => message.Words.HasAny(kind.Value)).Select(kind => kind.Key).ToArray();
        return Places(message, step => kinds.Contains(KindOf(step)));
    }

    /// <summary>Whether a kind of step is pointed at: "that exam", "the school step".</summary>
    public static bool PointsAtKind(PlanMessage message) => message.Words.HasAny(message.Asking.Pointed) || Kinds(message)
        .Any(word => message.Asking.Pointers.Any(pointer => message.Words.Has($"{pointer} {word}")) || NamesStep(message, word));

    /// <summary>Whether a kind of step is what is to go: "drop school", "take the exam out".</summary>
    public static bool DropsKind(PlanMessage message) => Kinds(message).Any(word => NamesStep(message, word)
        || message.Asking.Drop.Any(drop => message.Rules.Articles.Prepend("").Any(article => message.Words.Has(drop.Contains(Gap) ? drop.Replace($" {Gap} ", $" {Before(article)}{word} ", StringComparison.Ordinal) : $"{drop} {Before(article)}{word}"))));

    private static IEnumerable<string> Kinds(PlanMessage message) => message.Asking.Kinds.Values.SelectMany(words => words);

    private static bool NamesStep(PlanMessage message, string word) => message.Asking.Steps.Any(step => message.Words.Has($"{word} {step}") || message.Words.Has($"{step} {word}"));

    private static string Before(string article) => article.Length == 0 ? "" : article + " ";

    /// <summary>Steps whose exam or level is named: places from 0.</summary>
    public static IReadOnlyList<int> OfSubject(PlanMessage message)
    {
        var named = Subjects(message).ToArray();
        return Places(message, step => step.Kind is PathStepKind.Credential or PathStepKind.Schooling && named.Contains(step.SubjectId));
    }

    /// <summary>Exams and levels that are named, in the order of the message.</summary>
    public static IEnumerable<string> Subjects(PlanMessage message) => message.Turn.Recognition.Entities
        .Where(entity => entity.Kind is EntityKind.Subject && message.Turn.Advisor.Knowledge.Subjects.GetValueOrDefault(entity.Id)?.Kind is Knowledge.SubjectKind.Credential or Knowledge.SubjectKind.Education)
        .OrderBy(entity => entity.Span.Start)
        .Select(entity => entity.Id);

    private static IReadOnlyList<int> Places(PlanMessage message, Func<PlannedStep, bool> isMeant) =>
        [.. (message.Plan?.Steps ?? []).Select((step, i) => (step, i)).Where(found => isMeant(found.step)).Select(found => found.i)];

    private static string KindOf(PlannedStep step) => step.Kind switch
    {
        PathStepKind.Schooling => "schooling",
        PathStepKind.Credential => "credential",
        PathStepKind.Practice => "practice",
        _ => "job",
    };

    private static bool IsJoin(string between, PlanMessage message) =>
        between.Trim(' ', ',', '&') is var word && (word.Length == 0 || message.Rules.Connectors.Contains(word, StringComparer.OrdinalIgnoreCase));

    private static bool EndsWith(string text, string word) =>
        text.EndsWith(PlainText.Of(word), StringComparison.Ordinal) && (text.Length == word.Length || !char.IsLetterOrDigit(text[^(word.Length + 1)]));

    private static bool StartsWith(string text, string word) =>
        text.StartsWith(PlainText.Of(word), StringComparison.Ordinal) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length]));
}
