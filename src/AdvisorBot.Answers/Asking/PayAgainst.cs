using System.Globalization;
using AdvisorBot.Answers.Facts;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Asking;

/// <summary>The pay of a career against what the person earns so far: "would I take a cut, I make 68k now".</summary>
internal sealed class PayAgainst(KnowledgeBase knowledge, ReplyDraft draft)
{
    private const string AYear = "USD/year";

    /// <summary>For one career its median and the lower end, for several their medians, each with source and year; null where one has no figure.</summary>
    public string? Of(IReadOnlyList<string> careers, decimal now)
    {
        var medians = careers.Select(Median).OfType<(Fact Fact, decimal Value)>().DistinctBy(median => (median.Value, median.Fact.Source)).ToArray();
        if (medians.Length == 0 || careers.Any(career => Median(career) is null))
        {
            return null;
        }

        var against = string.Join(draft.Say("join.semicolon"), medians.Select(median => Say(median.Value >= now ? "pay.against.more" : "pay.against.less", median)));
        var lines = new List<string> { draft.Say("pay.against", ("now", Dollars(now)), ("nowHour", ProfileValue.Hourly(now)), ("medians", against)) };
        if (careers is [var only] && LowestPay.Of(knowledge, only) is { } lowest && Figure(lowest.Id) is { } low)
        {
            lines.Add(Say(low.Value >= now ? "pay.against.lowest.more" : "pay.against.lowest.less", low, medians[0].Fact.Figure!.Population));
        }

        return string.Join(' ', lines);

        string Say(string key, (Fact Fact, decimal Value) figure, string? population = null) => this.Say(key, figure, now, population ?? figure.Fact.Figure!.Population);
    }

    private (Fact Fact, decimal Value)? Median(string career) =>
        knowledge.SubjectChain(career).FirstOrDefault(subject => subject.Profile is not null) is { } owner ? Figure(owner.Profile!.Pay) : null;

    private string Say(string key, (Fact Fact, decimal Value) figure, decimal now, string population)
    {
        var source = knowledge.SourceOf(figure.Fact);
        draft.About(null, [], [figure.Fact.Id]);
        return draft.Say(
            key,
            ("population", DataText.Safe(population)),
            ("pay", Dollars(figure.Value)),
            ("hour", ProfileValue.Hourly(figure.Value)),
            ("difference", Dollars(Math.Abs(figure.Value - now))),
            ("source", DataText.Safe(source.ShortName)),
            ("year", SourcedText.Year(figure.Fact))) + draft.Citations.Mark(source, figure.Fact.Statement);
    }

    private (Fact Fact, decimal Value)? Figure(string id) =>
        knowledge.Facts.TryGetValue(id, out var fact) && fact.Figure is { Unit: AYear, Value: var value } ? (fact, value) : null;

    private static string Dollars(decimal amount) => amount.ToString("#,##0", CultureInfo.InvariantCulture);
}
