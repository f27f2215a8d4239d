using Newtonsoft.Json.Linq;

namespace AdvisorBot.Answers.Cards;

/// <summary>Reads what a click on one of our cards stands for.</summary>
public static class CardClick
{
    /// <summary>The text of a submit's value; null for a value that is not ours.</summary>
    public static string? TextOf(object? value)
    {
        var data = value switch
        {
            JObject json => json,
            string => null,
            null => null,
            _ => JToken.FromObject(value) as JObject,
        };
        return data?[AdaptiveCard.Say] is JValue { Type: JTokenType.String } say ? say.Value<string>() : null;
    }
}
