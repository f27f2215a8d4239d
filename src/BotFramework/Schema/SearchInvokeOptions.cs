using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Paging of a search invoke.</summary>
public class SearchInvokeOptions
{
    [JsonProperty("skip")]
    public int Skip { get; set; }

    [JsonProperty("top")]
    public int Top { get; set; }
}
