using System.Collections.Frozen;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Loading;

/// <summary>A pack as it was read, with the place of everything in it, before it is known to be sound.</summary>
internal sealed class PackDraft
{
    private readonly HashSet<string> _unreadable;

    public PackDraft(IReadOnlyList<PackFile> files)
    {
        _unreadable = files.Where(file => file.Root is null).Select(file => file.Place.Schema).ToHashSet(StringComparer.Ordinal);
        Files = files.Where(file => file.Root is not null).ToArray();
        Subjects = Files.Where(file => file.Place.Kind is not null)
            .Select(file => new Located<Subject>(file, file.Root!, SubjectReading.ReadSubject(file.Root!, file.Place.Kind!.Value)))
            .ToArray();
        Facts = Subjects.SelectMany(FactsOf).ToArray();
        Packs = Whole("pack", SharedReading.ReadPack);
        Topics = Entries("topics", "topics", SharedReading.ReadTopic);
        Sources = Entries("sources", "sources", SharedReading.ReadSource);
        Lists = Entries("lists", "lists", SharedReading.ReadList);
        Conflicts = Entries("conflicts", "conflicts", SharedReading.ReadConflict);
        Interests = Entries("interests", "interests", SharedReading.ReadInterest);
        Questions = Entries("interview", "questions", SharedReading.ReadQuestion);
        Rankings = Whole("ranking", RankingReading.Read);
        Utterances = Entries("utterances", "entries", LanguageReading.ReadUtterance);
        Synonyms = Entries("synonyms", "entries", LanguageReading.ReadSynonym);
        Answers = Whole("answers", LanguageReading.ReadAnswers);
        Tastes = Files.Where(file => file.Place.Schema == "tasks").Select(file => new Located<Taste>(file, file.Root!, TasteReading.Read(file.Root!))).ToArray();
        Replies = Files.Where(file => file.Place.Schema == "replies")
            .SelectMany(file => file.Root!.Fields("replies"), (file, field) => new Located<ReplyText>(file, field.Value, new ReplyText(field.Name, JsonReading.AsText(field.Value) ?? "")))
            .ToArray();
        Translations = Whole(PackPlace.Translation, TranslationReading.ReadSubject);
        SharedTranslations = Whole(PackPlace.SharedTranslation, TranslationReading.ReadShared);
        SubjectIds = Subjects.Select(subject => subject.Value.Id).ToHashSet(StringComparer.Ordinal);
        FactIds = Facts.Select(fact => fact.Value.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Files that hold a JSON object.</summary>
    public IReadOnlyList<PackFile> Files { get; }

    public IReadOnlyList<Located<Subject>> Subjects { get; }

    public IReadOnlyList<Located<Fact>> Facts { get; }

    public IReadOnlyList<Located<Pack>> Packs { get; }

    public IReadOnlyList<Located<Topic>> Topics { get; }

    public IReadOnlyList<Located<Source>> Sources { get; }

    public IReadOnlyList<Located<FactList>> Lists { get; }

    public IReadOnlyList<Located<Conflict>> Conflicts { get; }

    public IReadOnlyList<Located<Interest>> Interests { get; }

    public IReadOnlyList<Located<InterviewQuestion>> Questions { get; }

    public IReadOnlyList<Located<RankingRules>> Rankings { get; }

    public IReadOnlyList<Located<UtteranceEntry>> Utterances { get; }

    public IReadOnlyList<Located<SynonymEntry>> Synonyms { get; }

    public IReadOnlyList<Located<AnswerExamples>> Answers { get; }

    public IReadOnlyList<Located<ReplyText>> Replies { get; }

    public IReadOnlyList<Located<SubjectTranslation>> Translations { get; }

    public IReadOnlyList<Located<SharedTranslation>> SharedTranslations { get; }

    public IReadOnlyList<Located<Taste>> Tastes { get; }

    public IReadOnlySet<string> SubjectIds { get; }

    public IReadOnlySet<string> FactIds { get; }

    /// <summary>Whether every file of a kind could be read, so that an id not found there is truly missing.</summary>
    public bool Complete(string schema) => !_unreadable.Contains(schema) && Files.Any(file => file.Place.Schema == schema);

    /// <summary>The pack as immutable knowledge; only for a draft without problems.</summary>
    public KnowledgeBase Freeze(IReadOnlyList<string> warnings) => new KnowledgeBase
    {
        Pack = Packs[0].Value,
        Subjects = ById(Subjects, subject => subject.Id),
        Facts = ById(Facts, fact => fact.Id),
        Topics = ById(Topics, topic => topic.Id),
        Sources = ById(Sources, source => source.Id),
        Lists = ById(Lists, list => list.Id),
        Conflicts = ById(Conflicts, conflict => conflict.Id),
        Interests = ById(Interests, interest => interest.Id),
        Interview = new Interview(Array.AsReadOnly(Questions.Select(question => question.Value).ToArray())),
        Ranking = Rankings[0].Value,
        School = Whole("school", SharedReading.ReadSchool)[0].Value,
        Crisis = Whole("crisis", SharedReading.ReadCrisis)[0].Value,
        Languages = LanguagesIn().ToFrozenDictionary(language => language, Language, StringComparer.Ordinal),
        Warnings = warnings,
    }.WithTranslations(OfferedTranslations());

    /// <summary>Every language that has a folder, the pack's own included.</summary>
    public IEnumerable<string> LanguagesIn() => Files.Select(file => file.Language).Where(language => language.Length > 0)
        .Concat(Packs.Select(pack => pack.Value.Language)).Distinct(StringComparer.Ordinal);

    /// <summary>Languages that the pack says are complete, its own first.</summary>
    public IReadOnlyList<string> Offered() => Packs is [var pack, ..] ? pack.Value.Languages : [];

    private IEnumerable<Translation> OfferedTranslations() => Offered().Where(language => language != Packs[0].Value.Language).Select(language => new Translation(
        language,
        Translations.Where(subject => subject.File.Language == language).ToFrozenDictionary(subject => subject.Value.Subject, subject => subject.Value, StringComparer.Ordinal),
        SharedTranslations.FirstOrDefault(shared => shared.File.Language == language)?.Value ?? new()));

    private LanguageTexts Language(string language) => new(
        Replies.Where(reply => reply.File.Language == language)
            .ToFrozenDictionary(reply => reply.Value.Key, reply => reply.Value.Template, StringComparer.Ordinal),
        Array.AsReadOnly(Utterances.Where(entry => entry.File.Language == language).Select(entry => entry.Value).ToArray()),
        Array.AsReadOnly(Synonyms.Where(entry => entry.File.Language == language).Select(entry => entry.Value).ToArray()))
    {
        Answers = Array.AsReadOnly(Answers.Where(entry => entry.File.Language == language).Select(entry => entry.Value).ToArray()),
        Tastes = Array.AsReadOnly(Tastes.Where(taste => taste.File.Language == language).Select(taste => taste.Value).OrderBy(taste => taste.Id, StringComparer.Ordinal).ToArray()),
        Rules = ForLanguage(PackPlace.LanguageFolder, LanguageReading.ReadRules, language) ?? new(),
        Asking = ForLanguage(PackPlace.AskingFolder, LanguageReading.ReadAsking, language) ?? new(),
    };

    private T? ForLanguage<T>(string schema, Func<JToken, T> read, string language)
        where T : class => Whole(schema, read).FirstOrDefault(found => found.File.Stem == language)?.Value;

    private static IEnumerable<Located<Fact>> FactsOf(Located<Subject> subject) =>
        subject.Token.Items("facts").Zip(subject.Value.Facts, (token, fact) => new Located<Fact>(subject.File, token, fact));

    private Located<T>[] Whole<T>(string schema, Func<JToken, T> read) => Files.Where(file => file.Place.Schema == schema)
        .Select(file => new Located<T>(file, file.Root!, read(file.Root!))).ToArray();

    private Located<T>[] Entries<T>(string schema, string field, Func<JToken, T> read) => Files.Where(file => file.Place.Schema == schema)
        .SelectMany(file => file.Root!.Items(field), (file, token) => new Located<T>(file, token, read(token))).ToArray();

    private static FrozenDictionary<string, T> ById<T>(IEnumerable<Located<T>> found, Func<T, string> id) =>
        found.ToFrozenDictionary(entry => id(entry.Value), entry => entry.Value, StringComparer.Ordinal);
}
