using AdvisorBot.Understanding.Clauses;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Entities;

/// <summary>The numbers of one clause, which of them were read already, and the words around them.</summary>
internal sealed class NumberScope
{
    /// <summary>Small words between an amount and a number that takes its unit: "a year, or maybe two".</summary>
    private const int MostLoose = 5;
    private readonly List<(int Start, int End)> _taken;
    private readonly TextSpan _span;

    /// <param name="taken">Numbers that were read already.</param>
    public NumberScope(ClauseText clause, Quantities quantities, IEnumerable<Quantity> taken)
    {
        Clause = clause;
        Quantities = quantities;
        _taken = [.. taken.Select(number => (number.Start, number.End))];
        _span = clause.Analysis.Span(clause.Range.First, clause.Range.End);
    }

    public ClauseText Clause { get; }

    public Quantities Quantities { get; }

    /// <summary>Numbers of the clause that nothing was made of yet.</summary>
    public IEnumerable<Quantity> Free => Quantities.Numbers.Where(number => IsFree(number.Start, number.End));

    private Analysis Analysis => Clause.Analysis;

    public bool Has(int start, int end) => start >= _span.Start && end <= _span.End;

    public bool IsFree(int start, int end) => Has(start, end) && !_taken.Exists(other => start < other.End && end > other.Start);

    public void Take(int start, int end) => _taken.Add((start, end));

    /// <summary>The word after a place in the text; the end of the clause when there is none.</summary>
    public int Next(int position)
    {
        var next = Clause.Range.First;
        while (next < Clause.Range.End && Analysis.Words[next].Start < position)
        {
            next++;
        }

        return next;
    }

    public PhraseMatch? At(SenseKind kind, int word) => word < Clause.Range.End ? Analysis.At(kind, word) : null;

    public int EndOf(PhraseMatch match) => Analysis.Words[match.End - 1].End;

    /// <summary>The longest match of the kind that begins at a word.</summary>
    public PhraseMatch? Longest(SenseKind kind, int word)
    {
        PhraseMatch? longest = null;
        foreach (var match in Analysis.In(word, Clause.Range.End))
        {
            if (match.First > word)
            {
                break;
            }

            longest = match.Sense.Kind == kind && match.Count > (longest?.Count ?? 0) ? match : longest;
        }

        return longest;
    }

    /// <summary>Nothing, or nothing but a word such as "to", stands between two amounts.</summary>
    public bool IsJoined(Quantity lower, Quantity upper, SenseKind joiner = SenseKind.RangeJoiner)
    {
        var (next, last) = (Next(lower.End), Next(upper.Start));
        return next >= last ? joiner == SenseKind.RangeJoiner : Longest(joiner, next)?.End == last;
    }

    /// <summary>Only small words stand between two amounts.</summary>
    public bool IsLoose(Quantity first, Quantity second)
    {
        var (next, last) = (Next(first.End), Next(second.Start));
        if (last - next > MostLoose)
        {
            return false;
        }

        while (next < last)
        {
            var end = next;
            foreach (var match in Analysis.In(next, last))
            {
                if (match.First == next && match.Sense.Kind is SenseKind.Stop or SenseKind.Filler or SenseKind.RangeJoiner or SenseKind.Connector or SenseKind.Negator or SenseKind.Contrast or SenseKind.Correction or SenseKind.Hedge)
                {
                    end = Math.Max(end, match.End);
                }
            }

            if (end == next)
            {
                return false;
            }

            next = end;
        }

        return true;
    }

    /// <summary>"With 45 I'd be happy": a wish stands in the same part of the sentence, between its marks.</summary>
    public bool IsWished(Quantity amount)
    {
        var (first, end) = (Next(amount.Start), Next(amount.End));
        while (first > Clause.Range.First && Analysis.Words[first - 1].Gap == Gap.None && At(SenseKind.Connector, first) is null)
        {
            first--;
        }

        while (end < Clause.Range.End && Analysis.Words[end - 1].Gap == Gap.None && At(SenseKind.Connector, end) is null)
        {
            end++;
        }

        return Analysis.Of(SenseKind.Liking, first, end).Exists(liking => liking.Sense.Value > 0);
    }

    /// <summary>The number counts no word after it: it ends a part of the clause.</summary>
    public bool IsClosed(Quantity number)
    {
        var next = Next(number.End);
        return next >= Clause.Range.End || Analysis.Words[next - 1].Gap != Gap.None || At(SenseKind.Hedge, next) is not null || At(SenseKind.Auxiliary, next) is not null || At(SenseKind.Copula, next) is not null || At(SenseKind.Negator, next) is not null;
    }

    /// <summary>A match of the kind that ends right before the amount, or begins right after it.</summary>
    public bool IsAfter(SenseKind kind, Quantity amount)
    {
        var word = Next(amount.Start);
        return word > Clause.Range.First && (Analysis.Words[word - 1].Gap & (Gap.Comma | Gap.Sentence)) == 0 && Clause.Of(kind).Exists(match => match.End == word);
    }

    public bool IsBefore(SenseKind kind, Quantity amount)
    {
        var next = Next(amount.End);
        return next > 0 && Analysis.Words[next - 1].Gap == Gap.None && At(kind, next) is not null;
    }
}
