namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Matches the words of values, in order, against the words of an utterance.</summary>
internal static class ValueFinder
{
    private const int DefaultTokenDistance = 2;

    private readonly record struct Match(SortedValue Value, int First, int Last, float Score);

    public static List<ModelResult<FoundValue>> Find(string utterance, List<SortedValue> values, FindValuesOptions options)
    {
        var tokenizer = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var said = tokenizer(utterance, options.Locale);
        var matches = new List<Match>();
        foreach (var value in values)
        {
            if (!string.IsNullOrWhiteSpace(value.Value))
            {
                Collect(said, tokenizer(value.Value.Trim(), options.Locale), value, options, matches);
            }
        }

        return ToResults(utterance, said, Best(matches));
    }

    private static void Collect(List<Token> said, List<Token> words, SortedValue value, FindValuesOptions options, List<Match> matches)
    {
        var from = 0;
        while (words.Count > 0 && from < said.Count)
        {
            if (TryMatch(said, words, from, value, options, out var match))
            {
                matches.Add(match);
                from = match.Last + 1;
            }
            else if (match.First >= 0)
            {
                // A first word too far from the rest; it may come again.
                from = match.First + 1;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>The score is how much of the value was said, less for every word in between.</summary>
    private static bool TryMatch(List<Token> said, List<Token> words, int from, SortedValue value, FindValuesOptions options, out Match match)
    {
        var distance = options.MaxTokenDistance ?? DefaultTokenDistance;
        var (first, last, matched, skipped) = (-1, -1, 0, 0);
        foreach (var word in words)
        {
            var position = IndexOf(said, word, from, matched > 0 ? Math.Min(said.Count, from + distance + 1) : said.Count);
            if (position < 0)
            {
                continue;
            }

            skipped += matched > 0 ? position - from : 0;
            first = first < 0 ? position : first;
            last = position;
            from = position + 1;
            matched++;
        }

        match = new Match(value, first, last, 0);
        if (matched == 0 || (matched < words.Count && !options.AllowPartialMatches))
        {
            return false;
        }

        var completeness = (float)matched / words.Count;
        var accuracy = (float)matched / (matched + skipped);
        match = match with { Score = completeness * accuracy };
        return true;
    }

    private static int IndexOf(List<Token> said, Token word, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (string.Equals(said[i].Normalized, word.Normalized, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The best first, then the longest; each choice once, each word once.</summary>
    private static List<Match> Best(List<Match> matches)
    {
        var best = new List<Match>();
        foreach (var match in matches.OrderByDescending(match => match.Score).ThenByDescending(match => match.Last - match.First))
        {
            if (!best.Exists(other => other.Value.Index == match.Value.Index || (match.First <= other.Last && match.Last >= other.First)))
            {
                best.Add(match);
            }
        }

        best.Sort((left, right) => left.First.CompareTo(right.First));
        return best;
    }

    private static List<ModelResult<FoundValue>> ToResults(string utterance, List<Token> said, List<Match> matches) => matches.ConvertAll(match =>
    {
        var (start, end) = (said[match.First].Start, said[match.Last].End);
        return new ModelResult<FoundValue>
        {
            Start = start,
            End = end,
            Text = utterance.Substring(start, end - start + 1),
            TypeName = "value",
            Resolution = new FoundValue { Value = match.Value.Value, Index = match.Value.Index, Score = match.Score },
        };
    });
}
