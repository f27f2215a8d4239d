using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>"What is 65k an hour?", "20 an hour is how much a year?": an amount of the writer's own, counted otherwise.</summary>
internal static class PayConversion
{
    private const string Year = "year";
    private const double Thousand = 1000;

    /// <summary>Less is earned in no year of work, more in none that is asked about here.</summary>
    private const double LeastYear = 10_000;
    private const double MostYear = 1_000_000;

    /// <summary>How often each length of time is paid in a year of full time, 40 hours a week.</summary>
    private static readonly Dictionary<string, double> Times = new() { ["hour"] = 2080, ["week"] = 52, ["month"] = 12, [Year] = 1 };

    /// <summary>The amount for every length of time; null when a clause asks for nothing of the kind.</summary>
    public static Reply? Of(Clause clause, AdvisorTurn turn)
    {
        var amounts = turn.Recognition.Entities.Where(entity => entity is { Kind: EntityKind.Money or EntityKind.Number, Number: > 0, Upper: null } && QuestionForm.Holds(clause, entity)).ToArray();
        if (amounts is not [var amount] || FormReader.CareersIn(clause, turn).Length > 0)
        {
            return null;
        }

        var text = turn.Recognition.Text;
        var before = Units(text[clause.Span.Start..amount.Span.Start], turn);
        var after = Units(text[amount.Span.End..clause.Span.End], turn);
        var own = after.FirstOrDefault(unit => unit.Opens).Name;
        var asked = before.Concat(after.Where(unit => !unit.Opens)).Select(unit => unit.Name).FirstOrDefault(unit => unit != own) ?? (own is not Year && IsYearly(amount, text) ? own : null);
        return asked is not null && PerYear(amount, text, asked == own ? Year : own) is { } perYear ? turn.Answers.PayByUnits((decimal)perYear, turn.Audience) : null;
    }

    /// <summary>What is earned in a year; null when it is no pay.</summary>
    private static double? PerYear(Entity amount, string text, string? unit)
    {
        var number = amount.Number!.Value * (amount.Number < Thousand && IsInThousands(amount, text) ? Thousand : 1);
        var perYear = amount.Kind is EntityKind.Money ? number : number * Times[unit ?? Year];
        return perYear is >= LeastYear and <= MostYear ? perYear : null;
    }

    /// <summary>"65k an hour" asks what the amount of a year is by the hour.</summary>
    private static bool IsYearly(Entity amount, string text) => amount.Number >= LeastYear || IsInThousands(amount, text);

    private static bool IsInThousands(Entity amount, string text) => text.AsSpan(amount.Span.Start, amount.Span.Length).Contains('k');

    /// <summary>Lengths of time that are named, and whether the words begin with it.</summary>
    private static (string Name, bool Opens)[] Units(string said, AdvisorTurn turn)
    {
        var words = AskedWords.Of(said, turn.Texts.Rules, turn.Texts.Asking, turn.Advisor.Recognizer.Knows);
        return [.. turn.Texts.Asking.PayUnits.Where(unit => words.HasAny(unit.Value)).Select(unit => (unit.Key, words.Opens(unit.Value))).OrderByDescending(unit => unit.Item2)];
    }
}
