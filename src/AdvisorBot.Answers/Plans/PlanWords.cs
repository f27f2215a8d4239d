using AdvisorBot.Advice;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Plans;

/// <summary>Puts the steps of a plan into words, the same for chat, card, page and file.</summary>
internal sealed class PlanWords(KnowledgeBase knowledge, Words words)
{
    private const int MostQuotes = 2;

    /// <summary>"Finish a certificate, about 9 to 12 months".</summary>
    public string Step(PlannedStep step)
    {
        var what = words.Say(words.Special($"plan.step.{KeyOf(step.Kind)}", step.SubjectId), ("name", words.Program(DataText.Safe(NameOf(step)), step.Demand)));
        var time = Time(step.Time);
        var said = time.Length == 0 ? what : words.Say("plan.step.timed", ("step", what), ("time", time));
        return !step.Optional ? said : words.Say(step.Demand is { MayBeMet: true } ? "plan.step.only-if" : step.Kind is PathStepKind.Schooling ? "plan.step.unless-learned" : "plan.step.optional", ("step", said));
    }

    /// <summary>The figures a step stands on, with source and year.</summary>
    public IEnumerable<string> Quotes(PlannedStep step) => step.Quotes
        .Where(quote => quote.Value is not null)
        .Take(MostQuotes)
        .Select(quote => Figure(Current(quote)));

    /// <summary>What stands below a step: its figures, what changed, the person's note.</summary>
    public IEnumerable<string> Below(PlannedStep step) =>
        Quotes(step).Concat(Changes(step)).Concat(step.Note is { } note ? [words.Say("plan.note", ("note", DataText.Safe(note)))] : []);

    /// <summary>What changed under a step since it was saved.</summary>
    public IEnumerable<string> Changes(PlannedStep step) => PlanReview.Of(step, knowledge).Select(change => change.Kind switch
    {
        PlanChangeKind.SubjectGone => words.Say("plan.change.subject-gone", ("name", DataText.Safe(step.Name))),
        PlanChangeKind.FactGone => words.Say("plan.change.fact-gone", ("topic", TopicOf(change.Before!)), ("old", Figure(change.Before!))),
        PlanChangeKind.FigureUpdated => words.Say("plan.change.figure", ("topic", TopicOf(change.Before!)), ("old", Figure(change.Before!)), ("now", Figure(change.Now!))),
        _ => words.Say("plan.change.text", ("topic", TopicOf(change.Before!)), ("now", DataText.Safe(change.Now!.Text)), ("source", DataText.Safe(change.Now.Source)), ("year", change.Now.Year)),
    });

    /// <summary>"9 to 12 months"; empty for no time.</summary>
    public string Time(MonthRange time) => time.Most <= 0 ? "" : words.Range(time);

    /// <summary>How many steps are done.</summary>
    public string Progress(LearningPlan plan) =>
        words.Say("plan.progress", ("done", plan.Steps.Count(step => step.Done)), ("count", plan.Steps.Count));

    /// <summary>Name of the career now, or when the plan was made.</summary>
    public string Career(LearningPlan plan) => knowledge.Subjects.TryGetValue(plan.CareerId, out var subject) ? DataText.Safe(subject.Name) : DataText.Safe(plan.CareerName);

    private string NameOf(PlannedStep step) => knowledge.Subjects.TryGetValue(step.SubjectId, out var subject) ? subject.Name : step.Name;

    private QuotedFact Current(QuotedFact quote) => knowledge.Facts.TryGetValue(quote.FactId, out var fact) ? PlanMaker.Quote(knowledge, fact) : quote;

    private string TopicOf(QuotedFact quote) => words.Topic(quote.Topic);

    /// <summary>A label often names its source in a word already; a plan, which is kept and handed on, gives it in full.</summary>
    private string Figure(QuotedFact quote)
    {
        var text = DataText.Safe(quote.Text);
        var closing = text.LastIndexOf('(');
        var names = closing > 0 && text.EndsWith(')') && text.IndexOf(quote.Year, closing, StringComparison.Ordinal) > 0;
        if (names && text.IndexOf(quote.Source, closing, StringComparison.Ordinal) < 0 && quote.Unit == "USD/year")
        {
            text = text[..closing].TrimEnd();
            names = false;
        }

        return names ? text
            : words.Say("answer.sourced", ("statement", text), ("source", DataText.Safe(quote.Source)), ("year", quote.Year));
    }

    private static string KeyOf(PathStepKind kind) => kind switch
    {
        PathStepKind.Schooling => "schooling",
        PathStepKind.Credential => "credential",
        PathStepKind.FirstJob => "first-job",
        PathStepKind.NextJob => "next-job",
        _ => "practice",
    };
}
