using System.Globalization;
using System.Text.RegularExpressions;
using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Turns;

namespace AdvisorBot.Dialogs.PlanLearning;

/// <summary>"Note on step 2: ask Ms Lee about FAFSA": the person's own words at a step, kept as plain text.</summary>
internal static partial class PlanNotes
{
    private const int LongestNote = 200;

    /// <summary>What a message wants noted; null when it is about something else.</summary>
    /// <param name="Step">From 1; null for the step that is next.</param>
    /// <param name="Text">Null to take the note away; empty when it was not said.</param>
    public sealed record Wish(int? Step, string? Text);

    public static Wish? Read(AdvisorTurn turn)
    {
        var asking = turn.Texts.Asking;
        var text = turn.Recognition.Text.Trim();
        var hasPlan = turn.Journey.Plan is not null;
        if (After(text, asking.NoteRemovers) is { } removed)
        {
            return hasPlan || Number(removed).Step is not null ? new Wish(Number(removed).Step, null) : null;
        }

        if (After(text, asking.NoteOpeners) is not { } rest)
        {
            return null;
        }

        var (step, said) = Number(rest);
        return hasPlan || step is not null ? new Wish(step, Clean(said)) : null;
    }

    /// <summary>Letters, digits and plain punctuation: nothing that a reader of markdown, HTML or cards would take for markup or a link.</summary>
    internal static string Clean(string text)
    {
        var plain = string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) || " .,;!?'\"/()%$€&+=@-:".Contains(letter, StringComparison.Ordinal) ? letter : ' '));
        var spaced = Spaces().Replace(plain.Replace("://", " ", StringComparison.Ordinal).Replace("www.", "www ", StringComparison.OrdinalIgnoreCase), " ").Trim(' ', ':', '-', ',', '.');
        return spaced.Length <= LongestNote ? spaced : spaced[..LongestNote].TrimEnd() + "…";
    }

    public static async Task TakeAsync(AdvisorTurn turn, LearningPlan plan, Wish wish, Action<LearningPlan> save, CancellationToken cancellationToken)
    {
        var index = wish.Step - 1 ?? plan.Steps.ToList().FindIndex(step => wish.Text is null ? step.Note is not null : !step.Done);
        if (index < 0 || index >= plan.Steps.Count)
        {
            await turn.SendAsync(turn.Answers.NoSuchStep(plan, turn.Audience), cancellationToken);
            return;
        }

        var key = wish.Text switch
        {
            "" => "plan.note.empty",
            null => plan.Steps[index].Note is null ? "plan.note.none" : "plan.note.removed",
            _ => "plan.note.added",
        };
        if (wish.Text != "")
        {
            save(plan.Annotate(index, wish.Text));
        }

        await turn.SendAsync(turn.Answers.PlanNote(key, index + 1, wish.Text, turn.Audience), cancellationToken);
    }

    /// <summary>What follows the longest opener at the beginning.</summary>
    private static string? After(string text, IReadOnlyList<string> openers) => openers
        .Where(opener => text.StartsWith(opener, StringComparison.OrdinalIgnoreCase) && (text.Length == opener.Length || !char.IsLetterOrDigit(text[opener.Length])))
        .MaxBy(opener => opener.Length) is { } found ? text[found.Length..].Trim() : null;

    private static (int? Step, string Said) Number(string text)
    {
        var match = Digits().Match(text);
        return match.Success ? (int.Parse(match.ValueSpan, CultureInfo.InvariantCulture), text[match.Length..]) : (null, text);
    }

    [GeneratedRegex(@"^\d{1,2}(?!\d)")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
