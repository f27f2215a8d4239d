using System.Globalization;
using AdvisorBot.Advice;
using AdvisorBot.Answers.Facts;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Plans;

/// <summary>Answers what is asked about a step of a plan: from what the plan says of it, then from the facts of its subject.</summary>
internal sealed class StepAnswers(KnowledgeBase knowledge, FactAnswers facts, ReplyDraft draft, Words words)
{
    private const int MostAsked = 2;
    private const string Definition = "definition";
    private const string Duration = "duration";
    private const string Exam = "exam";
    private const string Price = "cost";

    public void Tell(LearningPlan plan, int index, StepQuestion question, IReadOnlyList<StepChoice> choices)
    {
        var step = plan.Steps[index];
        draft.Add(draft.Say(step.Done ? "plan.about.head.done" : "plan.about.head", ("number", index + 1), ("step", new PlanWords(knowledge, words).Step(step))));
        switch (question.Aspect)
        {
            case StepAspect.Cost:
                TellCost(step, index, question.Money);
                break;
            case StepAspect.Paid:
                TellPay(step, index);
                break;
            case StepAspect.Time:
                draft.Add(Time(step));
                Tell([.. step.Kind is PathStepKind.Schooling ? Own(step.SubjectId, Duration).Take(1) : []]);
                break;
            case StepAspect.Why:
                draft.Add(step.Optional ? draft.Say(step.Kind is PathStepKind.Schooling ? "plan.about.unless-learned" : "plan.about.optional") : null).Add(Time(step));
                Tell([.. Reasons(step), .. step.Kind is PathStepKind.Schooling ? Own(step.SubjectId, Duration).Take(1) : []]);
                break;
            case StepAspect.Ways:
                draft.Add(Ways(index, choices) ?? draft.Say("plan.about.ways.none", ("number", index + 1)));
                break;
            case StepAspect.Hard when Own(step.SubjectId, Exam).Any():
                Tell([.. Own(step.SubjectId, Exam).Take(MostAsked)]);
                break;
            default:
                TellAll(step, index, question, choices);
                break;
        }
    }

    /// <summary>A price with source and year; null where no figure was checked.</summary>
    public string? Cost(StepCost cost)
    {
        if (cost is not { Quote: { } quote, Low: { } low, High: { } high } || !knowledge.Facts.TryGetValue(quote.FactId, out var fact) || fact.Figure is not { } figure)
        {
            return null;
        }

        var amount = cost.Step.Kind is PathStepKind.Schooling
            ? draft.Say("plan.about.tuition", ("year", Amount(figure.Value, figure.High ?? figure.Value)), ("all", Amount(low, high)), ("time", words.Range(cost.Step.Time)))
            : Amount(low, high);
        return draft.Say(fact.Confidence is Confidence.Medium ? "path.cost.second-hand" : "path.cost.sourced",
            ("amount", amount), ("source", DataText.Safe(knowledge.SourceOf(fact).ShortName)), ("year", SourcedText.Year(fact))) + draft.Citations.Mark(knowledge.SourceOf(fact), fact.Statement);
    }

    /// <summary>Who names the prices that make up a sum.</summary>
    public string SourcesOf(IEnumerable<StepCost> costs) => string.Join(draft.Say("join.semicolon"), costs
        .Where(cost => Cost(cost) is not null)
        .Select(cost => draft.Say("plan.total.source", ("source", DataText.Safe(knowledge.SourceOf(knowledge.Facts[cost.Quote!.FactId]).ShortName)), ("year", SourcedText.Year(knowledge.Facts[cost.Quote.FactId]))))
        .Distinct());

    public string Amount(decimal low, decimal high) => low == high
        ? draft.Say("path.price", ("amount", Dollars(low)))
        : draft.Say("path.price.range", ("low", Dollars(low)), ("high", Dollars(high)));

    /// <summary>Whether an amount that somebody has is enough for what is known.</summary>
    public string? IsEnough(decimal? money, decimal low, decimal high) => money is not { } amount ? null
        : draft.Say(amount >= high ? "plan.about.enough" : amount >= low ? "plan.about.enough.maybe" : "plan.about.enough.not");

