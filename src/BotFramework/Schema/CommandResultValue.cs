using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of a command result activity.</summary>
public class CommandResultValue<T>
{
    [JsonProperty("error")]
    public Error Error { get; set; }

    [JsonProperty("data")]
    public T Data { get; set; }

    [JsonProperty("commandId")]
    public string CommandId { get; set; }
}
