namespace AdvisorBot.Understanding.Text;

/// <summary>What is known of one written word: ids of its base form and of its stem.</summary>
internal readonly record struct WordEntry(int Form, int Stem)
{
    public const int Unknown = -1;

    public static WordEntry None { get; } = new(Unknown, Unknown);
}

/// <summary>Every word of the pack and of the language's rules; grows while the recognizer is built and is only read afterwards.</summary>
internal sealed class Lexicon
{
    private const int ShortestSharedStem = 4;

    /// <summary>Uses in examples from which a word is taken for one.</summary>
    private const int Established = 8;

    private readonly Dictionary<string, WordEntry> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byStem = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> _lemmas;
    private readonly WordEndings _endings;
    private readonly Dictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Lexicon(IReadOnlyDictionary<string, string> lemmas, WordEndings endings)
    {
        _endings = endings;
        _lemmas = lemmas;
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyDictionary<string, int> Uses => _uses;

    public int Size => _ids.Count;

    /// <summary>How many written words are known.</summary>
    public int Words => _words.Count;

    /// <summary>Adds what is known now to a fingerprint.</summary>
    public void AddTo(ref Fingerprint print)
    {
        foreach (var (word, entry) in _words)
        {
            print.Add(word);
            print.Add(entry.Form);
            print.Add(entry.Stem);
            print.Add(_uses.GetValueOrDefault(word));
        }

        foreach (var (basis, lemma) in _lemmas)
        {
            print.Add(basis);
            print.Add(lemma);
        }

        print.Add(_ids.Count);
    }

    /// <summary>Writes how often each word was used, and which of them were learned since there were <paramref name="known"/>.</summary>
    public void Write(BinaryWriter writer, int known)
    {
        writer.Write(_words.Count - known);
        foreach (var word in _words.Keys.Skip(known))
        {
            writer.Write(word);
        }

        writer.Write(_uses.Count);
        foreach (var (word, uses) in _uses)
        {
            writer.Write(word);
            writer.Write7BitEncodedInt(uses);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote; the result learns those words in the same order.</summary>
    public Action Read(BinaryReader reader)
    {
        var words = new string[reader.ReadInt32()];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = reader.ReadString();
        }

        var uses = new KeyValuePair<string, int>[reader.ReadInt32()];
        for (var i = 0; i < uses.Length; i++)
        {
            uses[i] = new(reader.ReadString(), reader.Read7BitEncodedInt());
        }

        return () =>
        {
            foreach (var word in words)
            {
                Learn(word);
            }

            foreach (var (word, count) in uses)
            {
                _uses[word] = count;
            }
        };
    }

    /// <summary>Words of names and rules: surely spelled right.</summary>
    private HashSet<string> _sure = [];

    /// <summary>Called when names and rules are learned and examples follow, which hold typing errors.</summary>
    public void MarkSure() => _sure = [.. _words.Keys];

    /// <summary>Words that nobody would write by mistake: of names and rules, or written several times.</summary>
    public IEnumerable<KeyValuePair<string, int>> SureWords => _uses.Where(word => _sure.Count == 0 || _sure.Contains(word.Key) || word.Value >= Established);

    /// <summary>Words seen too seldom to be sure of.</summary>
    public IReadOnlyList<string> DoubtfulWords => _sure.Count == 0 ? [] : [.. _uses.Where(word => word.Value < Established && !_sure.Contains(word.Key)).Select(word => word.Key)];

    /// <summary>Makes a doubtful word mean the one it is a misspelling of.</summary>
    public void Mend(string wrong, string right) => _words[wrong] = _words[right];

    public bool TryFind(ReadOnlySpan<char> word, out WordEntry entry) => _lookup.TryGetValue(word, out entry);

    /// <summary>Notes that a known word was written once more.</summary>
    public void Count(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var text, out _))
        {
            _uses[text] = _uses.GetValueOrDefault(text) + 1;
        }
    }

    /// <summary>The word, learned when it is new.</summary>
    public WordEntry Learn(string word)
    {
        _uses[word] = _uses.GetValueOrDefault(word) + 1;
        if (_words.TryGetValue(word, out var entry))
        {
            return entry;
        }

        var basis = _lemmas.GetValueOrDefault(word) ?? _endings.Singular(word);
        basis = _lemmas.GetValueOrDefault(basis) ?? basis;
        var stem = _endings.Stem(basis);
        entry = new WordEntry(Id(_endings.Form(basis)), Id(stem));
        _words.Add(word, entry);
        if (_endings.SharesStems && stem.Length >= ShortestSharedStem)
        {
            _byStem.TryAdd(stem, word);
        }

        return entry;
    }

    /// <summary>The known word of which a word is a form that the pack happens not to use; null when there is none.</summary>
    public string? WithEnding(string word)
    {
        foreach (var basis in _endings.Bases(word))
        {
            if (_words.ContainsKey(basis))
            {
                return basis;
            }
        }

        return _endings.SharesStems ? _byStem.GetValueOrDefault(_endings.Stem(_endings.Singular(word))) : null;
    }

    /// <summary>Makes a wrong spelling mean a word; a word that is known by itself keeps its own meaning.</summary>
    public void Alias(string wrong, string right)
    {
        var entry = Learn(right);
        _words.TryAdd(wrong, entry);
    }

    /// <summary>The number of a form, stem or marker such as <c>{career}</c>.</summary>
    public int Id(string text)
    {
        if (!_ids.TryGetValue(text, out var id))
        {
            id = _ids.Count;
            _ids.Add(text, id);
        }

        return id;
    }
}
