namespace AdvisorBot.Understanding.Text;

/// <summary>All phrases with a meaning, as a tree of word forms: one walk over a message finds every phrase in it.</summary>
internal sealed class PhraseBook
{
    /// <summary>Far more forms than a language has.</summary>
    private const int FormBits = 24;
    private const long Forms = (1 << FormBits) - 1;

    private static readonly int Kinds = Enum.GetValues<SenseKind>().Length;

    /// <summary>From a node by the form of the next word to another; both in one number.</summary>
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<List<Sense>?> _senses = [null];

    public void Add(IReadOnlyList<Word> words, Sense sense)
    {
        if (words.Count == 0)
        {
            return;
        }

        var node = 0;
        foreach (var word in words)
        {
            if (!_edges.TryGetValue(Edge(node, word.Form), out var next))
            {
                next = _senses.Count;
                _senses.Add(null);
                _edges.Add(Edge(node, word.Form), next);
            }

            node = next;
        }

        var senses = _senses[node] ??= [];
        if (!senses.Contains(sense))
        {
            senses.Add(sense);
        }
    }

    /// <summary>Adds all phrases and their meanings to a fingerprint.</summary>
    public void AddTo(ref Fingerprint print)
    {
        foreach (var (edge, next) in _edges)
        {
            print.Add((int)(edge >> FormBits));
            print.Add((int)(edge & Forms));
            print.Add(next);
        }

        foreach (var senses in _senses)
        {
            print.Add(senses?.Count ?? -1);
            foreach (var sense in senses ?? [])
            {
                print.Add((int)sense.Kind);
                print.Add(sense.Id);
                print.Add(BitConverter.DoubleToUInt64Bits(sense.Value));
                print.Add(BitConverter.DoubleToUInt64Bits(sense.Upper));
                print.Add(sense.Exact);
            }
        }
    }

    /// <summary>Phrases in the message by position; of one kind the longest wins and none overlap.</summary>
    public List<PhraseMatch> Find(IReadOnlyList<Word> words, TokenList tokens)
    {
        var shouting = IsShouting(tokens.Text);
        var found = new List<PhraseMatch>(words.Count * 2);
        Span<int> covered = stackalloc int[Kinds];
        for (var first = 0; first < words.Count; first++)
        {
            var node = 0;
            var begin = found.Count;
            for (var i = first; i < words.Count && _edges.TryGetValue(Edge(node, words[i].Form), out node); i++)
            {
                if (_senses[node] is { } senses)
                {
                    Collect(senses, new Place(first, i - first + 1), words, tokens, shouting, found, begin);
                }

                if ((words[i].Gap & (Gap.Sentence | Gap.Comma | Gap.Opening)) != 0)
                {
                    break;
                }
            }

            DropCovered(found, begin, covered);
        }

        return found;
    }

    private static long Edge(int node, int form) => ((long)node << FormBits) | (form & Forms);

    private static void Collect(List<Sense> senses, Place place, IReadOnlyList<Word> words, TokenList tokens, bool shouting, List<PhraseMatch> found, int begin)
    {
        foreach (var sense in senses)
        {
            if (sense.Exact is not null && (shouting || !Reads(place, words, tokens, sense.Exact)))
            {
                continue;
            }

            // A longer phrase of the same kind replaces the shorter one that began here.
            for (var i = found.Count - 1; i >= begin; i--)
            {
                if (found[i].Sense.Kind == sense.Kind && found[i].Count < place.Count)
                {
                    found.RemoveAt(i);
                }
            }

            found.Add(new PhraseMatch(place.First, place.Count, sense));
        }
    }

    private static void DropCovered(List<PhraseMatch> found, int begin, Span<int> covered)
    {
        for (var i = found.Count - 1; i >= begin; i--)
        {
            if (found[i].First < covered[(int)found[i].Sense.Kind])
            {
                found.RemoveAt(i);
            }
        }

        for (var i = begin; i < found.Count; i++)
        {
            ref var end = ref covered[(int)found[i].Sense.Kind];
            end = Math.Max(end, found[i].End);
        }
    }

    private static bool Reads(Place place, IReadOnlyList<Word> words, TokenList tokens, string exact)
    {
        var start = words[place.First].Start;
        var end = words[place.First + place.Count - 1].End;
        return tokens.Text.AsSpan(start, end - start).SequenceEqual(exact);
    }

    /// <summary>A message all in capitals says nothing about which words are codes; one short word does.</summary>
    private static bool IsShouting(string text)
    {
        var letters = 0;
        foreach (var letter in text)
        {
            if (char.IsLower(letter))
            {
                return false;
            }

            letters += char.IsLetter(letter) ? 1 : 0;
            if (letters > 6)
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct Place(int First, int Count);
}
