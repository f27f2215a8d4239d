using AdvisorBot.Understanding.Slots;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Entities;

/// <summary>Time to spend, pay to earn, choices by number: what the numbers of a clause count.</summary>
/// <param name="budget">Numbers that count money for school.</param>
/// <param name="others">Numbers and lengths that count something else.</param>
internal sealed class AmountReader(Quantities quantities, IReadOnlyList<Quantity> budget, IReadOnlyList<Quantity> others)
{
    /// <summary>A smaller number is no sum of money, and may be a choice.</summary>
    private const double LeastSum = 100;

    public void Read(ClauseEntities entities)
    {
        var scope = new NumberScope(entities.Clause, quantities, [.. budget, .. others]);
        ReadMoneyPhrases(entities, scope);
        new PayReader(scope).Read(entities);
        new LengthReader(scope).Read(entities);
        ReadIndifference(entities);
        ReadPositions(entities, scope);
        foreach (var number in scope.Free.Where(number => !IsSum(entities, number)))
        {
            entities.Add(new Entity { Kind = EntityKind.Number, Id = "number", Number = number.Value, Span = SpanOf(number) });
        }

        foreach (var number in others.Where(number => scope.Has(number.Start, number.End)))
        {
            entities.Add(new Entity { Kind = IsAmountAsked(entities) || number.Value >= LeastSum ? EntityKind.Counted : EntityKind.Number, Id = "number", Number = number.Value, Span = SpanOf(number) });
        }
    }

    private static bool IsAmountAsked(ClauseEntities entities) => entities.OpenSlot is { } open && SlotValues.IsAmount(open);

    /// <summary>"I have like 500 bucks", where pay is asked: five hundred, and no thousands of them.</summary>
    private static bool IsSum(ClauseEntities entities, Quantity number) => entities.OpenSlot == ClauseEntities.OpenPay
        && entities.Clause.Of(SenseKind.Dollar).Exists(dollar => entities.Span(dollar.First, dollar.End) is var span && span.Start >= number.End && span.Start <= number.End + 1);

    private static void ReadMoneyPhrases(ClauseEntities entities, NumberScope scope)
    {
        foreach (var match in entities.IsProfile ? entities.Clause.Of(SenseKind.MoneyPhrase) : [])
        {
            var place = entities.Span(match.First, match.End);
            scope.Take(place.Start, place.End);
            entities.Add(new Entity { Kind = EntityKind.Money, Id = "usd-year", Number = match.Sense.Value, Upper = match.Sense.Upper > match.Sense.Value ? match.Sense.Upper : null, Span = place });
        }
    }

    private static void ReadIndifference(ClauseEntities entities)
    {
        if (!entities.IsProfile || entities.OpenSlot is not (ClauseEntities.OpenPay or ClauseEntities.OpenTime) || entities.Found.Exists(entity => entity.Kind is EntityKind.Money or EntityKind.Duration))
        {
            return;
        }

        foreach (var match in entities.Clause.Of(SenseKind.RemoteIndifferent))
        {
            var kind = entities.OpenSlot == ClauseEntities.OpenPay ? EntityKind.Money : EntityKind.Duration;
            entities.Add(kind, kind == EntityKind.Money ? "indifferent" : "no-limit", match);
        }
    }

    private void ReadPositions(ClauseEntities entities, NumberScope scope)
    {
        foreach (var match in entities.Clause.Of(SenseKind.Position))
        {
            entities.Add(new Entity { Kind = EntityKind.Ordinal, Id = "position", Number = match.Sense.Value, Span = entities.Span(match.First, match.End) });
        }

        foreach (var ordinal in quantities.Ordinals.Where(ordinal => scope.Has(ordinal.Start, ordinal.End)))
        {
            entities.Add(new Entity { Kind = EntityKind.Ordinal, Id = "position", Number = ordinal.Value, Span = SpanOf(ordinal) });
        }
    }

    private static TextSpan SpanOf(Quantity place) => new(place.Start, place.End - place.Start);
}
