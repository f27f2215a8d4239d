using System.Collections.Frozen;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Phrases;

/// <summary>Turns clauses and phrases into terms: names become their kind and id, word families their head, other words their stem.</summary>
internal sealed class TermReader
{
    /// <summary>How the words begin that stand for placeholders.</summary>
    internal const string PlaceholderPrefix = "placeholder";
    private const ulong Seed = 14695981039346656037;

    private readonly Language _language;
    private readonly FrozenDictionary<string, Subject> _subjects;
    private readonly Dictionary<SubjectKind, int> _kindTerms = [];
    private readonly Dictionary<int, SubjectKind> _placeholders = [];
    private readonly Dictionary<string, int> _nameTerms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _familyTerms = new(StringComparer.Ordinal);
    private readonly int _pronoun;
    private readonly string _umbrella;

    public TermReader(Language language, FrozenDictionary<string, Subject> subjects, string umbrella)
    {
        _language = language;
        _subjects = subjects;
        _umbrella = umbrella;
        _pronoun = language.Lexicon.Id("{it}");
        foreach (var kind in Enum.GetValues<SubjectKind>())
        {
            _kindTerms[kind] = language.Lexicon.Id($"{{{kind}}}");
            _placeholders[language.Lexicon.Learn(PlaceholderPrefix + kind.ToString().ToLowerInvariant()).Form] = kind;
        }

        foreach (var subject in subjects.Keys)
        {
            _nameTerms[subject] = language.Lexicon.Id("#" + subject);
        }

        foreach (var family in language.Rules.Families.Where(family => family.Count > 0))
        {
            _familyTerms[family[0]] = language.Lexicon.Id("~" + family[0]);
        }
    }

    /// <summary>A phrase of the pack, its placeholders included.</summary>
    public TermList ReadPhrase(string phrase) => Read(Analyse(phrase));

    /// <summary>A phrase of the pack cut into words, a word of its own for each placeholder.</summary>
    public Analysis Analyse(string phrase)
    {
        foreach (var kind in Enum.GetValues<SubjectKind>())
        {
            var name = kind.ToString().ToLowerInvariant();
            phrase = phrase.Replace("{" + name + "}", " " + PlaceholderPrefix + name + " ", StringComparison.Ordinal);
        }

        return _language.Learn(phrase);
    }

    /// <summary>A whole message or phrase.</summary>
    public TermList Read(Analysis analysis) => Read(analysis, new WordRange(0, analysis.Words.Count));

    public TermList Read(Analysis analysis, WordRange range)
    {
        var list = Read(analysis, range, keepFillers: false);
        // "hello" alone is no padding.
        return list.Terms.Count > 0 ? list : Read(analysis, range, keepFillers: true);
    }

    private TermList Read(Analysis analysis, WordRange range, bool keepFillers)
    {
        var list = new TermList { OpenKey = Seed, NamedKey = Seed, WordedKey = Seed };
        for (var i = range.First; i < range.End;)
        {
            i += Step(analysis, i, range.End, list, keepFillers);
        }

        return list;
    }

    private int Step(Analysis analysis, int i, int end, TermList list, bool keepFillers)
    {
        PhraseMatch? subject = null, pronoun = null, family = null, filler = null, stop = null;
        foreach (var match in analysis.In(i, end))
        {
            if (match.First != i)
            {
                break;
            }

            switch (match.Sense.Kind)
            {
                case SenseKind.Subject when (subject is null || match.Sense.Exact is not null) && _subjects[match.Sense.Id].Kind != SubjectKind.Term:
                    subject = match;
                    break;
                case SenseKind.Pronoun:
                case SenseKind.ThatOne or SenseKind.OtherOne or SenseKind.Position when match.Count > 1:
                    pronoun = pronoun is { } longer && longer.Count >= match.Count ? pronoun : match;
                    break;
                case SenseKind.Family:
                    family = match;
                    break;
                case SenseKind.Filler when !keepFillers:
                    filler = match;
                    break;
                case SenseKind.Stop:
                    stop = match;
                    break;
            }
        }

        if (subject is { } named)
        {
            AddName(list, named);
            return named.Count;
        }

        if (pronoun is { } it)
        {
            AddPronoun(analysis, it, list);
            return it.Count;
        }

        if (family is { } kin && !(filler?.Count > kin.Count))
        {
            Add(list, new Term(_familyTerms[kin.Sense.Id], TermKind.Word));
            return kin.Count;
        }

        if (filler is { } padding)
        {
            return padding.Count;
        }

        AddWord(analysis.Words[i], stop is not null, list);
        return 1;
    }

    /// <summary>A clause that points at a subject asks like one that names it.</summary>
    public void AddKind(TermList list, SubjectKind kind) => list.Terms.Add(new Term(_kindTerms[kind], TermKind.Kind));

    /// <summary>A phrase that asks about any subject: the names in it are examples of their kind.</summary>
    public void LeaveOpen(TermList list)
    {
        foreach (var mention in list.Mentions)
        {
            list.Terms.RemoveAll(term => term.Kind == TermKind.Name);
            if (mention.Id != _umbrella)
            {
                list.Open.Add(mention.Kind);
            }
        }

        list.Mentions.RemoveAll(mention => mention.Id != _umbrella);
        list.NamedKey = list.OpenKey;
    }

    private void AddName(TermList list, PhraseMatch match)
    {
        var kind = _subjects[match.Sense.Id].Kind;
        list.Mentions.Add(new Mention(match.Sense.Id, kind, match.First, match.Count));
        var kindTerm = _kindTerms[kind];
        var name = _nameTerms[match.Sense.Id];
        list.Terms.Add(new Term(kindTerm, TermKind.Kind));
        // The umbrella says no more than "they": it is what is meant when nobody is named.
        list.Terms.Add(match.Sense.Id == _umbrella ? new Term(_pronoun, TermKind.Pronoun) : new Term(name, TermKind.Name));
        list.OpenKey = Mix(list.OpenKey, kindTerm);
        list.NamedKey = Mix(list.NamedKey, name);
        list.WordedKey = Mix(list.WordedKey, name);
    }

    private void AddPronoun(Analysis analysis, PhraseMatch it, TermList list)
    {
        var worded = list.WordedKey;
        for (var i = it.First; i < it.End; i++)
        {
            worded = Mix(worded, analysis.Words[i].Form);
        }

        list.HasPronoun = true;
        Add(list, new Term(_pronoun, TermKind.Pronoun));
        list.WordedKey = worded;
    }

    private void AddWord(Word word, bool stop, TermList list)
    {
        if (_placeholders.TryGetValue(word.Form, out var kind))
        {
            list.Open.Add(kind);
            Add(list, new Term(_kindTerms[kind], TermKind.Kind));
            return;
        }

        var type = !word.IsKnown ? TermKind.Unknown
            : stop ? TermKind.Stop
            : word.Form == _language.Reader.NumberForm ? TermKind.Number
            : TermKind.Word;
        Add(list, new Term(word.Stem, type));
    }

    private static void Add(TermList list, Term term)
    {
        list.Terms.Add(term);
        list.OpenKey = Mix(list.OpenKey, term.Id);
        list.NamedKey = Mix(list.NamedKey, term.Id);
        list.WordedKey = Mix(list.WordedKey, term.Id);
    }

    private static ulong Mix(ulong hash, int id) => (hash ^ (uint)id) * 1099511628211UL;
}
