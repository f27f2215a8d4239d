using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Telling;

/// <summary>Finds out whether somebody says, after the crisis line was named, not to be in danger: "no, nobody wants to hurt himself, I just want the questions".</summary>
internal static class NoDanger
{
    /// <summary>What else the message says, empty for nothing; null when it does not say so, or speaks of danger beside it.</summary>
    public static string? RestOf(AdvisorTurn turn)
    {
        var words = turn.Texts.Asking.Safety;
        var parts = Sentences.Of(turn.Recognition.Text).Select(part => (part.Text, Words: turn.WordsOf(part.Text))).ToList();
        var others = parts.Where(part => !Denies(part.Words)).ToList();
        if (others.Count == parts.Count || SpeaksOfDanger())
        {
            return null;
        }

        var rest = others.SkipWhile(part => part.Words.Without(words.Beside).Text.Length == 0).ToList();
        return string.Concat(rest.Select(part => part.Text)).Trim();

        bool Denies(AskedWords part) => part.HasAny(words.Denials) || (part.HasAny(words.Calm) && part.Without(words.Calm).Without(words.Beside).Text.Length == 0);

        // "I'm not in danger but I want to die".
        bool SpeaksOfDanger()
        {
            var beside = string.Join(". ", parts.Select(part => Denies(part.Words) ? part.Words.Without([.. words.Denials, .. words.Calm]).Text : part.Text));
            return turn.Advisor.Recognizer.Recognize(beside, turn.Talk.ToContext() with { SaysSafe = true }) is { MayBeInDanger: true } or { Intent: Intents.Crisis };
        }
    }
}
