using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Classification;
using AdvisorBot.Understanding.Clauses;
using AdvisorBot.Understanding.Encoding;
using AdvisorBot.Understanding.Entities;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Slots;

/// <summary>Builds the readers of the interview's answers from the pack's examples.</summary>
internal sealed class SlotTraining(KnowledgeBase knowledge, Language language, ContextResolver resolver, EntityReader entities, ClassifierFiles files, SentenceEncoder? encoder)
{
    /// <summary>Most questions, and most control words and small talk, to learn from.</summary>
    private const int Asked = 700;
    private const int Said = 500;

    /// <summary>Most answers of a question to learn from which question words answer, and most that leave it open.</summary>
    private const int Answered = 3000;
    private const int Shrugged = 100;
    private const int LikingRounds = 3;

    /// <summary>Every so many of the sentences with names also teaches that such a sentence is an answer.</summary>
    private const int NamedShare = 4;
    private const int ShortWord = 4;

    /// <summary>Words from which an answer is a sentence rather than a name.</summary>
    private const int Sentence = 4;

    private static readonly char[] Separators = [' ', ',', '.', '?', '!', ';', '/', '(', ')'];
    private readonly List<Analysis> _formulas = [];
    private readonly AnswerFeatures _features = new(knowledge);
    private readonly HashSet<string> _ordinary = [.. Ordinary(language, knowledge.Languages[language.Code].Answers)];

    /// <summary>Makes names of interests and places known that count only as answers; called before the first phrase is analysed.</summary>
    public static void AddNames(Language language, LanguageTexts texts)
    {
        foreach (var answers in texts.Answers)
        {
            if (SlotValues.NamesOf(answers.Slot) is { } kind)
            {
                foreach (var entry in answers.Entries.Where(entry => !SlotValues.IsOpenEnd(entry.Value)))
                {
                    language.AddAll(entry.Phrases, _ => new Sense(kind, entry.Value));
                    language.AddAll(entry.Against, _ => new Sense(SenseKind.UnwantedAnswer, entry.Value));
                }
            }
        }
    }

    /// <summary>Answers that are sentences: they tell something, whatever question's words stand in them.</summary>
    public static IEnumerable<string> Told(LanguageTexts texts) =>
        from answers in texts.Answers
        from entry in answers.Entries
        where entry.Value is not (SlotValues.Skip or SlotValues.Unsure)
        from phrase in entry.Phrases
        where phrase.Count(char.IsWhiteSpace) >= Sentence - 1
        select phrase;

    /// <summary>What people say in the interview that answers no question.</summary>
    public static IEnumerable<string> Remarks(LanguageTexts texts) => texts.Utterances.Where(entry => entry.Intent == Intents.Remark).SelectMany(entry => entry.Phrases);

    /// <summary>All readers, and what tells them apart.</summary>
    public SlotReaders Train(IReadOnlyList<LabelledPhrase> labelled)
    {
        var texts = knowledge.Languages[language.Code].Answers.Where(answers => SlotValues.KindOf(answers.Slot) is not null).ToList();
        var elsewhere = Elsewhere(labelled, texts).ToList();
        _formulas.AddRange(labelled.Where(phrase => ValueOf(phrase.Target.Intent) == SlotValues.Elsewhere).Select(phrase => language.Learn(phrase.Text)));
        _ordinary.UnionWith(WordsOf(_formulas.Select(formula => formula.Text)));
        var fillings = texts.ToDictionary(answers => answers.Slot, answers => new FrameFilling(language, answers), StringComparer.Ordinal);
        var likings = texts.Where(answers => SlotValues.NamesOf(answers.Slot) is not null)
            .ToDictionary(answers => answers.Slot, answers => fillings[answers.Slot].Likings(LikingRounds).ToList(), StringComparer.Ordinal);
        var liking = new LikingClassifier([.. likings.Values.SelectMany(examples => examples)], files);
        var readers = texts.ToDictionary(answers => answers.Slot, answers => Reader(answers, fillings[answers.Slot], likings.GetValueOrDefault(answers.Slot), liking, elsewhere), StringComparer.Ordinal);
        return new SlotReaders(readers, new AnsweredQuestion(texts.SelectMany(Telling), Remarks(knowledge.Languages[language.Code]).Select(language.Learn), _features, files), Found);
    }

