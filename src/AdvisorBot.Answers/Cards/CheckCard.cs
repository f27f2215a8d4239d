using AdvisorBot.Answers.Writing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Answers.Cards;

/// <summary>The options of a question that takes several, to tick and send together; what is sent is their numbers.</summary>
internal static class CheckCard
{
    /// <summary>Name of the input; clients send the ticked numbers under it, joined by commas.</summary>
    public const string Picks = "picks";

    /// <summary>In the data of a click: the question it answers.</summary>
    public const string Slot = "slot";

    public static Attachment Of(string slot, IReadOnlyList<string> labels, string hint, string done) => AdaptiveCard.Of(
        [
            new JObject
            {
                ["type"] = "Input.ChoiceSet",
                ["id"] = Picks,
                ["label"] = DataText.Plain(hint),
                ["style"] = "expanded",
                ["isMultiSelect"] = true,
                ["choices"] = new JArray(labels.Select((label, i) => new JObject { ["title"] = DataText.Plain(label), ["value"] = $"{i + 1}" })),
            },
        ],
        [new JObject { ["type"] = "Action.Submit", ["title"] = DataText.Plain(done), ["data"] = new JObject { [AdaptiveCard.Say] = "", [Slot] = slot } }]);
}
