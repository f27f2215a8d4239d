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
    private readonly IReadOnlyList<InterviewQuestion> _questions;

    public CareerRanker(KnowledgeBase knowledge)
    {
        _careers = knowledge.Subjects.Values
            .Where(subject => subject.Profile is not null)
            .OrderBy(subject => subject.Id, StringComparer.Ordinal)
            .ToArray();
        _questions = knowledge.Interview.Questions;
        _scorers =
        [
            new EducationScorer(knowledge),
            new FieldScorer(knowledge),
            new InterestScorer(knowledge),
            new TimeScorer(),
            new WorkplaceScorer(knowledge),
            new RemoteScorer(),
            new PayScorer(knowledge),
        ];
    }

    /// <summary>All careers in order of fit; those that break a limit the person set come last.</summary>
    public Recommendations Rank(CareerProfile profile)
    {
        var scored = _careers.Select(career => Score(career, profile)).ToArray();
        var ordered = scored
            .OrderBy(item => BreaksLimit(item))
            .ThenByDescending(item => Comparable(item.Score))
            .ThenBy(item => item.CareerId, StringComparer.Ordinal)
            .ToArray();
        var noneFits = scored.Length > 0 && scored.All(BreaksLimit);
        return new Recommendations(WithRanks(ordered), noneFits, Unknown(profile));
    }

    /// <summary>Whether the person's own limit rules the career out.</summary>
    public static bool BreaksLimit(Recommendation item) => item.Against.Any(reason => reason.HardLimit);

    private Recommendation Score(Subject career, CareerProfile profile)
    {
        var reasons = _scorers.SelectMany(scorer => scorer.Score(career, profile)).ToArray();
        var score = Math.Round(Neutral + reasons.Sum(reason => reason.Weight), 6);
        return new Recommendation(
            career.Id,
            score,
            Rank: 0,
            reasons.Where(reason => reason.Weight > 0).OrderByDescending(reason => reason.Weight).ToArray(),
            reasons.Where(reason => reason.Weight < 0).OrderByDescending(reason => reason.HardLimit).ThenBy(reason => reason.Weight).ToArray());
    }

    /// <summary>Differences smaller than this are not worth an order: the weights are planning estimates.</summary>
    private static double Comparable(double score) => Math.Round(score, 2, MidpointRounding.AwayFromZero);

    private static Recommendation[] WithRanks(Recommendation[] ordered)
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
    private string[] Unknown(CareerProfile profile)
    {
        var now = Sums(profile);
        return _questions
            .Where(question => !profile.Knows(question.Id))
            .OrderByDescending(question => Influence(question, profile, now))
            .Select(question => question.Id)
            .ToArray();
    }

    private double Influence(InterviewQuestion question, CareerProfile profile, double[] now) => question.Options
        .Select(option => Sums(profile.With(question.Id, option.Id)).Zip(now, (then, before) => then - before).ToArray())
        .Select(moved => moved.Length == 0 ? 0 : moved.Max() - moved.Min())
        .DefaultIfEmpty(0)
        .Max();

    private double[] Sums(CareerProfile profile) => _careers
        .Select(career => _scorers.SelectMany(scorer => scorer.Score(career, profile)).Sum(reason => reason.Weight))
        .ToArray();
}
