using AdvisorBot.Answers.Writing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Answers.Cards;

/// <summary>A plan with a switch per step; one button sends all switches together.</summary>
public static class PlanCard
{
    /// <summary>Begins the names of the switches; the step's id follows.</summary>
    public const string Prefix = "step:";

    internal static Attachment Of(string title, string progress, IEnumerable<(string Id, string Text, bool Done, IReadOnlyList<string> Notes)> steps, string save, string say, IEnumerable<string> says)
    {
        var body = new List<JObject> { AdaptiveCard.Title(title), AdaptiveCard.Text(progress, subtle: true) };
        foreach (var (id, text, done, notes) in steps)
        {
            body.Add(new JObject
            {
                ["type"] = "Input.Toggle",
                ["id"] = Prefix + id,
                ["title"] = DataText.Plain(text),
                ["value"] = done ? "true" : "false",
                ["wrap"] = true,
            });
            body.AddRange(notes.Select(note => AdaptiveCard.Text(note, subtle: true)));
        }

        return AdaptiveCard.Of(body, [AdaptiveCard.Submit(save, say), .. says.Select(offer => AdaptiveCard.Submit(offer, offer))], title);
    }

    /// <summary>The switches of a submitted card: step id → done; empty for any other value.</summary>
    public static IReadOnlyDictionary<string, bool> Switches(object? value) =>
        (value is null or string ? null : value as JObject ?? JToken.FromObject(value) as JObject)?.Properties()
            .Where(property => property.Name.StartsWith(Prefix, StringComparison.Ordinal) && property.Value is JValue)
            .ToDictionary(property => property.Name[Prefix.Length..], property => string.Equals(property.Value.ToString(), "true", StringComparison.OrdinalIgnoreCase))
        ?? [];
}
