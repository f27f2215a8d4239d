using Newtonsoft.Json.Linq;

namespace AdvisorBot.Answers.Cards;

/// <summary>Reads what a click on one of our cards stands for.</summary>
public static class CardClick
{
    /// <summary>The text of a submit's value; null for a value that is not ours.</summary>
    public static string? TextOf(object? value) => Read(value, AdaptiveCard.Say) is { } said ? Read(value, CheckCard.Picks) ?? said : null;

    /// <summary>The question whose boxes were ticked; null for any other card.</summary>
    public static string? SlotOf(object? value) => Read(value, CheckCard.Slot);

    /// <summary>The plan whose card was clicked; null for any other card.</summary>
    public static string? PlanOf(object? value) => Read(value, PlanCard.Plan);

    private static string? Read(object? value, string name)
    {
        var data = value switch
        {
            JObject json => json,
            string => null,
            null => null,
            _ => JToken.FromObject(value) as JObject,
        };
        return data?[name] is JValue { Type: JTokenType.String } text ? text.Value<string>() : null;
    }
}
