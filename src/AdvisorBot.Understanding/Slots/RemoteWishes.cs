using AdvisorBot.Understanding.Entities;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Slots;

/// <summary>How much working from home is wanted, where the words around it take something back.</summary>
internal static class RemoteWishes
{
    private const string Must = "must";
    private const string Wish = "wish";
    private const string No = "no";

    /// <summary>"Fine, not required" is a wish and no must.</summary>
    public static string Softened(Analysis analysis, IReadOnlyList<WordRange> ranges, string value)
    {
        if (value == No && ranges.Any(range => analysis.Of(SenseKind.RemoteHome, range.First, range.End).Exists(home => IsLiked(analysis, range, home))))
        {
            // "I wouldn't mind working from home" has a "not" and turns nothing down.
            return Wish;
        }

        var musts = ranges.SelectMany(range => analysis.Of(SenseKind.RemoteMust, range.First, range.End), (range, must) => LikingScope.Of(analysis, range, must)).ToList();
        var isNamedWithNot = ranges.Any(range => analysis.Of(SenseKind.RemoteHome, range.First, range.End) is [var first, ..] && LikingScope.Of(analysis, range, first) < 0);
        return value == Must && (musts.Count > 0 ? musts.TrueForAll(liking => liking < 0) : isNamedWithNot) ? Wish : value;
    }

    private static bool IsLiked(Analysis analysis, WordRange range, PhraseMatch home) =>
        analysis.Of(SenseKind.Liking, range.First, home.First).Exists(liking => liking.Sense.Value > 0 && (liking.Count > 2 || IsPlain(analysis, range))
            && analysis.Of(SenseKind.Negator, range.First, home.First).TrueForAll(not => not.First >= liking.First && not.End <= liking.End));

    /// <summary>Nothing turns what is liked.</summary>
    private static bool IsPlain(Analysis analysis, WordRange range) => !analysis.Has(SenseKind.Contrast, range.First, range.End) && !analysis.Has(SenseKind.Negator, range.First, range.End)
        && analysis.Of(SenseKind.Liking, range.First, range.End).TrueForAll(liking => liking.Sense.Value > 0);
}
