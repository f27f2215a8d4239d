using AdvisorBot.Advice;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Plans;

/// <summary>By which month the steps of a plan may be done: "Step 1: done between March 2027 and November 2027".</summary>
internal sealed class PlanCalendar(KnowledgeBase knowledge, Words words)
{
    /// <summary>Empty for a plan without a step to do.</summary>
    public string Of(LearningPlan plan, CareerProfile profile, DateOnly today)
    {
        var situation = new OwnSituation(knowledge, words);
        var (least, most) = (0, 0);
        var lines = new List<string>(plan.Steps.Count);
        for (var i = 0; i < plan.Steps.Count; i++)
        {
            if (plan.Steps[i] is not { Done: false } step)
            {
                continue;
            }

            var time = situation.TimeOf(step, profile);
            (least, most) = (least + (step.Optional ? 0 : time.Least), most + time.Most);
            lines.Add(least == 0 || least == most
                ? words.Say("plan.calendar.by", ("number", i + 1), ("to", Month(today.AddMonths(most))))
                : words.Say("plan.calendar.between", ("number", i + 1), ("from", Month(today.AddMonths(least))), ("to", Month(today.AddMonths(most)))));
        }

        return lines.Count == 0 ? "" : words.Say("plan.calendar", ("now", Month(today))) + "\n\n" + string.Join('\n', lines);
    }

    private string Month(DateOnly day) => words.Say("plan.calendar.month", ("month", words.Say("plan.calendar.months").Split(", ")[day.Month - 1]), ("year", day.Year));
}
