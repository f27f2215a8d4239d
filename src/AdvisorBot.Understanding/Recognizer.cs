using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Classification;
using AdvisorBot.Understanding.Clauses;
using AdvisorBot.Understanding.Entities;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Retrieval;
using AdvisorBot.Understanding.Slots;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding;

/// <summary>Reads messages by the phrases, names and facts of one version of a knowledge pack.</summary>
public sealed class Recognizer : IUtteranceRecognizer
{
    /// <summary>From here on a part of a message is taken for a question of its own.</summary>
    private const double Surely = 0.85;

    /// <summary>From here on a question that names its subject needs no story to be understood.</summary>
    private const double ByItself = 0.95;

    /// <summary>"…, also outlook": as few words ask without the form of a question.</summary>
    private const int BareQuestion = 4;

    /// <summary>Where a host keeps what was trained, so that the next start is quick: beside the program, or the folder that the environment names in <c>ADVISORBOT_MODELS</c>.</summary>
    public static string ModelFolder { get; } = Environment.GetEnvironmentVariable("ADVISORBOT_MODELS") is { Length: > 0 } named ? named : Path.Combine(AppContext.BaseDirectory, "models");

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
    {
        _language = new Language(knowledge, language ?? knowledge.Pack.Language);
        SlotTraining.AddNames(_language, knowledge.Languages[_language.Code]);
        var kinship = new Kinship(knowledge);
        var terms = new TermReader(_language, knowledge.Subjects, knowledge.Pack.Umbrella);
        var rules = _language.Rules;
        var stops = Stems(rules.StopWords);
        var labelled = Labelled(knowledge, terms).ToList();
        var phrases = new PhraseIndex(labelled.Where(phrase => phrase.Target.Intent != Intents.CrisisTold), phrase => !IsExampleOfTopic(phrase.Target), kinship, stops);
        var files = new ClassifierFiles(modelFolder);
        var classifier = new MeaningClassifier(labelled, files);
        var facts = new FactIndex(knowledge, terms, labelled.Where(phrase => phrase.Target.Fact is not null).ToLookup(phrase => phrase.Target.Fact!, phrase => phrase.List), kinship, Stems([.. rules.StopWords, .. rules.QuestionWords, .. rules.Auxiliaries]));
        _crisis = new CrisisReader(terms, classifier);
        _resolver = new ContextResolver(terms, kinship);
        _entities = new EntityReader(knowledge, _language);
        _slots = new SlotReaders(new SlotTraining(knowledge, _language, _resolver, _entities, files).Train(labelled));
        _language.Seal();
        _clauses = new ClauseReader(knowledge, new CandidateFinder(knowledge, _language, phrases, facts, new MeaningWeigher(classifier, facts, phrases)));
    }

    private HashSet<int> Stems(IEnumerable<string> phrases) => [.. phrases.SelectMany(phrase => _language.Reader.Learn(phrase)).Select(word => word.Stem)];

