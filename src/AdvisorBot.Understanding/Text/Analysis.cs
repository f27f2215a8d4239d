namespace AdvisorBot.Understanding.Text;

/// <summary>A message cut into words, with every phrase found in it.</summary>
internal sealed class Analysis(string text, IReadOnlyList<Word> words, IReadOnlyList<PhraseMatch> matches)
{
    public string Text => text;

    public IReadOnlyList<Word> Words => words;

    public IReadOnlyList<PhraseMatch> Matches => matches;

    /// <summary>Matches of a kind between two words, in order.</summary>
    public IEnumerable<PhraseMatch> Of(SenseKind kind, int first, int end)
    {
        foreach (var match in matches)
        {
            if (match.Sense.Kind == kind && match.First >= first && match.End <= end)
            {
                yield return match;
            }
        }
    }

    public bool Has(SenseKind kind, int first, int end)
    {
        foreach (var match in matches)
        {
            if (match.Sense.Kind == kind && match.First >= first && match.End <= end)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The match of a kind that begins at a word; null when none does.</summary>
    public PhraseMatch? At(SenseKind kind, int first)
    {
        foreach (var match in matches)
        {
            if (match.Sense.Kind == kind && match.First == first)
            {
                return match;
            }
        }

        return null;
    }

    public TextSpan Span(int first, int end) => new(words[first].Start, words[end - 1].End - words[first].Start);
}

/// <summary>A part of a message: from its first word to the word after its last.</summary>
internal readonly record struct WordRange(int First, int End)
{
    public int Count => End - First;
}
