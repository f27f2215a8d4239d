using AdvisorBot.Answers.Writing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Answers.Cards;

/// <summary>The few elements of Adaptive Cards that the bot's cards are made of; colors are left to the host, so light and dark both read well.</summary>
internal static class AdaptiveCard
{
    private const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Field of a submit's data that holds the text the click stands for.</summary>
    public const string Say = "say";

    public static Attachment Of(IEnumerable<JObject> body, IEnumerable<JObject>? actions = null, string? speak = null)
    {
        var card = new JObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["body"] = new JArray(body),
        };
        if (actions is not null)
        {
            card["actions"] = new JArray(actions);
        }

        if (speak is not null)
        {
            card["fallbackText"] = DataText.Plain(speak);
        }

        return new Attachment(ContentType, content: card);
    }

    public static JObject Title(string text) => Text(text, bold: true, size: "Medium");

    public static JObject Text(string text, bool bold = false, string? size = null, bool subtle = false)
    {
        var block = new JObject { ["type"] = "TextBlock", ["text"] = DataText.Plain(text), ["wrap"] = true };
        if (bold)
        {
            block["weight"] = "Bolder";
        }

        if (size is not null)
        {
            block["size"] = size;
        }

        if (subtle)
        {
            block["isSubtle"] = true;
        }

        return block;
    }

    public static JObject Columns(IEnumerable<JObject> cells) => new()
    {
        ["type"] = "ColumnSet",
        ["separator"] = true,
        ["columns"] = new JArray(cells.Select(cell => new JObject { ["type"] = "Column", ["width"] = "stretch", ["items"] = new JArray(cell) })),
    };

    /// <summary>Names with what holds for each, one below the other.</summary>
    public static JObject Facts(IEnumerable<(string Name, string Value)> facts) => new()
    {
        ["type"] = "FactSet",
        ["facts"] = new JArray(facts.Select(fact => new JObject { ["title"] = DataText.Plain(fact.Name), ["value"] = DataText.Plain(fact.Value) })),
    };

    /// <summary>A button that works everywhere: its data holds the words the engine understands.</summary>
    public static JObject Submit(string title, string say) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = DataText.Plain(title),
        ["data"] = new JObject { [Say] = DataText.Plain(say) },
    };

    public static JObject ActionSet(IEnumerable<JObject> actions) => new() { ["type"] = "ActionSet", ["actions"] = new JArray(actions) };
}
