using AdvisorBot.Understanding.Entities;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Slots;

/// <summary>Tells when the likeliest value of an answer is too doubtful to be noted: the question is rather asked again.</summary>
internal sealed class AnswerDoubts(string slot)
{
    /// <summary>A value must be this likely where the rules heard something of the kind; what somebody studied may be called in many ways.</summary>
    private const double Likely = 0.2;

    /// <summary>The same where nothing but the likeness to other answers speaks for it: of those from 0.2 to 0.4, on the development half, as many were wrong as right.</summary>
    private const double LikelyUnnamed = 0.3;

    /// <summary>The same where an interest is named and no amount asked for, and of a shrug about money.</summary>
    private const double LikelyDespite = 0.5;

    /// <summary>The same where the words answer another question.</summary>
    private const double LikelyHere = 0.85;

    /// <summary>"Near Dayton, Ohio": without words for it, "skip" or "not sure" must be this likely.</summary>
    private const double EvasionInWords = 0.5;

    private const string Fine = "fine";
    private const string Needs = "needs";
    private const string Yes = "yes";

    private readonly EntityKind _kind = SlotValues.KindOf(slot)!.Value;

    /// <param name="best">The likeliest value.</param>
    /// <param name="found">What the rules heard, of any kind.</param>
    /// <param name="own">What they heard of the kind that is asked for.</param>
    public bool Hold(Analysis analysis, IReadOnlyList<WordRange> ranges, (string Value, double Probability) best, IReadOnlyList<Entity> found, List<Entity> own) =>
        best.Probability < Least(best.Value, found, own)
        || (best.Value is SlotValues.Skip or SlotValues.Unsure && best.Probability < EvasionInWords && !SaysNothing(analysis, ranges))
        || (best.Value is Fine or Needs or Yes && best.Probability < LikelyHere && own.Count == 0 && ranges.Any(range => HalfRefusals.Holds(analysis, range)))
        || IsOfSomethingCounted(analysis, ranges, best, found, own)
        || (best.Value == SlotValues.Indifferent && _kind == EntityKind.Money && IsNoShrug(analysis, ranges, best));

    private double Least(string value, IReadOnlyList<Entity> found, List<Entity> own) =>
        IsOfAnother(found, own) ? SlotValues.IsAmount(slot) ? LikelyHere : LikelyDespite
        : own.Count > 0 || _kind == EntityKind.FieldOfStudy ? Likely
        : value == SlotValues.Indifferent && _kind == EntityKind.Money ? LikelyDespite
        : LikelyUnnamed;

    /// <summary>"I'd love to work from home" tells something, but not how soon somebody wants to start.</summary>
    private bool IsOfAnother(IReadOnlyList<Entity> found, List<Entity> own) => own.Count == 0 && found.Any(entity => SlotValues.TellsOther(slot, entity));

    /// <summary>"We have 120 patients a day": the number is told for something else, and no shrug.</summary>
    private bool IsOfSomethingCounted(Analysis analysis, IReadOnlyList<WordRange> ranges, (string Value, double Probability) best, IReadOnlyList<Entity> found, List<Entity> own) =>
        SlotValues.IsAmount(slot) && own.Count == 0 && best.Value is not SlotValues.Nothing && found.Any(entity => entity.Kind == EntityKind.Counted) && !SaysNothing(analysis, ranges);

    /// <summary>"My husband has 3,500 every month. If me the same, very happy" speaks of a sum; and what one has now is no shrug about what one hopes for.</summary>
    private static bool IsNoShrug(Analysis analysis, IReadOnlyList<WordRange> ranges, (string Value, double Probability) best) =>
        (best.Probability < LikelyHere && analysis.Text.Any(char.IsAsciiDigit))
        || ranges.Any(range => analysis.Has(SenseKind.Current, range.First, range.End) || analysis.Has(SenseKind.CurrentAfter, range.First, range.End));

    private static bool SaysNothing(Analysis analysis, IReadOnlyList<WordRange> ranges) =>
        ranges.Any(range => analysis.Has(SenseKind.Unsure, range.First, range.End) || analysis.Has(SenseKind.Skip, range.First, range.End));
}
