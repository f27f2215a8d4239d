using System.Globalization;
using AdvisorBot.Advice;
using AdvisorBot.Answers.Facts;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Writing;

/// <summary>Puts one step of a way into words: what, how long, what it costs as far as that was checked, and what else would do.</summary>
internal sealed class StepWords(KnowledgeBase knowledge, ReplyDraft draft, Words words)
{
    private const int AlternativesSaid = 1;

    public string Of(PathStep step)
    {
        var what = words.Say(words.Special($"path.step.{step.Kind.ToOption()}", step.SubjectId), ("name", Name(step)), ("time", words.Range(step.Time)));
        var optional = step.Demand is { MayBeMet: true } ? draft.Say("path.program.only-if") : step.Optional ? draft.Say("path.optional") : "";
        var cost = step.Kind is PathStepKind.Schooling or PathStepKind.Credential ? draft.Say("path.cost", ("cost", Cost(step))) : "";
        var instead = string.Concat(step.Alternatives.Take(AlternativesSaid).Select(other => draft.Say($"path.alternative.{other.Code}", ("name", words.Name(other.SubjectId)))));
        var courses = step.Demand is { CoursesMayCount: true } ? draft.Say("path.program.courses") : "";
        return what + optional + courses + cost + instead;
    }

    /// <summary>The price with source and year, or that nobody checked it.</summary>
    public string Cost(PathStep step)
    {
        if (step.Cost is not { } part)
        {
            return draft.Say(step.Kind is PathStepKind.Schooling ? "path.cost.ask-school" : "path.cost.unknown");
        }

        var fact = knowledge.Facts[part.FactId];
        var price = part.Low == part.High ? draft.Say("path.price", ("amount", Dollars(part.Low))) : draft.Say("path.price.range", ("low", Dollars(part.Low)), ("high", Dollars(part.High)));
        var amount = step.Kind is PathStepKind.Schooling ? draft.Say("path.cost.tuition", ("price", price), ("years", Years(part))) : price;
        return draft.Say(fact.Confidence is Confidence.Medium ? "path.cost.second-hand" : "path.cost.sourced",
            ("amount", amount), ("source", DataText.Safe(knowledge.SourceOf(fact).ShortName)), ("year", SourcedText.Year(fact)))
            + draft.Citations.Mark(knowledge.SourceOf(fact), fact.Statement);
    }

    private string Name(PathStep step) => step.Kind is PathStepKind.Practice && knowledge.Subjects.GetValueOrDefault(step.SubjectId)?.Kind is not SubjectKind.Career
        ? draft.Say($"experience.in.{step.SubjectId}")
        : words.Program(words.Name(step.SubjectId), step.Demand);

    private string Years(CostPart part) => part.LeastTimes == part.MostTimes
        ? words.Duration(12 * part.MostTimes)
        : draft.Say("path.years", ("least", part.LeastTimes), ("most", part.MostTimes));

    private static string Dollars(decimal amount) => amount.ToString("#,##0", CultureInfo.InvariantCulture);
}
