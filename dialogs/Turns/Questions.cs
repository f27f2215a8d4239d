using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Turns;

/// <summary>Hands readings of the recognizer to the answers, which do not know it.</summary>
internal static class Questions
{
    private const string Source = "source";

    /// <summary>"For which year?": too few words to ask of more than what was just said.</summary>
    private const int FewWords = 4;

    /// <summary>Facts nearly as good as the best answer too.</summary>
    private const double NearlyAsGood = 0.85;
    private const int MostFacts = 3;

    /// <summary>Facts that share a few words only are left to the topic, whose facts come in the editor's order.</summary>
    public const double Surely = 0.5;
    private const int MostReadings = 3;

    /// <summary>Topics by which people tell careers apart.</summary>
    private static readonly HashSet<string> ToldApart =
        ["definition", "duties", "education", "certification", "cost", "duration", "pay", "pay-factors", "satisfaction", "outlook", "workplace", "remote", "schedule", "patient-contact", "exam", "scope", "names"];

    public static FactQuestion From(Reading reading) => new()
    {
        Topic = reading.Topic,
        Subjects = reading.Subjects,
        Facts = Best(reading.Facts),
        List = reading.List,
        Conflict = reading.Conflict,
        Lead = reading.Lead,
        Exact = reading.Exact,
        PointsAtFact = reading.PointsAtFact,
        Score = reading.Score,
    };

    /// <summary>The accepted reading of a clause, with what else was likely when it is not sure.</summary>
    public static FactQuestion Accepted(Clause clause) => From(clause.Best) with
    {
        Otherwise = clause.Best.Confidence >= Reading.Sure ? [] : [.. Nearest(clause).Skip(1).Where(other => other.Topic != clause.Best.Topic)],
    };

    /// <summary>The same in a conversation: what was just told is no answer to a question that goes on about it.</summary>
    public static FactQuestion GoingOn(Clause clause, AdvisorTurn turn)
    {
        return Accepted(clause) with
        {
            Told = StandsAlone(clause) || !WithoutPlaces(clause.Best.Subjects).SequenceEqual(WithoutPlaces(turn.Talk.Subjects)) ? [] : [.. turn.Talk.Told],
            AsksAgain = clause.Best is { Carried: false, Confidence: >= Reading.Sure },
        };

        // "Is that different in a hospital?" is still about the same career.
        IEnumerable<string> WithoutPlaces(IEnumerable<string> subjects) =>
            subjects.Where(id => turn.Advisor.Knowledge.Subjects.GetValueOrDefault(id)?.Kind is not (SubjectKind.Workplace or SubjectKind.Education));
    }

    /// <summary>A question that is whole without the conversation may be answered as often as it is asked.</summary>
    public static bool StandsAlone(Clause clause) => clause.Best is { Exact: true } or { FromContext: false, Confidence: >= Reading.Sure, Subjects.Count: > 0 };

    /// <summary>The readings close to a clause that ask something, best first.</summary>
    public static IReadOnlyList<FactQuestion> Nearest(Clause? clause) => clause is null ? [] :
    [
        .. clause.RunnersUp.Prepend(clause.Best)
            .Where(reading => reading.Intent == Intents.Ask && (reading.Topic ?? reading.List ?? reading.Conflict) is not null)
            .Take(MostReadings)
            .Select(From),
    ];

    /// <summary>"What year is that from?", "who counted that": about the figures of the last answer, not about sources in general.</summary>
    public static bool ChecksLastAnswer(Clause clause, AdvisorTurn turn)
    {
        if (clause is not { Verdict: Verdict.Accept, Best.Topic: Source } || turn.Talk.Facts.Count == 0
            || turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.Subject or EntityKind.Money && QuestionForm.Holds(clause, entity)))
        {
            return false;
        }

        var words = PlainText.Of(clause.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= FewWords || words.Any(QuestionForm.RulesOf(turn).Pronouns.Contains);
    }

    /// <summary>A question about several subjects at once ("what do coders and registrars earn?") is answered side by side.</summary>
    public static bool IsComparison(Reading reading, KnowledgeBase knowledge) =>
        reading is { Subjects.Count: > 1, List: null, Conflict: null, Lead: null }
        && reading.Subjects.Select(id => knowledge.Subjects.GetValueOrDefault(id)?.Kind).Distinct().ToArray() is [SubjectKind.Career or SubjectKind.Credential];

    /// <summary>
    /// Under a topic of which nothing is known about the exams talked of, that does not tell apart the careers that were compared, or that
    /// is asked of the writer's own circumstances, the question is one of the field: "can I work from home?", "does my age matter?".
    /// </summary>
    public static Clause Freed(Clause clause, AdvisorTurn turn) =>
        clause.Best is { Intent: Intents.Ask, FromContext: true, List: null, Conflict: null, Topic: not null } carried
            && (carried.Subjects.Count > 1 || (carried.Subjects is [var only] && turn.Advisor.Knowledge.Subjects.GetValueOrDefault(only)?.Kind is SubjectKind.Credential))
            && ((ComparedTopic(carried) is { } topic && !turn.Answers.CanCompare(carried.Subjects, topic)) || SaysLittleApart(clause, carried, turn))
            ? clause with { Best = carried with { Subjects = [] } }
            : ByItself.Of(clause, turn) ?? clause;

    /// <summary>Careers set side by side are meant where they differ by a measure; any other question that names none of them is one of its own.</summary>
    private static bool SaysLittleApart(Clause clause, Reading carried, AdvisorTurn turn) =>
        carried.Subjects.Count > 1 && carried.Subjects.All(id => NamedSubjects.IsCareer(turn, id)) && !FormReader.Says(clause, turn, asking => asking.FollowUps.OfThese)
            && (!ToldApart.Contains(carried.Topic!) || FormReader.Of(clause, turn).Conditions.Count > 0);

    /// <summary>What to compare them on; null for everything.</summary>
    public static string? ComparedTopic(Reading reading) => reading.Topic switch
    {
        "definition" or "scope" or "names" => null,
        "pay-factors" => "pay",
        var topic => topic,
    };

    /// <summary>What to compare: the subjects named, with those of the conversation when only one was; an exam with an exam, if one was talked of.</summary>
    public static IReadOnlyList<string> Compared(Reading reading, TalkMemory talk, KnowledgeBase knowledge)
    {
        if (reading.Subjects.Count != 1)
        {
            return reading.Subjects.Count > 1 ? reading.Subjects : [.. talk.Subjects.Concat(talk.Careers).Concat(talk.Shown).Distinct().Take(2)];
        }

        var kind = KindOf(reading.Subjects[0]);
        return [.. reading.Subjects.Concat(talk.Subjects.Concat(talk.Careers).Concat(talk.CareersBefore).Concat(talk.Shown).OrderByDescending(id => KindOf(id) == kind)).Distinct().Take(2)];

        SubjectKind? KindOf(string id) => knowledge.Subjects.GetValueOrDefault(id)?.Kind;
    }

    /// <summary>The facts that surely answer a reading, best first.</summary>
    public static string[] Surest(Reading reading) => [.. reading.Facts.Where(fact => fact.Score >= Surely).Select(fact => fact.Id)];

    private static string[] Best(IReadOnlyList<ScoredFact> facts) =>
        facts.Count == 0 || facts[0].Score < Surely ? [] : [.. facts.Where(fact => fact.Score >= facts[0].Score * NearlyAsGood).Take(MostFacts).Select(fact => fact.Id)];
}
