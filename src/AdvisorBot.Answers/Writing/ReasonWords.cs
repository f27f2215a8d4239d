using AdvisorBot.Advice;
using AdvisorBot.Answers.Facts;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Writing;

/// <summary>Puts reasons of the ranking into words.</summary>
internal sealed class ReasonWords(KnowledgeBase knowledge, ReplyDraft draft, Words words)
{
    /// <summary>The reason, with the source of a figure in it.</summary>
    public string Of(Reason reason)
    {
        var values = reason.Values.ToDictionary(value => value.Key, value => DataText.Safe(value.Value));
        if (values.TryGetValue("months", out var months))
        {
            values["time"] = words.Duration(months);
        }

        if (values.TryGetValue("limit", out var limit))
        {
            values["limit"] = words.Duration(limit);
        }

        if (values.TryGetValue("measure", out var measure))
        {
            values["measure"] = words.Measure(measure);
        }

        if (values.TryGetValue("period", out var period))
        {
            values["period"] = words.Period(period);
        }

        if (values.TryGetValue("field", out var field))
        {
            values["field"] = words.Field(field);
        }

        if (values.TryGetValue("experience", out var experience))
        {
            values["experience"] = words.Experience(experience);
        }

        if (values.TryGetValue("hours", out var hours))
        {
            values["hours"] = words.Say($"value.hours.{hours}");
        }

        if (values.TryGetValue("low", out var low) && values.TryGetValue("high", out var high))
        {
            values["tuition"] = low == high ? words.Say("path.price", ("amount", low)) : words.Say("path.price.range", ("low", low), ("high", high));
        }

        var fact = reason.FactId is { } id ? knowledge.Facts.GetValueOrDefault(id) : null;
        values["source"] = fact is null ? "" : DataText.Safe(knowledge.SourceOf(fact).ShortName);
        values["year"] = fact is null ? "" : SourcedText.Year(fact);
        return words.Say($"reason.{reason.Code}", values) + Mark(reason);
    }

    /// <summary>The strongest reasons, joined.</summary>
    public string Of(IEnumerable<Reason> reasons, int most) => string.Join(draft.Say("join.semicolon"), reasons.Take(most).Select(Of));

    private string Mark(Reason reason) =>
        reason.Slot is Slots.Pay or Slots.Budget or Slots.Outlook && reason.FactId is { } id && knowledge.Facts.TryGetValue(id, out var fact)
            ? draft.Citations.Mark(knowledge.SourceOf(fact), fact.Statement)
            : "";
}
