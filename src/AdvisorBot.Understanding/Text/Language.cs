using AdvisorBot.Knowledge;

namespace AdvisorBot.Understanding.Text;

/// <summary>Reads messages of one language into words and phrases; built once from the pack.</summary>
internal sealed class Language
{
    private readonly PhraseBook _book = new();

    public Language(KnowledgeBase knowledge, string code, ReadingStages stages)
    {
        Code = code;
        var texts = knowledge.Languages[code];
        Rules = texts.Rules;
        Lexicon = stages.Endings ? new Lexicon(Rules.Lemmas, WordEndings.Of(code)) : new Lexicon(new Dictionary<string, string>(), WordEndings.None);
        Reader = new WordReader(Lexicon, Rules.Contractions);
        new RuleSenses(this).Add(Rules);
        new NameSenses(this).Add(knowledge, texts);
        AddIntent(texts, Intents.Crisis, SenseKind.Crisis);
        AddIntent(texts, Intents.Yes, SenseKind.Yes);
        AddIntent(texts, Intents.No, SenseKind.No);
        AddIntent(texts, Intents.Unsure, SenseKind.Unsure);
        AddIntent(texts, Intents.Skip, SenseKind.Skip);

        foreach (var word in Rules.KnownWords)
        {
            Lexicon.Learn(word);
        }

        Lexicon.MarkSure();
    }

    public string Code { get; }

    public LanguageRules Rules { get; }

    public Lexicon Lexicon { get; }

    public WordReader Reader { get; }

    /// <summary>Ends the building: from here on unknown words are guessed, not learned.</summary>
    /// <param name="spelling">Whether misspellings are mended.</param>
    public void Seal(bool spelling)
    {
        if (spelling)
        {
            Reader.UseSpelling();
        }
    }

    public void Add(string phrase, Sense sense) => _book.Add(Reader.Learn(phrase), sense);

    public void AddAll(IEnumerable<string> phrases, Func<string, Sense> sense)
    {
        foreach (var phrase in phrases)
        {
            Add(phrase, sense(phrase));
        }
    }

    /// <summary>Adds to a fingerprint all that the reading of a phrase depends on.</summary>
    public void AddTo(ref Fingerprint print)
    {
        print.Add(Code);
        Lexicon.AddTo(ref print);
        _book.AddTo(ref print);
        foreach (var (brief, full) in Rules.Contractions)
        {
            print.Add(brief);
            print.Add(full);
        }
    }

    private void AddIntent(LanguageTexts texts, string intent, SenseKind kind)
    {
        foreach (var entry in texts.Utterances.Where(entry => entry.Intent == intent))
        {
            AddAll(entry.Phrases, phrase => new Sense(kind, phrase));
        }
    }

    public Analysis Analyse(string text)
    {
        var tokens = Tokenizer.Read(text);
        var words = Reader.Read(tokens);
        return new Analysis(text, words, Idioms.Emptied(_book.Find(words, tokens)));
    }

    /// <summary>Whether a message of whatever language holds a phrase of a kind, spelled as the pack spells it.</summary>
    public bool Holds(string text, SenseKind kind)
    {
        var tokens = Tokenizer.Read(text);
        var words = Reader.Read(tokens, correct: false);
        return _book.Find(words, tokens).Exists(match => match.Sense.Kind == kind);
    }

    /// <summary>A phrase of the pack; its new words are learned.</summary>
    public Analysis Learn(string phrase)
    {
        var words = Reader.Learn(phrase);
        return new Analysis(phrase, words, Idioms.Emptied(_book.Find(words, Tokenizer.Read(phrase))));
    }
}
