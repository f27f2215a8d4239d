using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A user opened a tab that is made of cards.</summary>
public class TabRequest
{
    public TabRequest()
    {
    }

    [JsonProperty("tabContext")]
    public TabEntityContext TabEntityContext { get; set; }

    [JsonProperty("context")]
    public TabContext Context { get; set; }

    [JsonProperty("state")]
    public string State { get; set; }
}

/// <summary>A user clicked a button of such a tab.</summary>
public class TabSubmit
{
    public TabSubmit()
    {
    }

    [JsonProperty("tabContext")]
    public TabEntityContext TabEntityContext { get; set; }

    [JsonProperty("context")]
    public TabContext Context { get; set; }

    [JsonProperty("data")]
    public TabSubmitData Data { get; set; }
}

/// <summary>What the button carries.</summary>
public class TabSubmitData
{
    public TabSubmitData()
    {
    }

    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>Members of the JSON object that have no property here.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; }
}

/// <summary>Which tab it is.</summary>
public class TabEntityContext
{
    public TabEntityContext()
    {
    }

    [JsonProperty("tabEntityId")]
    public string TabEntityId { get; set; }
}

/// <summary>How the user's client looks.</summary>
public class TabContext
{
    public TabContext()
    {
    }

    [JsonProperty("theme")]
    public string Theme { get; set; }
}

/// <summary>The answer: the tab's cards, or a request to sign in.</summary>
public class TabResponse
{
    public TabResponse()
    {
    }

    [JsonProperty("tab")]
    public TabResponsePayload Tab { get; set; }
}

/// <summary>What the tab shows.</summary>
public class TabResponsePayload
{
    public TabResponsePayload()
    {
    }

    /// <summary>continue, auth or silentAuth.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonProperty("value")]
    public TabResponseCards Value { get; set; }

    [JsonProperty("suggestedActions")]
    public TabSuggestedActions SuggestedActions { get; set; }
}

/// <summary>The cards, one below the other.</summary>
public class TabResponseCards
{
    public TabResponseCards()
    {
    }

    [JsonProperty("cards")]
    public IList<TabResponseCard> Cards { get; set; }
}

/// <summary>One card.</summary>
public class TabResponseCard
{
    public TabResponseCard()
    {
    }

    [JsonProperty("card")]
    public object Card { get; set; }
}

/// <summary>Where to sign in.</summary>
public class TabSuggestedActions
{
    public TabSuggestedActions()
    {
    }

    [JsonProperty("actions")]
    public IList<CardAction> Actions { get; set; }
}
