using AdvisorBot.Advice.Scoring;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>Ranks the careers of a knowledge base by what a person told; the same answers always give the same order.</summary>
public sealed class CareerRanker
{
    /// <summary>Score of a career about which the person's answers say nothing.</summary>
    public const double Neutral = 0.5;

    private readonly IReadOnlyList<Subject> _careers;
    private readonly IReadOnlyList<ISlotScorer> _scorers;

    /// <summary>Slot → the scorers that an answer to it touches.</summary>
    private readonly ILookup<string, ISlotScorer> _readersOf;
    private readonly IReadOnlyList<InterviewQuestion> _questions;
    private readonly Weights _weights;
    private readonly Details _details;
    private readonly CounterfactualSearch _search;

    public CareerRanker(KnowledgeBase knowledge)
    {
        _careers = knowledge.Subjects.Values
            .Where(subject => subject.Profile is not null)
            .OrderBy(subject => subject.Id, StringComparer.Ordinal)
            .ToArray();
        _questions = knowledge.Interview.Questions;
        _weights = new Weights(knowledge.Ranking);
        var ways = new WaysAhead(knowledge);
        _details = new Details(knowledge, ways);
        _search = new CounterfactualSearch(knowledge, this);
        (string[] Reads, ISlotScorer Scorer)[] scorers =
        [
            ([Slots.Education, Slots.Field], new EducationScorer(knowledge, _weights, ways)),
            ([Slots.Field], new FieldScorer(knowledge, _weights)),
            ([Slots.Experience], new ExperienceScorer(knowledge, _weights)),
            ([Slots.Interests], new InterestScorer(knowledge, _weights)),
            ([Slots.Time, Slots.Education, Slots.Field], new TimeScorer(knowledge, _weights, ways)),
            ([Slots.Budget, Slots.Education, Slots.Field], new BudgetScorer(knowledge, _weights, ways)),
            ([Slots.Workplace], new WorkplaceScorer(knowledge, _weights)),
            ([Slots.Remote], new RemoteScorer(knowledge, _weights)),
            ([Slots.Hours], new HoursScorer(_weights)),
            ([Slots.PatientContact], new PatientContactScorer(knowledge, _weights)),
            ([Slots.Pay], new PayScorer(knowledge, _weights)),
            ([Slots.Lead], new LeadScorer(knowledge, _weights)),
            ([Slots.Taste], new TasteScorer(knowledge, _weights)),
            ([], new OutlookScorer(knowledge, _weights)),
        ];
        _scorers = [.. scorers.Select(entry => entry.Scorer)];
        _readersOf = scorers.SelectMany(entry => entry.Reads, (entry, slot) => (slot, entry.Scorer)).ToLookup(entry => entry.slot, entry => entry.Scorer, StringComparer.Ordinal);
    }

    /// <summary>All careers that were not refused in order of fit; those that break a limit the person set come last.</summary>
    public Recommendations Rank(CareerProfile profile)
    {
        var items = WithRanks([.. Order(profile).Where(item => !profile.Refused.Contains(item.CareerId))]).Select(item => _details.Add(item, profile)).ToArray();
        var noneFits = items.Length > 0 && items.All(BreaksLimit);
        return new Recommendations(items, noneFits, Unknown(profile)) { Blocker = noneFits ? _search.BlockerOf(profile, items) : null };
    }

    /// <summary>Whether the person's own limit rules the career out.</summary>
    public static bool BreaksLimit(Recommendation item) => item.BreaksLimit;

    /// <summary>The order alone, without what <see cref="Rank"/> adds for people.</summary>
    internal Recommendation[] Order(CareerProfile profile)
    {
        var ordered = _careers.Select(career => Score(career, profile))
            .OrderBy(BreaksLimit)
            .ThenByDescending(item => Comparable(item.Score))
            .ThenBy(item => item.CareerId, StringComparer.Ordinal)
            .ToArray();
        return WithRanks(ordered);
    }

    private Recommendation Score(Subject career, CareerProfile profile)
    {
        var reasons = _scorers.SelectMany(scorer => scorer.Score(career, profile)).ToArray();
        var score = Math.Round(Neutral + reasons.Sum(reason => reason.Weight), 9);
        return new Recommendation(
            career.Id,
            score,
            Rank: 0,
            reasons.Where(reason => reason.Weight > 0).OrderByDescending(reason => reason.Weight).ToArray(),
            reasons.Where(reason => reason.Weight < 0 || reason.HardLimit).OrderByDescending(reason => reason.HardLimit).ThenBy(reason => reason.Weight).ToArray());
    }

    /// <summary>Smaller differences are not worth an order: what stands behind the points are planning estimates.</summary>
    private double Comparable(double score) => Math.Round(score / _weights.Equal, MidpointRounding.AwayFromZero);

    private Recommendation[] WithRanks(Recommendation[] ordered)
    {
        var ranked = new Recommendation[ordered.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            var ties = i > 0
                && Comparable(ordered[i].Score) == Comparable(ordered[i - 1].Score)
                && BreaksLimit(ordered[i]) == BreaksLimit(ordered[i - 1]);
            ranked[i] = ordered[i] with { Rank = ties ? ranked[i - 1].Rank : i + 1 };
        }

        return ranked;
    }

    /// <summary>Unanswered slots, first the one whose possible answers set the careers furthest apart.</summary>
    public IReadOnlyList<string> Unknown(CareerProfile profile) => _questions
        .Where(question => !profile.Knows(question.Id))
        .OrderByDescending(question => Influence(question, profile))
        .Select(question => question.Id)
        .ToArray();

    /// <summary>How far the answers to a question can set the careers apart; only what an answer touches is worked out.</summary>
    private double Influence(InterviewQuestion question, CareerProfile profile)
    {
        var readers = _readersOf[question.Id].ToArray();
        var now = Sums(readers, profile);
        return question.Options
            .Select(option => Sums(readers, profile.With(question.Id, option.Id)).Zip(now, (then, before) => then - before).ToArray())
            .Select(moved => moved.Length == 0 ? 0 : moved.Max() - moved.Min())
            .DefaultIfEmpty(0)
            .Max();
    }

    private double[] Sums(ISlotScorer[] scorers, CareerProfile profile) => _careers
        .Select(career => scorers.SelectMany(scorer => scorer.Score(career, profile)).Sum(reason => reason.Weight))
        .ToArray();
}
