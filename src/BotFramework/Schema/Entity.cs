using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Metadata of an activity, of an open set of types: what a type adds to <see cref="Type"/> is in <see cref="Properties"/>.</summary>
public class Entity
{
    [JsonExtensionData]
    private JObject _properties;

    public Entity()
    {
    }

    public Entity(string type = default)
    {
        Type = type;
    }

    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>Members of the JSON object that have no property here; they survive a round trip.</summary>
    [JsonIgnore]
    public JObject Properties
    {
        get => _properties ??= new JObject();
        set => _properties = value;
    }

    /// <summary>The entity read as another type; itself when it is that already.</summary>
    public T GetAs<T>() =>
        this is T typed ? typed : JObject.FromObject(this, BotJson.Serializer).ToObject<T>(BotJson.Serializer);

    /// <summary>Takes over the JSON of <paramref name="obj"/>.</summary>
    public void SetAs<T>(T obj)
    {
        var json = JObject.FromObject(obj, BotJson.Serializer);
        Type = (string)json["type"];
        json.Remove("type");
        Properties = json;
    }

    public bool Equals(Entity other)
    {
        if (other == null)
        {
            return false;
        }

        return ReferenceEquals(this, other) || JToken.DeepEquals(ToJson(), other.ToJson());
    }

    public override bool Equals(object obj) => obj is Entity other && Equals(other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Type ?? string.Empty);

    internal bool TryGetAs<T>(out T value)
    {
        try
        {
            value = GetAs<T>();
            return true;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidCastException or ArgumentException or OverflowException)
        {
            value = default;
            return false;
        }
    }

    private JObject ToJson() => JObject.FromObject(this, BotJson.Serializer);
}
