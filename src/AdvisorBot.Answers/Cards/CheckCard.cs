using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Answers.Cards;

/// <summary>The options of a question that takes several, to tick and send together; what is sent is their numbers.</summary>
internal static class CheckCard
{
    /// <summary>Name of the input; clients send the ticked numbers under it, joined by commas.</summary>
    public const string Picks = "picks";

    public static Attachment Of(IReadOnlyList<string> labels, string hint, string done) => AdaptiveCard.Of(
        [
            new JObject
            {
                ["type"] = "Input.ChoiceSet",
                ["id"] = Picks,
                ["label"] = DataTextOf(hint),
                ["style"] = "expanded",
                ["isMultiSelect"] = true,
                ["choices"] = new JArray(labels.Select((label, i) => new JObject { ["title"] = DataTextOf(label), ["value"] = $"{i + 1}" })),
            },
        ],
        [new JObject { ["type"] = "Action.Submit", ["title"] = DataTextOf(done), ["data"] = new JObject { [AdaptiveCard.Say] = "" } }]);

    private static string DataTextOf(string text) => Writing.DataText.Plain(text);
}
