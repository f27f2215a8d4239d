using AdvisorBot.Dialogs.Turns;

namespace AdvisorBot.Dialogs.Telling;

/// <summary>"The pay is important for me" names no sum, is no shrug about pay, and answers no other question with one of its options.</summary>
internal static class PayCounts
{
    public static bool IsSaid(string text, AdvisorTurn turn) => IsNamed(text, turn) && !text.Any(char.IsAsciiDigit);

    /// <summary>The same of words that may name a sum beside it: "the pay is important for me. I want 42,000".</summary>
    public static bool IsNamed(string text, AdvisorTurn turn) => turn.WordsOf(text).HasAny(turn.Texts.Asking.Telling.PayCounts);
}
