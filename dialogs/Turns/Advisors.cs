using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;
using AdvisorBot.Understanding.Languages;

namespace AdvisorBot.Dialogs.Turns;

/// <summary>One advisor for each offered language, all on one version of the knowledge; the pack's own is built at once, the others in the background.</summary>
public sealed class Advisors
{
    private readonly Dictionary<string, Lazy<Advisor>> _byLanguage;

    public Advisors(KnowledgeBase knowledge, Func<KnowledgeBase, IUtteranceRecognizer> readBy)
    {
        Knowledge = knowledge;
        _byLanguage = knowledge.Pack.Languages.Prepend(knowledge.Pack.Language).Distinct(StringComparer.Ordinal)
            .ToDictionary(language => language, language => new Lazy<Advisor>(() => Build(knowledge.In(language), readBy)), StringComparer.Ordinal);
        foreach (var other in _byLanguage.Where(advisor => advisor.Key != knowledge.Pack.Language))
        {
            Task.Run(() => other.Value.Value);
        }

        Guesser = new LanguageGuesser(_byLanguage.ToDictionary(
            advisor => advisor.Key, advisor => (Predicate<string>)(word => advisor.Value.Value.Recognizer.Knows(word)), StringComparer.Ordinal));
        Records = new PastedRecord(knowledge);
        _ = In(null);
    }

    /// <summary>The knowledge in the pack's own language.</summary>
    public KnowledgeBase Knowledge { get; }

    public LanguageGuesser Guesser { get; }

    public PastedRecord Records { get; }

    public IReadOnlyCollection<string> Languages => _byLanguage.Keys;

    /// <summary>The advisor for a language such as <c>es-US</c>; for one that is not offered, the pack's own.</summary>
    public Advisor In(string? language) => _byLanguage[Knowledge.LanguageOr(language)].Value;

    /// <summary>The offered language that a code means; null when there is none.</summary>
    public string? Offered(string? language) => Knowledge.Offered(language);

    private static Advisor Build(KnowledgeBase knowledge, Func<KnowledgeBase, IUtteranceRecognizer> readBy) =>
        new(knowledge, readBy(knowledge), new CareerRanker(knowledge), new AnswerComposer(knowledge));
}
