using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer when somebody opens or sends the bot's settings.</summary>
public class ConfigResponseBase
{
    protected ConfigResponseBase()
    {
    }

    protected ConfigResponseBase(string responseType)
    {
        ResponseType = responseType;
    }

    [JsonProperty("responseType")]
    public string ResponseType { get; set; }
}

/// <summary>Such an answer with what it shows.</summary>
public class ConfigResponse<T> : ConfigResponseBase
    where T : class
{
    public ConfigResponse()
        : base("config")
    {
    }

    [JsonProperty("config")]
    public T Config { get; set; }

    [JsonProperty("cacheInfo")]
    public CacheInfo CacheInfo { get; set; }
}

/// <summary>Shows a dialog or a message.</summary>
public class ConfigTaskResponse : ConfigResponse<TaskModuleResponseBase>
{
    public ConfigTaskResponse()
    {
    }
}

/// <summary>Asks to sign in first.</summary>
public class ConfigAuthResponse : ConfigResponse<BotConfigAuth>
{
    public ConfigAuthResponse()
    {
    }
}

/// <summary>Where to sign in.</summary>
public class BotConfigAuth
{
    public BotConfigAuth()
    {
    }

    [JsonProperty("suggestedActions")]
    public SuggestedActions SuggestedActions { get; set; }

    [JsonProperty("type")]
    public string Type { get; set; } = "auth";
}