    /// <inheritdoc/>
    public Recognition Recognize(string? text, ConversationContext context)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Recognition { Text = text ?? "", Language = _language.Code, Clauses = [], Entities = [], Intent = Intents.None };
        }

        var analysis = _language.Analyse(_slots.Mend(text, context));
        if (analysis.Words.Count == 0)
        {
            // A lone question mark asks for help; other bare punctuation says nothing.
            return Whole(text, text.Contains('?', StringComparison.Ordinal) ? Intents.Help : Intents.None);
        }

        return _crisis.IsTold(analysis) ? Whole(text, Intents.Crisis) : ReadClauses(analysis, context) with { Text = text };
    }

    /// <inheritdoc/>
    public bool Knows(string word) => _language.Lexicon.TryFind(word, out _);

    /// <inheritdoc/>
    public bool IsCrisis(string? text) => !string.IsNullOrWhiteSpace(text) && _language.Holds(text, SenseKind.Crisis);

    private IEnumerable<LabelledPhrase> Labelled(KnowledgeBase knowledge, TermReader terms)
    {
        foreach (var entry in knowledge.Languages[_language.Code].Utterances)
        {
            if (entry.Intent != Intents.Crisis && Target.Of(entry, knowledge) is { } target)
            {
                foreach (var phrase in entry.Phrases)
                {
                    yield return Labelled(target, phrase, terms);
                }
            }
        }
    }

    /// <summary>How people ask about a whole topic: there are thousands, so being like one of them says little; only the classifier learns from all, and the same words count.</summary>
    private static bool IsExampleOfTopic(Target target) =>
        target.Intent == Intents.Ask && (target.Fact ?? target.List ?? target.Conflict ?? target.Subject) is null;

    private static LabelledPhrase Labelled(Target target, string phrase, TermReader terms)
    {
        var analysis = terms.Analyse(phrase);
        var list = terms.Read(analysis);
        var all = new WordRange(0, analysis.Words.Count);
        var features = ClauseFeatures.Read(analysis, all, list);
        var words = ClauseFeatures.ReadWords(analysis, all, list);
        if (IsExampleOfTopic(target))
        {
            terms.LeaveOpen(list);
        }

        return new LabelledPhrase(target, phrase, list) { Features = features, WordFeatures = words };
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
        var quantities = Quantities.Read(analysis.Text, _language.Code);
        var entities = new List<Entity>();
        var all = new WordRange(0, analysis.Words.Count);
        var ranges = ClauseSplitter.Split(analysis);
        if (ranges.Count > 1 && Read(analysis, all, context, [], quantities) is var (whole, wholeEntities))
        {
            var asking = ranges.FindAll(range => IsAsking(analysis, range));
            if (IsOneThing(whole, ContextResolver.IsQuestion(analysis, ranges[0])))
            {
                return Answered(analysis, context, [whole], wholeEntities);
            }

            if (context.OpenSlot is null && whole.Verdict == Verdict.Accept && !AsksMore(analysis, asking, context, quantities))
            {
                return Answered(analysis, context, [StandsAlone(analysis, asking, context, quantities) ?? whole], wholeEntities);
            }
        }

        var others = ranges.Count > 1 && ranges.Exists(range => IsAsking(analysis, range));
        var clauses = new List<Clause>(ranges.Count);
        IReadOnlyList<string> earlier = [];
        foreach (var range in ranges)
        {
            var (clause, found) = Read(analysis, range, context, earlier, quantities);
            if (clause.Verdict != Verdict.Accept && Formulas(analysis, range, context, quantities) is { } parts)
            {
                clauses.AddRange(parts);
                continue;
            }

            if (others && range.Count > BareQuestion && !IsAsking(analysis, range) && OnlySounds(clause))
            {
                clause = clause with { Best = new Reading { Intent = Intents.None, Score = 0 }, RunnersUp = [], Verdict = Verdict.Statement };
            }

            clauses.Add(clause.Best.Intent == Intents.Repeat && entities.FindLast(entity => entity.Kind == EntityKind.Subject) is { } named ? AsksWhatIs(clause, named.Id) : clause);
            entities.AddRange(found);
            earlier = clause.Best.Subjects.Count > 0 ? clause.Best.Subjects : earlier;
        }

        return Answered(analysis, context, clauses, entities);
    }

    private Recognition Answered(Analysis analysis, ConversationContext context, List<Clause> clauses, List<Entity> entities)
    {
        _slots.Apply(analysis, context, clauses, entities);
        return Result(analysis, clauses, entities);
    }

    /// <summary>The one question of a story, when it says by itself whom and what it asks about.</summary>
    private Clause? StandsAlone(Analysis analysis, List<WordRange> asking, ConversationContext context, Quantities quantities)
    {
        if (asking.Count != 1)
        {
            return null;
        }

        var (clause, entities) = Read(analysis, asking[0], context, [], quantities);
        return clause.Verdict == Verdict.Accept && clause.Best.Score >= ByItself && entities.Exists(entity => entity.Kind == EntityKind.Subject) ? clause : null;
    }

    private static bool BeginsSentence(Analysis analysis, WordRange range) => range.First == 0 || (analysis.Words[range.First - 1].Gap & (Gap.Sentence | Gap.Question)) != 0;

    private static bool IsAsking(Analysis analysis, WordRange range) => ContextResolver.IsQuestion(analysis, range);

    /// <summary>Beside a question, a sentence that tells something only sounds like one: it is the story that belongs to it.</summary>
    private static bool OnlySounds(Clause clause) => !clause.Best.Exact
        && (clause.Best.Intent is Intents.Ask or Intents.Compare || clause.Best.Intent.StartsWith("advise.", StringComparison.Ordinal) || clause.Best.Intent.StartsWith(Intents.DeclinePrefix, StringComparison.Ordinal));

    /// <summary>Whether at least two of the parts that ask, ask surely and for different things; else the message is one question with its story.</summary>
    private bool AsksMore(Analysis analysis, List<WordRange> asking, ConversationContext context, Quantities quantities)
    {
        if (asking.Count < 2)
        {
            return false;
        }

        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var range in asking)
        {
            var (clause, _) = Read(analysis, range, context, [], quantities);
            if (clause.Verdict == Verdict.Accept && (clause.Best.Score >= Surely || BeginsSentence(analysis, range)))
            {
                asked.Add($"{clause.Best.Intent} {clause.Best.Topic} {string.Join(' ', clause.Best.Subjects)}");
            }
        }

        return asked.Count > 1;
    }

    /// <summary>"Good afternoon, nice to meet you": between the commas known phrases that ask nothing.</summary>
    private List<Clause>? Formulas(Analysis analysis, WordRange range, ConversationContext context, Quantities quantities)
    {
        var parts = ClauseSplitter.AtCommas(analysis, range);
        if (parts.Count is < 2 or > 4)
        {
            return null;
        }

        var clauses = parts.ConvertAll(part => Read(analysis, part, context, [], quantities).Clause);
        return clauses.TrueForAll(clause => clause.Verdict == Verdict.Accept && clause.Best.Intent != Intents.Ask) ? clauses : null;
    }

    private (Clause Clause, List<Entity> Entities) Read(Analysis analysis, WordRange range, ConversationContext context, IReadOnlyList<string> earlier, Quantities quantities)
    {
        var clause = _resolver.Resolve(analysis, range, context, earlier);
        var entities = _entities.Read(clause, quantities);
        return (_clauses.Read(clause, entities), entities);
    }

    /// <summary>"My teacher said get your RHIT, what is that": asks for the thing just named, not to hear something again.</summary>
    private static Clause AsksWhatIs(Clause clause, string subject) => clause with
    {
        Best = new Reading { Intent = Intents.Ask, Topic = ClauseReader.Definition, Subjects = [subject], Score = clause.Best.Score, FromContext = true },
        RunnersUp = [],
        Verdict = Verdict.Accept,
    };

    /// <summary>
    /// A message that is a known phrase from end to end is not cut, wherever its commas are; nor is one that sets two sources
    /// against each other ("one says this, the other that, which is right?").
    /// </summary>
    private static bool IsOneThing(Clause whole, bool opensAsQuestion) =>
        whole.Verdict == Verdict.Accept && (whole.Best.Exact || (whole.Best.Conflict is not null && !opensAsQuestion));

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
