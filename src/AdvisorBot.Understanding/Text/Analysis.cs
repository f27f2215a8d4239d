using AdvisorBot.Understanding.Classification;
using AdvisorBot.Understanding.Encoding;

namespace AdvisorBot.Understanding.Text;

/// <summary>A message cut into words, with every phrase found in it.</summary>
internal sealed class Analysis
{
    private readonly List<PhraseMatch> _matches;

    /// <summary>Word → index of the first match that begins at it or later.</summary>
    private readonly int[] _starts;
    private string? _plain;

    /// <param name="matches">In order of their first word.</param>
    public Analysis(string text, List<Word> words, List<PhraseMatch> matches)
    {
        Text = text;
        Words = words;
        _matches = matches;
        _starts = new int[words.Count + 1];
        var next = 0;
        for (var i = 0; i <= words.Count; i++)
        {
            while (next < matches.Count && matches[next].First < i)
            {
                next++;
            }

            _starts[i] = next;
        }
    }

    public string Text { get; }

    /// <summary>The text as far as its words reach, compared plainly; written once.</summary>
    public string Plain => _plain ??= " " + (Words.Count == 0 ? "" : PlainText.Of(Text[..Words[^1].End]).Replace("'", "", StringComparison.Ordinal));

    public List<Word> Words { get; }

    /// <summary>What the classifier thinks of its parts, read with so many terms: each is asked for once.</summary>
    public Dictionary<(WordRange Range, int Terms), MeaningScores> Opinions { get; } = [];

    /// <summary>Its parts as the encoder sees them: each is encoded once.</summary>
    public Dictionary<WordRange, SentenceVector> Vectors { get; } = [];

    /// <summary>All matches that lie in a part of the message, in order.</summary>
    public Part In(int first, int end) => new(this, first, end);

    /// <summary>Matches of a kind between two words, in order.</summary>
    public List<PhraseMatch> Of(SenseKind kind, int first, int end)
    {
        List<PhraseMatch>? found = null;
        foreach (var match in In(first, end))
        {
            if (match.Sense.Kind == kind)
            {
                (found ??= []).Add(match);
            }
        }

        return found ?? [];
    }

    public bool Has(SenseKind kind, int first, int end)
    {
        foreach (var match in In(first, end))
        {
            if (match.Sense.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The match of a kind that begins at a word; null when none does.</summary>
    public PhraseMatch? At(SenseKind kind, int first)
    {
        if (first >= Words.Count)
        {
            return null;
        }

        for (var i = _starts[first]; i < _starts[first + 1]; i++)
        {
            if (_matches[i].Sense.Kind == kind)
            {
                return _matches[i];
            }
        }

        return null;
    }

    public TextSpan Span(int first, int end) => new(Words[first].Start, Words[end - 1].End - Words[first].Start);

    /// <summary>Matches within a part of the message, without a list of their own.</summary>
    internal struct Part(Analysis analysis, int first, int end)
    {
        private int _next = analysis._starts[Math.Min(first, analysis.Words.Count)] - 1;

        public readonly PhraseMatch Current => analysis._matches[_next];

        public readonly Part GetEnumerator() => this;

        public bool MoveNext()
        {
            while (++_next < analysis._matches.Count && analysis._matches[_next].First < end)
            {
                if (analysis._matches[_next].End <= end)
                {
                    return true;
                }
            }

            return false;
        }
    }
}

/// <summary>A part of a message: from its first word to the word after its last.</summary>
internal readonly record struct WordRange(int First, int End)
{
    public int Count => End - First;
}
