using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Correcting;
using AdvisorBot.Dialogs.Turns;

namespace AdvisorBot.Dialogs.Telling;

/// <summary>Finds out whether somebody says that the last reply misread them: "what does that have to do with it?", "I only meant the dog needs to go outside".</summary>
internal static class Misread
{
    /// <summary>What else the message says, empty for nothing; null when it does not say so, or takes back what was just noted.</summary>
    public static string? RestOf(AdvisorTurn turn)
    {
        var (purpose, talk) = (turn.Texts.Asking.Purpose, turn.Talk);
        var said = Sentences.Of(turn.Recognition.Text).Select(part => (part.Text, Words: turn.WordsOf(part.Text))).ToList();
        if (!said.Exists(part => part.Words.HasAny(purpose.Misread) || part.Words.HasAny(purpose.MeantOnly))
            || (talk.Topic is null && !turn.InInterview && turn.JustNoted is null && talk.Listed().Count == 0)
            || (turn.JustNoted is not null && TakingBack.In(turn).IsAny))
        {
            return null;
        }

        return string.Concat(said.Select(part => Meant(part.Words, part.Text, turn))).Trim();
    }

    private static string Meant(AskedWords words, string text, AdvisorTurn turn)
    {
        var purpose = turn.Texts.Asking.Purpose;
        return words.Longest(purpose.MeantOnly) is { } before ? $" {words.Behind(before)}." : words.HasAny(purpose.Misread) ? "" : text;
    }
}
