using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The <c>value</c> of an <c>application/search</c> invoke.</summary>
public class SearchInvokeValue
{
    [JsonProperty("queryOptions")]
    public SearchInvokeOptions QueryOptions { get; set; }

    [JsonProperty("context")]
    public object Context { get; set; }

    [JsonProperty("kind")]
    public string Kind { get; set; }

    [JsonProperty("queryText")]
    public string QueryText { get; set; }
}
