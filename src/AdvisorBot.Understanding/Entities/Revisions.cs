using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Entities;

/// <summary>Of several amounts the ones that are meant: the corrected one, not the one turned down, not what one has already.</summary>
internal static class Revisions
{
    /// <param name="amounts">In the order of the text.</param>
    /// <returns>Which of them to leave out; none when that would leave nothing.</returns>
    public static List<bool> Dropped(NumberScope scope, IReadOnlyList<Quantity> amounts)
    {
        var dropped = new List<bool>(amounts.Count);
        var current = false;
        for (var i = 0; i < amounts.Count; i++)
        {
            current = IsCurrent(scope, amounts[i], from: i > 0 ? amounts[i - 1].End : 0) || (current && scope.IsJoined(amounts[i - 1], amounts[i]));
            dropped.Add(current || IsTakenBack(scope, amounts, i) || IsRejected(scope, amounts[i]));
        }

        return dropped.Contains(false) ? dropped : dropped.ConvertAll(_ => false);
    }

    /// <summary>"A year but no, make it six months": another amount follows the correction.</summary>
    private static bool IsTakenBack(NumberScope scope, IReadOnlyList<Quantity> amounts, int index)
    {
        var words = scope.Clause.Analysis.Words;
        return scope.Clause.Of(SenseKind.Correction).Exists(correction =>
            words[correction.First].Start >= amounts[index].End && amounts.Any(later => later.Start >= scope.EndOf(correction)));
    }

    private static bool IsRejected(NumberScope scope, Quantity amount) =>
        scope.IsAfter(SenseKind.RejectedBefore, amount) || scope.IsBefore(SenseKind.RejectedAfter, amount);

    /// <summary>"I make 48 now, want to get to 55": the first is what one has.</summary>
    /// <param name="from">Where the words before it begin that are about it.</param>
    public static bool IsCurrent(NumberScope scope, Quantity amount, int from = 0) => scope.IsBefore(SenseKind.CurrentAfter, amount)
        || scope.Clause.Of(SenseKind.Current).Exists(match => scope.Clause.Analysis.Words[match.First].Start >= from && scope.EndOf(match) <= amount.Start);
}
