using AdvisorBot.Understanding.Clauses;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Entities;

/// <summary>A length that is named to turn it down: "I don't want to spend 4 years in school again", "not two years, that's too long", "dos años no".</summary>
internal static class RefusedLength
{
    /// <summary>Words between "I don't want to" and the length.</summary>
    private const int Reach = 6;

    /// <summary>Words between "more than" and the length: "more than like two years".</summary>
    private const int CeilingReach = 2;

    public static bool Is(NumberScope scope, Length length) => !HasCeiling(scope, length.Place) && (IsRejected(scope, length.Place) || IsUnwanted(scope, length.Place));

    /// <summary>"I don't want to wait more than a year" says how long it may take.</summary>
    private static bool HasCeiling(NumberScope scope, Quantity place)
    {
        var word = scope.Next(place.Start);
        return scope.Clause.Of(SenseKind.Ceiling).Exists(ceiling => ceiling.End <= word && word - ceiling.End <= CeilingReach)
            || scope.IsBefore(SenseKind.Hedge, place);
    }

    private static bool IsRejected(NumberScope scope, Quantity place)
    {
        var word = scope.Next(place.Start);
        if (scope.IsAfter(SenseKind.RejectedBefore, place) || scope.Clause.Of(SenseKind.Negator).Exists(not => not.End == word && not.Count > 1))
        {
            return true;
        }

        // The "no" of "dos años no más" turns nothing down.
        var next = scope.Next(place.End);
        return scope.IsBefore(SenseKind.RejectedAfter, place) && scope.Longest(SenseKind.RejectedAfter, next) is { } after
            && (after.End >= scope.Clause.Range.End || scope.Clause.Analysis.Words[after.End - 1].Gap != Gap.None);
    }

    private static bool IsUnwanted(NumberScope scope, Quantity place)
    {
        var (first, end) = (scope.Next(place.Start), scope.Next(place.End));
        var likings = scope.Clause.Of(SenseKind.Liking);
        return likings.FindLast(liking => liking.End <= first) is { Count: > 0 } wish && first - wish.End <= Reach && IsNegative(scope.Clause, wish)
            && !IsParted(scope.Clause, wish.End, first)
            && !likings.Exists(liking => liking.First >= end && !IsNegative(scope.Clause, liking));
    }

    private static bool IsNegative(ClauseText clause, PhraseMatch liking) =>
        liking.Sense.Value < 0 || clause.Of(SenseKind.Negator).Exists(not => not.End == liking.First);

    /// <summary>A comma, a "but" or an "I" begins something new.</summary>
    private static bool IsParted(ClauseText clause, int from, int to)
    {
        for (var i = from - 1; i < to; i++)
        {
            if ((clause.Analysis.Words[i].Gap & (Gap.Comma | Gap.Sentence)) != 0)
            {
                return true;
            }
        }

        return clause.Of(SenseKind.Contrast).Exists(contrast => contrast.First >= from && contrast.First < to)
            || clause.Of(SenseKind.FirstPerson).Exists(person => person.First >= from && person.First < to);
    }
}