    /// <summary>Answers with the question they were given to, shrugs with none; no single words, which would do for several.</summary>
    private IEnumerable<(Analysis Analysis, string? Slot)> Telling(AnswerExamples answers) => Sample(answers, isShrug: false, Answered).Select(answer => (answer, (string?)answers.Slot))
        .Concat(Sample(answers, isShrug: true, Shrugged).Select(shrug => (shrug, (string?)null)));

    private IEnumerable<Analysis> Sample(AnswerExamples answers, bool isShrug, int most) =>
        Share(answers.Entries.Where(entry => SlotValues.IsShrug(entry.Value) == isShrug).SelectMany(entry => entry.Phrases).Where(phrase => phrase.Any(char.IsWhiteSpace)), phrase => phrase, most).Select(language.Learn);

    private SlotReader Reader(AnswerExamples answers, FrameFilling filling, List<LikingExample>? likings, LikingClassifier liking, List<(Analysis Analysis, string Value)> elsewhere)
    {
        var own = answers.Entries.SelectMany(entry => entry.Phrases).Select(phrase => phrase.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var many = SlotValues.NamesOf(answers.Slot);
        var examples = new List<(List<ulong>, string)>();
        var ids = new List<(List<ulong>, string)>();
        foreach (var entry in answers.Entries)
        {
            var open = SlotValues.IsOpenEnd(entry.Value);
            foreach (var phrase in entry.Phrases)
            {
                var analysis = language.Learn(phrase);
                examples.Add((Features(analysis, answers.Slot), many is null || open ? entry.Value : SlotValues.Named));
                if (many is not null)
                {
                    ids.Add((Content(analysis), open ? SlotValues.Elsewhere : entry.Value));
                }
            }
        }

        foreach (var (sentence, value) in filling.Sentences())
        {
            examples.Add((Features(language.Learn(sentence), answers.Slot), value));
        }

        foreach (var example in (likings ?? []).Where((_, i) => i % NamedShare == 0))
        {
            examples.Add((Features(example.Analysis, answers.Slot), SlotValues.Named));
        }

        foreach (var (analysis, value) in elsewhere)
        {
            if (own.Add(analysis.Text.ToLowerInvariant()))
            {
                examples.Add((Features(analysis, answers.Slot), value));
            }
        }

        var values = new AnswerClassifier(examples, files);
        var spelling = new SlotSpelling(language.Lexicon, Vocabulary(answers), _ordinary, CountsNumbers(answers) ? 3 : 4, CountsNumbers(answers) ? ShortForms(language.Rules) : []);
        var words = new SlotWords(answers.Entries.SelectMany(entry => entry.Phrases).Select(language.Learn), _formulas);
        var named = many is { } names ? new NamedAnswers(_features, new Mentions(knowledge, names), liking, new AnswerClassifier(ids, files), NamedTask.Of(encoder, answers.Slot)) : null;
        return new SlotReader(answers.Slot, _features, spelling, words, values, AnswerTask.Of(encoder, answers.Slot), named);
    }

    private static IEnumerable<string> Ordinary(Language language, IReadOnlyList<AnswerExamples> texts)
    {
        var rules = language.Rules;
        return WordsOf([.. rules.StopWords, .. rules.Fillers, .. rules.KnownWords, .. rules.Negators, .. rules.Auxiliaries, .. rules.Contractions.Keys, .. rules.Lemmas.Keys, .. texts.SelectMany(answers => answers.Entries).SelectMany(entry => entry.Phrases)]);
    }

    private IEnumerable<string> Vocabulary(AnswerExamples answers) =>
        CountsNumbers(answers) ? [.. language.Rules.NumberWords, .. language.Rules.Time.Units.Keys, .. WordsOf(answers.Entries.SelectMany(entry => entry.Phrases)).Where(word => word.Length > ShortWord)]
        : WordsOf(answers.Entries.SelectMany(entry => entry.Phrases));

    private static bool CountsNumbers(AnswerExamples answers) => SlotValues.IsAmount(answers.Slot);

    /// <summary>How words of amounts are shortened: "wks", "hr".</summary>
    private static Dictionary<string, string> ShortForms(LanguageRules rules)
    {
        var words = rules.NumberWords.Concat(rules.Time.Units.Keys).ToHashSet(StringComparer.Ordinal);
        return rules.Contractions.Concat(rules.Lemmas).Where(pair => words.Contains(pair.Value) && !words.Contains(pair.Key))
            .DistinctBy(pair => pair.Key).ToDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> WordsOf(IEnumerable<string> phrases) =>
        phrases.SelectMany(phrase => phrase.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries));

    private List<ulong> Content(Analysis analysis)
    {
        var all = new WordRange(0, analysis.Words.Count);
        return _features.Read(analysis, [new WordRange(NamedAnswers.Content(analysis, all), all.End)], []);
    }

    /// <summary>What is no answer to any question: control words, small talk, refusals and a share of the questions; and what leaves any question open.</summary>
    private IEnumerable<(Analysis, string)> Elsewhere(IReadOnlyList<LabelledPhrase> labelled, IReadOnlyList<AnswerExamples> texts)
    {
        var open = labelled.Where(phrase => phrase.Target.Intent is not (Intents.Yes or Intents.No) && !phrase.Text.Contains('{', StringComparison.Ordinal)).ToLookup(phrase => ValueOf(phrase.Target.Intent));
        return Share(open[SlotValues.Asked], phrase => phrase.Text, Asked).Concat(Share(open[SlotValues.Elsewhere], phrase => phrase.Text, Said)).Concat(open[SlotValues.Skip]).Concat(open[SlotValues.Unsure])
            .Select(phrase => (language.Learn(phrase.Text), ValueOf(phrase.Target.Intent)))
            .Concat(texts.SelectMany(answers => answers.Entries).Where(entry => entry.Value is SlotValues.Skip or SlotValues.Unsure)
                .SelectMany(entry => entry.Phrases, (entry, phrase) => (language.Learn(phrase), entry.Value)));
    }

    /// <summary>At most so many of the phrases, chosen by their words: what is written into the pack beside them changes little.</summary>
    private static IEnumerable<T> Share<T>(IEnumerable<T> phrases, Func<T, string> text, int most) => phrases.OrderBy(phrase => HashOf(text(phrase))).Take(most);

    /// <summary>FNV-1a, the same on every machine.</summary>
    private static uint HashOf(string text) => text.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u);

    private static string ValueOf(string intent) => intent switch
    {
        Intents.Skip => SlotValues.Skip,
        Intents.Unsure => SlotValues.Unsure,
        _ when intent.StartsWith("control.", StringComparison.Ordinal) || intent.StartsWith("smalltalk.", StringComparison.Ordinal) => SlotValues.Elsewhere,
        _ => SlotValues.Asked,
    };

    private List<ulong> Features(Analysis analysis, string slot)
    {
        var all = new WordRange(0, analysis.Words.Count);
        return _features.Read(analysis, [all], Found(analysis, all, slot));
    }

    /// <summary>What the rules find in an answer to a question.</summary>
    private IEnumerable<Entity> Found(Analysis analysis, WordRange range, string slot)
    {
        var quantities = SlotValues.IsAmount(slot) ? Quantities.Read(analysis.Text, language.Code) : Quantities.None;
        var clause = resolver.Resolve(analysis, range, new ConversationContext { OpenSlot = slot }, []);
        return entities.Read(clause, quantities).Where(entity => entity.Kind == SlotValues.KindOf(slot));
    }
}
