using AdvisorBot.Answers.Writing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Answers.Cards;

/// <summary>The few elements of Adaptive Cards that the bot's cards are made of; colors are left to the host, so light and dark both read well.</summary>
internal static class AdaptiveCard
{
    internal const string ContentType = "application/vnd.microsoft.card.adaptive";

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

    /// <summary>What a client says that cannot draw the card; a card that has such words of its own keeps them.</summary>
    public static void FallBackTo(string text, Attachment card)
    {
        if (card.Content is JObject content && content["fallbackText"] is null && text.Length > 0)
        {
            content["fallbackText"] = DataText.Plain(text);
        }
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

    /// <summary>A button whose click is answered with a new card in its place; a client that does not know such buttons submits.</summary>
    public static JObject Execute(string title, string verb, JObject data)
    {
        var submit = new JObject { ["type"] = "Action.Submit", ["title"] = DataText.Plain(title), ["data"] = data.DeepClone() };
        return new JObject { ["type"] = "Action.Execute", ["title"] = DataText.Plain(title), ["verb"] = verb, ["data"] = data, ["fallback"] = submit };
    }

    public static JObject OpenUrl(string title, Uri url) => new()
    {
        ["type"] = "Action.OpenUrl",
        ["title"] = DataText.Plain(title),
        ["url"] = url.AbsoluteUri,
    };

    /// <summary>Leaves the card's inputs out of a click.</summary>
    public static JObject WithoutInputs(JObject action)
    {
        action["associatedInputs"] = "none";
        return action;
    }

    public static JObject ActionSet(IEnumerable<JObject> actions) => new() { ["type"] = "ActionSet", ["actions"] = new JArray(actions) };
}
