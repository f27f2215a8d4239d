using AdvisorBot.Understanding.Clauses;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Entities;

/// <summary>Money for school: where the question is open, or beside words such as "tuition".</summary>
/// <param name="others">Numbers that count something else.</param>
internal sealed class BudgetReader(Quantities quantities, IReadOnlyList<Quantity> others)
{
    private const double Most = 500_000;

    /// <summary>A smaller number is no sum by itself.</summary>
    private const double LeastBare = 100;

    /// <summary>Letters between "another" and its amount at most.</summary>
    private const int Beside = 3;

    /// <summary>Numbers that were read as a budget, so that nobody takes them for pay.</summary>
    public List<Quantity> Taken { get; } = [];

    public void Read(ClauseEntities entities)
    {
        var clause = entities.Clause;
        var asked = entities.OpenSlot == ClauseEntities.OpenBudget && !SpeaksOfPay(entities);
        var words = clause.Of(SenseKind.Budget);
        words.RemoveAll(word => !asked && IsDenied(entities, word));
        if (!entities.IsProfile || (!asked && words.Count == 0 && !clause.Has(SenseKind.BudgetPhrase)))
        {
            return;
        }

        // "A couple grand more" may be of anything; no money at all is said of school.
        foreach (var match in clause.Of(SenseKind.BudgetPhrase).Where(match => (asked || words.Count > 0 || match.Sense.Value == 0) && !IsCounted(entities.Span(match.First, match.End)) && !IsMended(entities, match)))
        {
            entities.Add(new Entity { Kind = EntityKind.Budget, Id = "usd", Number = match.Sense.Value, Span = entities.Span(match.First, match.End) });
        }

        if (entities.Found.Exists(entity => entity.Kind == EntityKind.Budget))
        {
            return;
        }

        var amounts = Amounts(entities).ToList();
        if (amounts.Count > 1 && words.Count > 0)
        {
            // "I can spend 5,000 on school and want to earn 60,000": the one beside the word.
            var place = clause.Analysis.Words[words[0].First].Start;
            amounts = [amounts.MinBy(amount => Math.Abs(amount.Start - place))];
        }

        if (amounts.Count > 0 && amounts.TrueForAll(amount => amount.Value is >= 0 and <= Most) && (asked || words.Count > 0))
        {
            Taken.AddRange(amounts);
            var (start, end) = (amounts.Min(amount => amount.Start), amounts.Max(amount => amount.End));
            entities.Add(new Entity { Kind = EntityKind.Budget, Id = "usd", Number = Total(clause, amounts), Span = new TextSpan(start, end - start) });
        }
    }

    /// <summary>"Wait, the pay does matter, I want 45", while money for school is asked: the amount is of what is named.</summary>
    public static bool SpeaksOfPay(ClauseEntities entities) => entities.OpenSlot == ClauseEntities.OpenBudget
        && entities.Clause.Has(SenseKind.Pay) && !entities.Clause.Has(SenseKind.Budget) && !entities.Clause.Of(SenseKind.Slot).Exists(slot => slot.Sense.Id == ClauseEntities.OpenBudget);

    /// <summary>"50 thousand, with less I can't afford rent", "I don't have 5000 for school": the amount is none that there is; "no more than 3000" is.</summary>
    private static bool IsDenied(ClauseEntities entities, PhraseMatch word) =>
        LikingScope.Of(entities.Clause, word) < 0 && (entities.OpenSlot == ClauseEntities.OpenPay || !entities.Clause.Has(SenseKind.Comparison));

    /// <summary>"I have nothing, but my mom can lend me 2000": behind the "but" is what there is.</summary>
    private bool IsMended(ClauseEntities entities, PhraseMatch match) => match.Sense.Value == 0
        && entities.Clause.Of(SenseKind.Contrast).Find(contrast => contrast.First >= match.End) is { Count: > 0 } but
        && Amounts(entities).Any(amount => amount.Start > entities.Clause.Analysis.Words[but.First].Start);

    /// <summary>"Unos mil quinientos" is a number, whatever "unos mil" is.</summary>
    private bool IsCounted(TextSpan phrase) => quantities.Numbers.Exists(number => number.Start < phrase.Start + phrase.Length && number.Start >= phrase.Start && number.End > phrase.Start + phrase.Length - (number.Start > phrase.Start ? 1 : 0));

    /// <summary>"2 grand and I could do another thousand" is three; of "2000, maybe 3000" the higher one counts.</summary>
    private static double Total(ClauseText clause, List<Quantity> amounts)
    {
        var onTop = amounts.Skip(1).Where(amount => clause.Of(SenseKind.OnTop).Exists(match => clause.Analysis.Words[match.First].Start >= amounts[0].End && clause.Analysis.Words[match.End - 1].End <= amount.Start && amount.Start - clause.Analysis.Words[match.End - 1].End <= Beside)).ToList();
        return onTop.Count > 0 ? amounts[0].Value + onTop.Sum(amount => amount.Value) : amounts.Max(amount => amount.Value);
    }

    private IEnumerable<Quantity> Amounts(ClauseEntities entities)
    {
        var span = entities.Clause.Analysis.Span(entities.Clause.Range.First, entities.Clause.Range.End);
        foreach (var number in quantities.Numbers)
        {
            var inClause = number.Start >= span.Start && number.End <= span.End;
            if (inClause && !quantities.IsOfTime(number) && !others.Contains(number) && Scaled(entities.Clause.Analysis, number) is var amount && (amount.Value is 0 or >= LeastBare || IsMoney(entities, number)))
            {
                yield return amount;
            }
        }
    }

    /// <summary>"50 dollars"; nobody has "3 maxed out cards" to spend.</summary>
    private bool IsMoney(ClauseEntities entities, Quantity number) => quantities.Dollars.Exists(dollars => dollars.Start < number.End && dollars.End > number.Start)
        || entities.Clause.Of(SenseKind.Dollar).Exists(dollar => entities.Span(dollar.First, dollar.End) is var span && span.Start >= number.End && span.Start <= number.End + 1);

    /// <summary>"5k", "3 thousand", "200 a month" (what a year of that comes to).</summary>
    private static Quantity Scaled(Analysis analysis, Quantity number)
    {
        var next = analysis.Words.FindIndex(word => word.Start >= number.End);
        while (next >= 0 && next < analysis.Words.Count)
        {
            if (analysis.At(SenseKind.Multiplier, next) is { } multiplier)
            {
                number = number with { Value = number.Value * multiplier.Sense.Value, End = analysis.Words[multiplier.End - 1].End };
                next = multiplier.End;
            }
            else if (analysis.At(SenseKind.Dollar, next) is { } dollar)
            {
                next = dollar.End;
            }
            else
            {
                return analysis.At(SenseKind.MoneyPeriod, next) is { Sense.Value: 12 } ? number with { Value = number.Value * 12 } : number;
            }
        }

        return number;
    }
}
