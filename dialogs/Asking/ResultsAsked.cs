using AdvisorBot.Dialogs.Correcting;
using AdvisorBot.Dialogs.Turns;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>Whether a message asks to see which careers fit, whatever else it tells: "from home, and show me what you've got", "enough questions, what would you suggest?".</summary>
internal static class ResultsAsked
{
    /// <summary>Whether the questions may end here.</summary>
    public static bool Now(AdvisorTurn turn) => turn.WordsOf(turn.Recognition.Text) is var whole
        && (IsNow(whole, turn) || Parts(turn).Any(part => IsNow(turn.WordsOf(part), turn)) || (whole.HasAny(turn.Texts.Asking.Telling.Stops) && Parts(turn).Any(part => EndsAsking(turn.WordsOf(part), turn))));

    /// <summary>Whether, with the summary on screen, a part of the message asks for the ranking or agrees: "Five thousand! Otherwise that looks like me. Let's see the list."</summary>
    public static bool AtSummary(AdvisorTurn turn) => Now(turn) || Parts(turn).Any(part => EndsAsking(turn.WordsOf(part), turn) || CorrectionReader.AsksToRank(part, turn));

    /// <summary>"What would you suggest for me": nothing but whom it is for stands behind the words that ask for it.</summary>
    public static bool EndsAsking(AskedWords words, AdvisorTurn turn) => turn.Texts.Asking.Telling.SoFar is var soFar && (words.Ends(soFar) || Bare(words, turn).Ends(soFar));

    /// <summary>What is said beside the request: what stands in other sentences, or before a joiner; the words of the request answer nothing.</summary>
    public static string Without(AdvisorTurn turn)
    {
        return string.Concat(Sentences.Of(turn.Recognition.Text).Select(part => !Asks(part.Text, turn) ? SaysNothing(part.Text, turn) ? "" : part.Text
            : Sentences.Joints(part.Text, turn.Texts.Asking.Telling.Joiners).FirstOrDefault() is { } joint && part.Text[..joint.Index] is var before && !Asks(before, turn) ? $"{before}. "
            : ""));
    }

    /// <summary>"Ok anyway," is no answer to the open question.</summary>
    private static bool SaysNothing(string part, AdvisorTurn turn) => turn.WordsOf(part).Without([.. turn.Texts.Asking.Prefaces, .. turn.Texts.Asking.Telling.Breaks]).Text.Length == 0;

    private static bool Asks(string part, AdvisorTurn turn) => turn.WordsOf(part) is var words && (IsNow(words, turn) || words.HasAny(turn.Texts.Asking.Telling.Stops) || EndsAsking(words, turn));

    private static bool IsNow(AskedWords words, AdvisorTurn turn)
    {
        var telling = turn.Texts.Asking.Telling;
        return !words.HasAny(turn.Texts.Asking.Why) && (words.HasAny(telling.RankNow)
            || (Bare(words, turn) is var bare && telling.Results.Where(result => bare.Ends([result])).Any(result => telling.Shows.Any(show => bare.Has($"{show}…{result}")))));
    }

    private static AskedWords Bare(AskedWords words, AdvisorTurn turn) => words.WithoutEnds([.. turn.Texts.Asking.Prefaces, .. turn.Texts.Asking.Telling.ForWhom]);

    private static IEnumerable<string> Parts(AdvisorTurn turn) => Sentences.Of(turn.Recognition.Text).Select(part => part.Text);
}