    private void TellAll(PlannedStep step, int index, StepQuestion question, IReadOnlyList<StepChoice> choices)
    {
        var asked = question.Topic is { } topic and not (Definition or Price) ? Own(step.SubjectId, topic).Take(MostAsked) : [];
        var answered = asked.Any();
        draft.Add(step.Optional ? draft.Say(step.Kind is PathStepKind.Schooling ? "plan.about.unless-learned" : "plan.about.optional") : null);
        Tell([.. asked, .. answered ? [] : Own(step.SubjectId, Definition).Take(1), .. Reasons(step)]);
        TellCost(step, index, question.Money);
        draft.Add(Ways(index, choices));
        if (question.IsYesNo && !answered)
        {
            draft.Add(draft.Say("plan.about.unchecked", ("contact", knowledge.School.ContactName)));
        }
    }

    private void TellCost(PlannedStep step, int index, decimal? money)
    {
        var cost = PlanTotals.CostOf(step, index, knowledge);
        if (Cost(cost) is { } price)
        {
            draft.Add(IsEnough(money, cost.Low!.Value, cost.High!.Value)).Add(draft.Say("plan.about.cost", ("cost", price))).About(Price, [step.SubjectId], [cost.Quote!.FactId]);
        }
        else if (!cost.IsPriced)
        {
            draft.Add(draft.Say(step.Kind is PathStepKind.Practice ? "plan.about.cost.practice" : "plan.about.cost.job"));
        }
        else if (Own(step.SubjectId, Price).Any())
        {
            Tell([.. Own(step.SubjectId, Price).Take(1)]);
        }
        else
        {
            draft.Add(draft.Say("plan.about.cost.unknown", ("contact", knowledge.School.ContactName)));
        }
    }

    private void TellPay(PlannedStep step, int index)
    {
        var pays = step.Kind is PathStepKind.FirstJob or PathStepKind.NextJob
            || (step.Kind is PathStepKind.Practice && knowledge.Subjects.GetValueOrDefault(step.SubjectId)?.Profile is not null);
        if (pays)
        {
            draft.Add(string.Join(' ', [draft.Say("plan.about.paid"), .. new PlanWords(knowledge, words).Quotes(step).Take(1).Select(DataText.Sentence)]));
        }
        else if (step.Kind is PathStepKind.Practice)
        {
            draft.Add(draft.Say("plan.about.paid.unknown", ("contact", knowledge.School.ContactName)));
        }
        else
        {
            draft.Add(draft.Say("plan.about.paid.not"));
            TellCost(step, index, money: null);
        }
    }

    private string Time(PlannedStep step) => draft.Say(step.Time.Most > 0 ? "plan.about.time" : "plan.about.time.none", ("time", words.Range(step.Time)));

    /// <summary>The facts that a step was put into the plan for.</summary>
    private IEnumerable<Fact> Reasons(PlannedStep step) => step.Quotes
        .Where(quote => quote.Topic is not (Price or "pay"))
        .Select(quote => knowledge.Facts.GetValueOrDefault(quote.FactId))
        .OfType<Fact>()
        .Take(1);

    /// <summary>What else may be taken; null for nothing.</summary>
    public string? Ways(int index, IReadOnlyList<StepChoice> choices) => choices.Count == 0 ? null
        : draft.Say("plan.about.ways", ("names", words.Join(choices.Select(choice => words.Name(choice.SubjectId)))), ("number", index + 1), ("name", words.Name(choices[0].SubjectId)));

    private IEnumerable<Fact> Own(string subjectId, string topic) =>
        knowledge.Subjects.TryGetValue(subjectId, out var subject) ? KnowledgeBase.OwnFacts(subject, topic) : [];

    private void Tell(IReadOnlyList<Fact> told)
    {
        if (told.Distinct().ToArray() is { Length: > 0 } once)
        {
            facts.TellInto(draft, once, once.Length, 0);
            draft.About(null, [once[0].SubjectId]);
        }
    }

    private static string Dollars(decimal amount) => amount.ToString("#,##0", CultureInfo.InvariantCulture);
}
