using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something the user can choose.</summary>
public class Choice
{
    public Choice(string value = default)
    {
        Value = value;
    }

    /// <summary>What is returned when this is chosen.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>The button; by default one that says the value.</summary>
    [JsonProperty("action", NullValueHandling = NullValueHandling.Ignore)]
    public CardAction Action { get; set; }

    /// <summary>Other words for the same.</summary>
    [JsonProperty("synonyms", NullValueHandling = NullValueHandling.Ignore)]
    public List<string> Synonyms { get; set; }
}
