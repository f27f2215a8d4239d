using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of a command activity.</summary>
public class CommandValue<T>
{
    [JsonProperty("data")]
    public T Data { get; set; }

    [JsonProperty("commandId")]
    public string CommandId { get; set; }
}
