using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>"What is 65k an hour?", "20 an hour is how much a year?": an amount of the writer's own, counted otherwise.</summary>
internal static class PayConversion
{
    private const double Yearly = 1;
    private const double Thousand = 1000;

    /// <summary>Less is earned in no year of work, more in none that is asked about here.</summary>
    private const double LeastYear = 10_000;
    private const double MostYear = 1_000_000;
    private const double MostHourly = 100;

    /// <summary>"How much is that a year?": with more words something else is asked.</summary>
    private const int FewWords = 7;

    /// <summary>The amount for every length of time; null when a clause asks for nothing of the kind.</summary>
    public static Reply? Of(Clause clause, AdvisorTurn turn)
    {
        if (AmountOf(clause, turn) is not { } amount || FormReader.CareersIn(clause, turn).Length > 0)
        {
            return null;
        }

        var text = turn.Recognition.Text;
        var before = turn.WordsOf(text[Math.Min(clause.Span.Start, amount.Span.Start)..amount.Span.Start]);
        var after = turn.WordsOf(text[amount.Span.End..clause.Span.End]);
        var periods = turn.Texts.Rules.Money.Periods;
        var own = periods.Where(period => after.Opens([period.Key])).Select(period => (double?)period.Value).FirstOrDefault();
        var number = amount.Number!.Value * (amount.Number < Thousand && text.AsSpan(amount.Span.Start, amount.Span.Length).Contains('k') ? Thousand : 1);
        if (own is > Yearly && number >= LeastYear)
        {
            // "65k an hour" asks what the amount of a year is by the hour.
            own = null;
        }

        if (own is null && number < MostHourly && turn.WordsOf(text).HasAny(turn.Texts.Asking.Situation.Earning))
        {
            // "I make 15, how much is that a year?": nobody earns so little but by the hour.
            own = WorkYear.Hours;
        }

        var asked = periods.Any(period => period.Value != (own ?? Yearly) && (before.Has(period.Key) || after.Has(period.Key)));
        var perYear = amount.Kind is EntityKind.Money ? number : number * (own ?? Yearly);
        return asked && perYear is >= LeastYear and <= MostYear ? turn.Answers.PayByUnits((decimal)perYear, turn.Audience) : null;
    }

    /// <summary>The amount of the clause, else the last that was told before it: "i make 19.50 an hr. how much is that a year?"; null for none or several.</summary>
    private static Entity? AmountOf(Clause clause, AdvisorTurn turn)
    {
        var amounts = turn.Recognition.Entities.Where(entity => entity is { Kind: EntityKind.Money or EntityKind.Number, Number: > 0, Upper: null }).OrderBy(entity => entity.Span.Start).ToArray();
        return Array.FindAll(amounts, entity => QuestionForm.Holds(clause, entity)) switch
        {
            [var only] => only,
            [.., var last] => turn.WordsOf(turn.Recognition.Text[last.Span.End..clause.Span.End]).HasAny(turn.Texts.Asking.HowMuch) ? last : null,
            [] when turn.WordsOf(clause.Text) is var words && words.Count <= FewWords && words.HasAny(turn.Texts.Asking.HowMuch.Concat(turn.Texts.Rules.QuestionWords)) =>
                Array.FindLast(amounts, entity => entity.Span.End <= clause.Span.Start),
            _ => null,
        };
    }
}
