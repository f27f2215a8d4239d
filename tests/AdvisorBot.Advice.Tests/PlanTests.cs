using AdvisorBot.Knowledge;
using AdvisorBot.Testing;

namespace AdvisorBot.Advice.Tests;

/// <summary>Sums and other ways of plans, against the ways they were made of.</summary>
public sealed class PlanTests
{
    private static readonly KnowledgeBase Pack = ShippedKnowledge.Base;

    public static TheoryData<string, string> Ways()
    {
        var ways = new TheoryData<string, string>();
        foreach (var career in Pack.Subjects.Values.Where(subject => subject.Profile is not null))
        {
            ways.Add(career.Id, "high-school");
            ways.Add(career.Id, "associate");
        }

        return ways;
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_fresh_plan_comes_to_what_its_way_comes_to(string career, string level)
    {
        var path = PathTo(career, level);
        var totals = PlanTotals.Of(PlanOf(path), Pack);

        Assert.Equal(path.Time, totals.Time);
        Assert.Equal((path.Cost.Low, path.Cost.High), (totals.Low, totals.High));
        Assert.Equal(path.Cost.IsWhole, totals.IsWhole);
    }

    [Fact]
    public void What_is_done_costs_nothing_more()
    {
        var plan = PlanOf(PathTo("medical-coder", "high-school"));
        var exam = plan.Steps.ToList().FindIndex(step => step.Kind is PathStepKind.Credential);

        Assert.Equal(0, PlanTotals.Of(plan.Mark(exam, done: true), Pack).High);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_was_exchanged_can_be_exchanged_back(string career, string level)
    {
        var profile = new CareerProfile { Education = level };
        var plan = PlanOf(PathTo(career, level));
        var choices = new StepChoices(Pack);
        for (var i = 0; i < plan.Steps.Count; i++)
        {
            foreach (var choice in choices.Of(plan, plan.Steps[i], profile))
            {
                var swapped = choices.Swap(plan, i, choice);
                Assert.Equal(choice.SubjectId, swapped.Steps[i].SubjectId);
                Assert.Contains(choices.Of(swapped, swapped.Steps[i], profile), back => back.SubjectId == plan.Steps[i].SubjectId);
            }
        }
    }

    [Fact]
    public void The_other_exam_of_a_coder_brings_its_own_price()
    {
        var plan = PlanOf(PathTo("medical-coder", "high-school"));
        var exam = plan.Steps.ToList().FindIndex(step => step.Kind is PathStepKind.Credential);
        var choices = new StepChoices(Pack);
        var other = Assert.Single(choices.Of(plan, plan.Steps[exam], new CareerProfile { Education = "high-school" }));

        Assert.Equal("cpc", other.SubjectId);
        Assert.Equal("cpc-fee", choices.Swap(plan, exam, other).Steps[exam].Quotes[0].FactId);
    }

    private static CareerPath PathTo(string career, string level) => new PathFinder(Pack).From(new CareerProfile { Education = level }).To(career)!;

    private static LearningPlan PlanOf(CareerPath path) => new PlanMaker(Pack).Make(path, "plan", DateTimeOffset.UnixEpoch);
}
