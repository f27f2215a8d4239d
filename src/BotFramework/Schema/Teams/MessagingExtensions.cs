using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a user types into a search of the compose box.</summary>
public class MessagingExtensionQuery
{
    public MessagingExtensionQuery()
    {
    }

    public MessagingExtensionQuery(
        string commandId = default,
        IList<MessagingExtensionParameter> parameters = default,
        MessagingExtensionQueryOptions queryOptions = default,
        string state = default)
    {
        CommandId = commandId;
        Parameters = parameters;
        QueryOptions = queryOptions;
        State = state;
    }

    [JsonProperty("commandId")]
    public string CommandId { get; set; }

    [JsonProperty("parameters")]
    public IList<MessagingExtensionParameter> Parameters { get; set; }

    [JsonProperty("queryOptions")]
    public MessagingExtensionQueryOptions QueryOptions { get; set; }

    [JsonProperty("state")]
    public string State { get; set; }
}

/// <summary>One parameter of a search, as the app's manifest names it.</summary>
public class MessagingExtensionParameter
{
    public MessagingExtensionParameter()
    {
    }

    public MessagingExtensionParameter(string name = default, object value = default)
    {
        Name = name;
        Value = value;
    }

    [JsonProperty("name")]
    public string Name { get; set; }

    [JsonProperty("value")]
    public object Value { get; set; }
}

/// <summary>Which page of the results is wanted.</summary>
public class MessagingExtensionQueryOptions
{
    public MessagingExtensionQueryOptions()
    {
    }

    public MessagingExtensionQueryOptions(int? skip = default, int? count = default)
    {
        Skip = skip;
        Count = count;
    }

    [JsonProperty("skip")]
    public int? Skip { get; set; }

    [JsonProperty("count")]
    public int? Count { get; set; }
}

/// <summary>A link of one of the app's domains that a user put into the compose box.</summary>
public class AppBasedLinkQuery
{
    public AppBasedLinkQuery()
    {
    }

    public AppBasedLinkQuery(string url = default)
    {
        Url = url;
    }

    [JsonProperty("url")]
    public string Url { get; set; }

    [JsonProperty("state")]
    public string State { get; set; }
}
