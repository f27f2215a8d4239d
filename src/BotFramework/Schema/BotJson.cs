using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The serializers of the wire format; built once, because a serializer per turn rebuilds every type's contract.</summary>
internal static class BotJson
{
    /// <summary>No body and no state nests deeper than this; deeper JSON is refused while it is read.</summary>
    public const int MaxDepth = 64;

    private static readonly DefaultContractResolver Contracts = new();

    /// <summary>Writes and reads activities; nulls are left out, strings that look like dates stay strings.</summary>
    public static readonly JsonSerializer Serializer = JsonSerializer.Create(CreateSettings());

    /// <summary>New settings for each caller, sharing the contracts.</summary>
    public static JsonSerializerSettings CreateSettings() => new()
    {
        ContractResolver = Contracts,
        NullValueHandling = NullValueHandling.Ignore,
        Formatting = Formatting.None,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        DateParseHandling = DateParseHandling.None,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        TypeNameHandling = TypeNameHandling.None,
        MaxDepth = MaxDepth,
    };
}
