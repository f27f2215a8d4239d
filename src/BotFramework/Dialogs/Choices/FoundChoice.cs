using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A choice recognised in what the user said.</summary>
public class FoundChoice
{
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>Its place among the choices, from 0.</summary>
    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>How well it fits, from 0 to 1.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }

    /// <summary>The word that was recognised, when it was not given by number.</summary>
    [JsonProperty("synonym")]
    public string Synonym { get; set; }
}
