using System.Collections.Frozen;

namespace AdvisorBot.Knowledge;

public sealed partial record KnowledgeBase
{
    private FrozenDictionary<string, KnowledgeBase> _translated = FrozenDictionary<string, KnowledgeBase>.Empty;

    /// <summary>The same version in the pack's own language; itself, unless it is a translation.</summary>
    public KnowledgeBase Original => _original ?? this;

    private KnowledgeBase? _original;

    /// <summary>
    /// The same version with the texts of an offered language: names, statements, topics, lists, conflicts, interests, sources.
    /// Ids, figures and placeholders are the same; for a language that is not offered, the pack's own.
    /// </summary>
    public KnowledgeBase In(string? language) =>
        Offered(language) is { } offered && Original._translated.TryGetValue(offered, out var translated) ? translated : Original;

    internal KnowledgeBase WithTranslations(IEnumerable<Translation> translations)
    {
        var original = this with { };
        original._translated = translations.ToFrozenDictionary(words => words.Language, words => TranslatedInto(words, original), StringComparer.Ordinal);
        return original;
    }

    private static KnowledgeBase TranslatedInto(Translation words, KnowledgeBase original)
    {
        var subjects = original.Subjects.Values.Select(subject => Translated(subject, words)).ToArray();
        var shared = words.Shared;
        return original with
        {
            _original = original,
            Pack = original.Pack with { Language = words.Language },
            Subjects = subjects.ToFrozenDictionary(subject => subject.Id, StringComparer.Ordinal),
            Facts = subjects.SelectMany(subject => subject.Facts).ToFrozenDictionary(fact => fact.Id, StringComparer.Ordinal),
            Topics = Each(original.Topics, shared.Topics, (topic, said) => topic with { Name = said.Name ?? topic.Name, Question = said.Question ?? topic.Question }),
            Lists = Each(original.Lists, shared.Lists, (list, intro) => list with { Intro = intro }),
            Conflicts = Each(original.Conflicts, shared.Conflicts, (conflict, said) => conflict with { Title = said.Title ?? conflict.Title, Explanation = said.Explanation ?? conflict.Explanation }),
            Interests = Each(original.Interests, shared.Interests, (interest, name) => interest with { Name = name }),
            Sources = Each(original.Sources, shared.Sources, Translated),
            School = Translated(original.School, shared.School),
        };
    }

    private static Subject Translated(Subject subject, Translation words) => !words.Subjects.TryGetValue(subject.Id, out var said) ? subject : subject with
    {
        Name = said.Name ?? subject.Name,
        Plural = said.Plural ?? subject.Plural,
        Summary = said.Summary ?? subject.Summary,
        Facts = Array.AsReadOnly(subject.Facts.Select(fact => said.Facts.TryGetValue(fact.Id, out var told) ? Translated(fact, told, subject.Plural, said.Plural ?? subject.Plural) : fact).ToArray()),
    };

    private static Fact Translated(Fact fact, FactTranslation said, string plural, string translatedPlural) => fact with
    {
        Statement = said.Statement ?? fact.Statement,
        Label = fact.Label is null ? null : said.Label ?? fact.Label,
        Figure = fact.Figure is not { } figure ? null : figure with
        {
            Population = said.Population ?? (figure.Population == plural ? translatedPlural : figure.Population),
        },
    };

    private static School Translated(School school, SchoolTranslation said) => school with
    {
        ContactName = said.ContactName ?? school.ContactName,
        Hours = said.Hours ?? school.Hours,
        OpeningHours = school.OpeningHours is not { } hours ? null : hours with
        {
            // A name in another language is worse than none.
            Holidays = Array.AsReadOnly(hours.Holidays.Select(holiday => holiday with { Name = said.Holidays.GetValueOrDefault($"{holiday.From:yyyy-MM-dd}") }).ToArray()),
        },
    };

    private static Source Translated(Source source, SourceTranslation said) => source with
    {
        ShortName = said.ShortName ?? source.ShortName,
        Publisher = said.Publisher ?? source.Publisher,
        Date = said.Date ?? source.Date,
        Interest = source.Interest is null ? null : said.Interest ?? source.Interest,
    };

    private static FrozenDictionary<string, T> Each<T, TWords>(FrozenDictionary<string, T> originals, IReadOnlyDictionary<string, TWords> words, Func<T, TWords, T> translate) =>
        originals.ToFrozenDictionary(entry => entry.Key, entry => words.TryGetValue(entry.Key, out var said) ? translate(entry.Value, said) : entry.Value, StringComparer.Ordinal);
}
