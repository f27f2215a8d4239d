using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Slots;

/// <summary>Tells answers that take back half of what they say from those that only say yes.</summary>
internal static class HalfRefusals
{
    /// <summary>"Saying hello is fine, changing bandages is not", "I was shift manager, hated every minute": a "no" that belongs to no word of liking, or a dislike that nothing turns.</summary>
    public static bool Holds(Analysis analysis, WordRange range) => analysis.Of(SenseKind.Liking, range.First, range.End) is var likings
        && analysis.Of(SenseKind.Negator, range.First, range.End) is var negators
        && (negators.Exists(not => !likings.Exists(liking => liking.First <= not.First && not.End <= liking.End) && !IsOfUnwanted(analysis, range, not)) || likings.Exists(liking => liking.Sense.Value < 0 && !negators.Exists(not => not.End == liking.First)));

    /// <summary>"People are ok, just no needles please": the "no" is about these.</summary>
    private static bool IsOfUnwanted(Analysis analysis, WordRange range, PhraseMatch not) =>
        analysis.Of(SenseKind.UnwantedAnswer, range.First, range.End).Exists(unwanted => unwanted.First >= not.First && unwanted.First - not.End <= 1);
}
