using System.Globalization;
using AdvisorBot.Advice;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Plans;

/// <summary>What the person's own situation means for a plan: what they have already, their hours for study, their money for school.</summary>
internal sealed class OwnSituation(KnowledgeBase knowledge, Words words)
{
    private const decimal Half = 2;
    private const string Diploma = "high-school";

    public IEnumerable<string> Of(LearningPlan plan, CareerProfile profile)
    {
        var counted = new[] { Slots.Education, Slots.Experience }.Where(profile.Knows).ToArray();
        if (counted.Length > 0)
        {
            yield return words.Say("plan.own.counted", ("known", words.Join(counted.Select(slot => ProfileValue.Of(profile, slot, words, knowledge)))));
        }

        var school = School(plan);
        if (school.Most == 0 && profile.Knows(Slots.Study))
        {
            yield return words.Say("plan.own.no-school");
        }
        else if (school.Most > 0 && Study(school, profile) is { } study)
        {
            yield return study;
        }

        if (plan.Steps is [{ Kind: PathStepKind.Schooling, SubjectId: Diploma, Done: false }, ..])
        {
            yield return words.Say("plan.own.still-in-school");
        }

        if ((OverTime(plan, profile) ?? OverTimeWithMore(plan, profile)) is { } late)
        {
            yield return late;
        }

        if (profile.Budget is { } budget && school.Most > 0)
        {
            yield return words.Say(budget > 0 ? "plan.own.budget" : "plan.own.no-money", ("budget", Dollars(budget)));
        }

        if (profile.Budget is > 0 and var most && PlanTotals.Of(plan, knowledge) is { Low: var low } && low > most)
        {
            yield return words.Say("plan.own.over-budget", ("budget", Dollars(most)), ("cost", Dollars(low)));
        }
    }

    /// <summary>That the way to the first job takes longer than the person said to have; null where it fits, or nothing was said.</summary>
    private string? OverTime(LearningPlan plan, CareerProfile profile)
    {
        var time = Whole(plan, profile, withOptional: false);
        return Limit(profile) is not { } limit || time.Most <= limit ? null
            : words.Say(time.Least > limit ? "plan.own.over-time" : "plan.own.maybe-over-time", ("time", words.Range(time)), ("limit", words.Duration(limit)));
    }

    /// <summary>That schooling one may leave out makes the way longer: a list counts it in only where it is sure to be needed.</summary>
    private string? OverTimeWithMore(LearningPlan plan, CareerProfile profile)
    {
        var (without, with) = (Whole(plan, profile, withOptional: false), Whole(plan, profile, withOptional: true));
        return without == with ? null
            : Limit(profile) is { } limit && with.Most > limit ? words.Say("plan.own.optional-over-time", ("short", words.Range(without)), ("long", words.Range(with)), ("limit", words.Duration(limit)))
            : words.Say("plan.own.optional", ("short", words.Range(without)), ("long", words.Range(with)));
    }

    private static int? Limit(CareerProfile profile) => profile.MonthsToFirstJob is > 0 and < CareerProfile.NoHurry and var limit ? limit : null;

    /// <summary>The time to the first job, with the schooling in the hours that there are.</summary>
    private MonthRange Whole(LearningPlan plan, CareerProfile profile, bool withOptional) => plan.Steps
        .Take(plan.Steps.ToList().FindIndex(step => step.Kind is PathStepKind.FirstJob) + 1)
        .Where(step => !step.Done && (!step.Optional || (withOptional && step.Kind is PathStepKind.Schooling)))
        .Aggregate(default(MonthRange), (sum, step) => sum + TimeOf(step, profile));

    /// <summary>The time of a step, with the schooling in the hours that there are.</summary>
    public MonthRange TimeOf(PlannedStep step, CareerProfile profile) => step.Kind is PathStepKind.Schooling ? Stretched(step.Time, profile) : step.Time;

    private MonthRange Stretched(MonthRange school, CareerProfile profile) => profile switch
    {
        { StudyHours: { } hours } when hours < knowledge.Ranking.Estimates.StudyHours => Stretched(school, (decimal)knowledge.Ranking.Estimates.StudyHours / hours),
        { StudyHours: null, StudiesBeside: true } => Stretched(school, Half),
        _ => school,
    };

    private static string Dollars(decimal amount) => amount.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>What the hours for study mean for the plan, or for the way to the career that is talked of.</summary>
    public string? Hours(CareerProfile profile, LearningPlan? plan, string? career)
    {
        var id = plan?.CareerId ?? career;
        var school = plan is not null ? School(plan) : career is null ? default : SchoolTo(career, profile);
        return id is not null && school.Most > 0 && Study(school, profile) is { } study ? $"{DataText.Capital(words.Name(id))}: {study}" : null;
    }

    /// <summary>The schooling on the way to a career from where a person stands.</summary>
    public MonthRange SchoolTo(string career, CareerProfile profile) => new PathFinder(knowledge).From(profile).To(career)?.Steps
        .Where(step => step.Kind is PathStepKind.Schooling).Aggregate(default(MonthRange), (sum, step) => sum + step.Time) ?? default;

    /// <summary>The schooling that is left in a plan.</summary>
    public static MonthRange School(LearningPlan plan) =>
        plan.Steps.Where(step => step is { Kind: PathStepKind.Schooling, Done: false }).Aggregate(default(MonthRange), (sum, step) => sum + step.Time);

    /// <summary>Full-time study stretched to the hours there are.</summary>
    public string? Study(MonthRange school, CareerProfile profile)
    {
        var (fullTime, time) = (knowledge.Ranking.Estimates.StudyHours, Stretched(school, profile));
        return time == school ? null
            : profile.StudyHours is { } hours ? words.Say("plan.own.study", ("hours", hours), ("time", words.Range(time)), ("full", words.Range(school)), ("fullTime", fullTime))
            : words.Say("plan.own.beside", ("time", words.Range(time)), ("full", words.Range(school)));
    }

    private static MonthRange Stretched(MonthRange time, decimal times) => new((int)Math.Ceiling(time.Least * times), (int)Math.Ceiling(time.Most * times));
}
