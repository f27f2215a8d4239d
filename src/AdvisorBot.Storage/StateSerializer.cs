using System.Globalization;
using Newtonsoft.Json;

namespace AdvisorBot.Storage;

/// <summary>State as JSON, with type names where the declared type does not say enough.</summary>
internal static class StateSerializer
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.Auto,
        SerializationBinder = new StateTypes(),
        ReferenceLoopHandling = ReferenceLoopHandling.Error,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 128,
    });

    public static string Write(object value)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        // A bag of properties is told by its column; anything else names its type, so it is declared as less than it is.
        Serializer.Serialize(text, value, value is IDictionary<string, object> ? value.GetType() : typeof(object));
        return text.ToString();
    }

    public static T? Read<T>(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json));
        return Serializer.Deserialize<T>(reader);
    }
}
