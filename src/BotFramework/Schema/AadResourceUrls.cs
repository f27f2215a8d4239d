using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Resource addresses to fetch Azure AD tokens for.</summary>
public class AadResourceUrls
{
    public AadResourceUrls()
    {
    }

    public AadResourceUrls(IList<string> resourceUrls = default)
    {
        ResourceUrls = resourceUrls;
    }

    [JsonProperty("resourceUrls")]
    public IList<string> ResourceUrls { get; set; }
}
