using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;

namespace AdvisorBot.Dialogs.DiscoverCareers;

/// <summary>A turn of speech that answers the open question, whatever is said around it: "wouldn't be bad i guess", "un día quizás, ahora ni pensarlo", "money doesn't matter that much to me".</summary>
internal static class SpokenAnswer
{
    /// <summary>The option that the message means; null when no such words answer the open question.</summary>
    public static int? Of(AdvisorTurn turn)
    {
        if (turn.AskedSlot is not { } slot || turn.OnlyAsks || !turn.Texts.Asking.Telling.Spoken.TryGetValue(slot, out var options))
        {
            return null;
        }

        var said =
            from part in Sentences.Of(turn.Recognition.Text)
            where !part.Text.Contains('?', StringComparison.Ordinal)
            let words = turn.WordsOf(part.Text)
            from option in options
            from phrase in option.Value
            where words.Has(phrase) && !IsDenied(words, phrase, turn)
            select (Option: option.Key, phrase.Length);
        return said.OrderByDescending(found => found.Length).Select(found => (string?)found.Option).FirstOrDefault() is { } meant ? SlotReader.OptionOf(slot, meant, turn) : null;
    }

    /// <summary>The turns of speech that answer the open question; "no me caería mal" calls nothing wrong.</summary>
    public static IEnumerable<string> Phrases(AdvisorTurn turn) =>
        turn.AskedSlot is { } slot && turn.Texts.Asking.Telling.Spoken.TryGetValue(slot, out var options) ? options.Values.SelectMany(phrases => phrases) : [];

    /// <summary>"Not later on either" is no "later on".</summary>
    private static bool IsDenied(AskedWords words, string phrase, AdvisorTurn turn) =>
        words.Before(phrase, turn.Texts.Rules.Articles) is { Text.Length: > 0 } before && before.Ends(turn.Texts.Rules.Negators);
}
