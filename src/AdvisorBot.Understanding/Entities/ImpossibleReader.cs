using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Entities;

/// <summary>Finds answers that no calendar or purse has: minus three months, nine billion a year, forever.</summary>
internal sealed class ImpossibleReader(Quantities quantities)
{
    private const double MostMonths = 600;
    private const double MostDollars = 2_000_000;

    public void Read(ClauseEntities entities)
    {
        if (!entities.IsProfile || SlotOf(entities) is not { } slot)
        {
            return;
        }

        var clause = entities.Clause;
        var span = clause.Analysis.Span(clause.Range.First, clause.Range.End);
        if (slot == ClauseEntities.OpenTime && clause.Of(SenseKind.Endless) is [var endless, ..]
            && entities.Found.TrueForAll(entity => entity.Kind != EntityKind.Duration))
        {
            Report(entities, slot, entities.Span(endless.First, endless.End));
            return;
        }

        foreach (var number in quantities.Numbers)
        {
            // The minus in front of the first word is not part of any word.
            if (number.Start >= span.Start - 1 && number.End <= span.End && (IsNegative(clause.Analysis, number) || IsTooMuch(entities, slot, number)))
            {
                Report(entities, slot, new TextSpan(number.Start, number.End - number.Start));
                return;
            }
        }
    }

    private static string? SlotOf(ClauseEntities entities) =>
        entities.OpenSlot is ClauseEntities.OpenTime or ClauseEntities.OpenPay or ClauseEntities.OpenBudget ? entities.OpenSlot : null;

    private static void Report(ClauseEntities entities, string slot, TextSpan span)
    {
        // What was read of the same number otherwise is wrong: the minus was lost on the way.
        entities.Found.RemoveAll(entity => entity.Kind is EntityKind.Duration or EntityKind.Money or EntityKind.Budget or EntityKind.Number);
        entities.Add(new Entity { Kind = EntityKind.Impossible, Id = slot, Span = span });
    }

    private static bool IsNegative(Analysis analysis, Quantity number)
    {
        if (number.Value < 0)
        {
            return true;
        }

        var before = number.Start - 1;
        var sign = before >= 0 && analysis.Text[before] is '-' or '−' or '–';
        if (sign && (before == 0 || char.IsWhiteSpace(analysis.Text[before - 1])))
        {
            return true;
        }

        var word = analysis.Words.FindIndex(word => word.Start >= number.Start);
        return word > 0 && analysis.At(SenseKind.Minus, word - 1) is not null;
    }

    private bool IsTooMuch(ClauseEntities entities, string slot, Quantity number)
    {
        if (slot != ClauseEntities.OpenTime)
        {
            return Times(entities, number) > MostDollars;
        }

        var length = quantities.Lengths.Find(other => other.Start <= number.Start && other.End >= number.End);
        return length.Value > MostMonths || number.Value > 10_000 || (length == default && UnitOf(entities, number) * number.Value > MostMonths);
    }

    private static double Times(ClauseEntities entities, Quantity number)
    {
        var analysis = entities.Clause.Analysis;
        var next = analysis.Words.FindIndex(word => word.Start >= number.End);
        return next >= 0 && analysis.At(SenseKind.Multiplier, next) is { } multiplier ? number.Value * multiplier.Sense.Value : number.Value;
    }

    private static double UnitOf(ClauseEntities entities, Quantity number)
    {
        var analysis = entities.Clause.Analysis;
        var next = analysis.Words.FindIndex(word => word.Start >= number.End);
        return next >= 0 && analysis.At(SenseKind.TimeUnit, next) is { } unit ? unit.Sense.Value : 0;
    }
}
