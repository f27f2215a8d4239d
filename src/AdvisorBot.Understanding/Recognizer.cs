using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Classification;
using AdvisorBot.Understanding.Clauses;
using AdvisorBot.Understanding.Encoding;
using AdvisorBot.Understanding.Entities;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Retrieval;
using AdvisorBot.Understanding.Slots;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding;

/// <summary>Reads messages by the phrases, names and facts of one version of a knowledge pack.</summary>
public sealed class Recognizer : IUtteranceRecognizer
{
    /// <summary>Where a host keeps what was trained, so that the next start is quick: beside the program, or the folder that the environment names in <c>ADVISORBOT_MODELS</c>.</summary>
    public static string ModelFolder { get; } = Environment.GetEnvironmentVariable("ADVISORBOT_MODELS") is { Length: > 0 } named ? named : Path.Combine(AppContext.BaseDirectory, "models");

    private readonly ReadingStages _stages;
    private readonly Language _language;
    private readonly CrisisReader _crisis;
    private readonly ContextResolver _resolver;
    private readonly ClauseReader _clauses;
    private readonly EntityReader _entities;
    private readonly SlotReaders _slots;

    /// <param name="knowledge">The pack; it is read once, here.</param>
    /// <param name="language">Language of the messages; null for the pack's own.</param>
    /// <param name="modelFolder">Where the trained classifier is kept between starts; null to train anew.</param>
    public Recognizer(KnowledgeBase knowledge, string? language = null, string? modelFolder = null)
        : this(knowledge, language, modelFolder, ReadingStages.All)
    {
    }

    /// <param name="stages">Which stages take part.</param>
    internal Recognizer(KnowledgeBase knowledge, string? language, string? modelFolder, ReadingStages stages)
    {
        _stages = stages;
        _language = new Language(knowledge, language ?? knowledge.Pack.Language, stages);
        SlotTraining.AddNames(_language, knowledge.Languages[_language.Code]);
        var kinship = new Kinship(knowledge);
        var terms = new TermReader(_language, knowledge.Subjects, knowledge.Pack.Umbrella);
        var rules = _language.Rules;
        var stops = Stems(rules.StopWords);
        var files = new ClassifierFiles(modelFolder);
        var encoder = stages.Encoder ? Encoders.For(_language.Code) : null;
        var (labelled, classifier) = new PhraseLearning(knowledge, _language, terms, files, encoder, stages).Learn([.. Labelled(knowledge)]);
        var phrases = new PhraseIndex(labelled.Where(phrase => phrase.Target.Intent is not (Intents.CrisisTold or Intents.Told)), phrase => !phrase.Target.IsWholeTopic && !phrase.Target.WordForWord, kinship, stops) { Stages = stages };
        var facts = new FactIndex(knowledge, terms, labelled.Where(phrase => phrase.Target is { Fact: not null, InContext: false, WordForWord: false }).ToLookup(phrase => phrase.Target.Fact!, phrase => phrase.List), kinship, Stems([.. rules.StopWords, .. rules.QuestionWords, .. rules.Auxiliaries])) { Stages = stages };
        _crisis = new CrisisReader(terms, classifier);
        _resolver = new ContextResolver(terms, kinship);
        _entities = new EntityReader(knowledge, _language);
        _slots = new SlotTraining(knowledge, _language, _resolver, _entities, files, encoder).Train([.. labelled.Where(phrase => phrase.Target.Intent != Intents.Told)]);
        _language.Seal(stages.Spelling);
        _clauses = new ClauseReader(knowledge, new CandidateFinder(knowledge, _language, phrases, facts, new MeaningWeigher(classifier, facts, phrases)), SensedFacts.Of(knowledge, _language.Code, encoder, PointsFor(stages), kinship));
        Parts = new RecognizerParts(_language, _crisis, _resolver, phrases, facts, classifier, _clauses);
    }

    /// <summary>What it is made of, for those who time it.</summary>
    internal RecognizerParts Parts { get; }

    private FactPoints? PointsFor(ReadingStages stages) =>
        !stages.SensedFacts ? null : stages.FactPoints is { } file ? FactPoints.Read(file) : Encoders.FactsFor(_language.Code);

    private HashSet<int> Stems(IEnumerable<string> phrases) => [.. phrases.SelectMany(phrase => _language.Reader.Learn(phrase)).Select(word => word.Stem)];

