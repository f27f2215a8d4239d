using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>
/// Finds the second question that no writing announces, by what the halves mean: "cuanto pagan y un medico extranjero puede entrar",
/// "how do i start is it good experience". A cut is made where both halves are surely questions, of different topics.
/// </summary>
/// <param name="halves">Where the halves that were found are noted.</param>
internal sealed class JoinedQuestions(Analysis analysis, Func<WordRange, IReadOnlyList<string>, Clause> read, HashSet<WordRange> halves)
{
    /// <summary>How likely each half must mean what it is read as.</summary>
    private const double SureHalf = 0.8;

    /// <summary>From here on a question is understood as one.</summary>
    private const double SureWhole = 0.97;

    /// <summary>The fewest words that ask.</summary>
    private const int Shortest = 2;

    private static readonly List<SenseKind> Small = [SenseKind.Stop, SenseKind.Filler, SenseKind.Article, SenseKind.Auxiliary, SenseKind.QuestionSubject, SenseKind.Connector];

    /// <summary>Cuts made in one message.</summary>
    private const int MostCuts = 4;

    /// <summary>The ranges, those that join two questions cut in two.</summary>
    public List<WordRange> Cut(IEnumerable<WordRange> ranges)
    {
        var cut = new List<WordRange>();
        foreach (var range in ranges)
        {
            Cut(range, cut);
        }

        return cut;
    }

    private void Cut(WordRange range, List<WordRange> cut)
    {
        if (halves.Count < MostCuts * 2 && range.Count >= Shortest * 2 && BestCut(range) is var (first, second))
        {
            halves.Add(first);
            halves.Add(second);
            cut.Add(first);
            Cut(second, cut);
            return;
        }

        cut.Add(range);
    }

    private (WordRange First, WordRange Second)? BestCut(WordRange range)
    {
        List<(WordRange First, WordRange Second)> cuts = [.. Cuts(range)];
        if (cuts.Count == 0 || read(range, []) is not { Verdict: Verdict.Accept, Best: { Exact: false, Confidence: < SureWhole } whole })
        {
            return null;
        }

        (WordRange, WordRange)? best = null;
        var most = Math.Max(SureHalf, whole.Confidence);
        foreach (var (first, second) in cuts)
        {
            if (Surety(first, second) is var surety && surety > most)
            {
                (best, most) = ((first, second), surety);
            }
        }

        return best;
    }

    private IEnumerable<(WordRange First, WordRange Second)> Cuts(WordRange range)
    {
        for (var i = range.First + Shortest; i <= range.End - Shortest; i++)
        {
            var connector = analysis.At(SenseKind.Connector, i);
            var (first, second) = (new WordRange(range.First, i), new WordRange(connector?.End ?? i, range.End));
            if (second.Count >= Shortest && (connector is not null || RunsOn(range.First, i)) && SaysWhat(first) && SaysWhat(second))
            {
                yield return (first, second);
            }
        }
    }

    /// <summary>"how do i start is it good experience": another question after one that has its verb; "how fast do you type" is one.</summary>
    private bool RunsOn(int first, int i) =>
        ClauseSplitter.OpensQuestion(analysis, i)
        && (analysis.At(SenseKind.QuestionWord, i) is not null
            ? analysis.Has(SenseKind.QuestionWord, first, i) || analysis.Has(SenseKind.Auxiliary, first, i)
            : analysis.Has(SenseKind.Auxiliary, first, i) && analysis.At(SenseKind.Auxiliary, i) is { } verb && analysis.At(SenseKind.QuestionSubject, verb.End) is not null);

    /// <summary>How surely both halves ask, for different things; 0 when one of them does not.</summary>
    private double Surety(WordRange first, WordRange second)
    {
        if (read(first, []) is not { } one || !Asks(one) || read(second, one.Best.Subjects) is not { } other || !Asks(other) || (other.Best.Intent, other.Best.Topic) == (one.Best.Intent, one.Best.Topic))
        {
            return 0;
        }

        return Math.Min(one.Best.Confidence, other.Best.Confidence);
    }

    /// <summary>"Do secretaries" before "and access reps need training" says only whom it is about.</summary>
    private bool SaysWhat(WordRange half)
    {
        for (var i = half.First; i < half.End; i++)
        {
            if (!Small.Exists(kind => analysis.Has(kind, i, i + 1)) && !analysis.Of(SenseKind.Subject, half.First, half.End).Exists(name => name.First <= i && i < name.End))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Asks(Clause clause) => clause is { Verdict: Verdict.Accept, Best: { Intent: Intents.Ask, Topic: not ClauseReader.Definition } }
        || (clause is { Verdict: Verdict.Accept } && clause.Best.Intent.StartsWith(Intents.DeclinePrefix, StringComparison.Ordinal));
}
