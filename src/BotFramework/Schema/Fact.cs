using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A key and value on a receipt card.</summary>
public class Fact
{
    public Fact()
    {
    }

    public Fact(string key = default, string value = default)
    {
        Key = key;
        Value = value;
    }

    [JsonProperty("key")]
    public string Key { get; set; }

    [JsonProperty("value")]
    public string Value { get; set; }
}