    /// <inheritdoc/>
    public Recognition Recognize(string? text, ConversationContext context)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Recognition { Text = text ?? "", Language = _language.Code, Clauses = [], Entities = [], Intent = Intents.None };
        }

        context = _stages.Context ? context : new ConversationContext { OpenSlot = context.OpenSlot, SaysSafe = context.SaysSafe };
        var analysis = _language.Analyse(_stages.Spelling ? _slots.Mend(text, context) : text);
        if (analysis.Words.Count == 0)
        {
            // A lone question mark asks for help; other bare punctuation says nothing.
            return Whole(text, text.Contains('?', StringComparison.Ordinal) ? Intents.Help : Intents.None);
        }

        var isCalm = context.OpenSlot is not null || context.SaysSafe;
        return _crisis.IsTold(analysis, isCalm) ? Whole(text, Intents.Crisis) : ReadClauses(Unframed(analysis), context) with
        {
            MayBeInDanger = _crisis.IsPossible(analysis, isCalm),
            SpeaksOfOther = analysis.Has(SenseKind.OtherPerson, 0, analysis.Words.Count),
        };
    }

    /// <inheritdoc/>
    public bool Knows(string word) => _language.Lexicon.TryFind(word, out _);

    /// <inheritdoc/>
    public bool IsCrisis(string? text) => !string.IsNullOrWhiteSpace(text) && _language.Holds(text, SenseKind.Crisis);

    /// <summary>Danger is looked for in every word; what is asked or answered is not in "quick question" and "thanks in advance".</summary>
    private Analysis Unframed(Analysis analysis) =>
        _stages.Framing && Framing.Strip(analysis) is { } text && text.Length < analysis.Text.Length ? _language.Analyse(text) : analysis;

    private IEnumerable<(Target Target, string Text)> Labelled(KnowledgeBase knowledge)
    {
        var texts = knowledge.Languages[_language.Code];
        var asked =
            from entry in texts.Utterances
            where entry.Intent is not (Intents.Crisis or Intents.Remark)
            let target = Target.Of(entry, knowledge)
            where target is not null
            from phrase in entry.Phrases
            select (target, phrase);
        return asked.Concat(SlotTraining.Told(texts).Concat(SlotTraining.Remarks(texts)).Select(phrase => (new Target { Intent = Intents.Told }, phrase)));
    }

    private Recognition Whole(string text, string intent)
    {
        var known = intent != Intents.None;
        var reading = new Reading { Intent = intent, Score = known ? 1 : 0 };
        var clause = new Clause(text, new TextSpan(0, text.Length), reading, [], known ? Verdict.Accept : Verdict.Decline);
        return new Recognition { Text = text, Language = _language.Code, Clauses = [clause], Entities = [], Intent = intent };
    }

    private Recognition ReadClauses(Analysis analysis, ConversationContext context)
    {
        var (clauses, entities) = new MessageReader(_resolver, _entities, _clauses, analysis, context, Quantities.Read(analysis.Text, _language.Code), _stages.Splitting).Read();
        if (_stages.Answers)
        {
            _slots.Apply(analysis, context, clauses, entities);
        }

        return Result(analysis, clauses, entities);
    }

    private Recognition Result(Analysis analysis, List<Clause> clauses, List<Entity> entities)
    {
        entities.Sort(static (one, other) => one.Span.Start.CompareTo(other.Span.Start));
        return new Recognition { Text = analysis.Text, Language = _language.Code, Clauses = clauses, Entities = entities, Intent = Decide(clauses, entities) };
    }

    private static string Decide(List<Clause> clauses, List<Entity> entities)
    {
        var first = clauses.Find(clause => clause.Best.Intent.StartsWith("control.", StringComparison.Ordinal) && clause.Verdict == Verdict.Accept)
            ?? clauses.Find(clause => clause.Best.Intent is not Intents.None && !clause.Best.Intent.StartsWith("smalltalk.", StringComparison.Ordinal))
            ?? clauses.Find(clause => clause.Best.Intent is not Intents.None)
            ?? clauses[0];
        return first.Best.Intent is Intents.None && entities is [{ Kind: EntityKind.YesNo } said] ? (said.Id == "yes" ? Intents.Yes : Intents.No) : first.Best.Intent;
    }
}

/// <summary>What costs time in a recognizer.</summary>
internal sealed record RecognizerParts(Language Language, CrisisReader Crisis, ContextResolver Resolver, PhraseIndex Phrases, FactIndex Facts, MeaningClassifier Classifier, ClauseReader Clauses);
