using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Writes JSON kept in state without the properties that would steer the serializer when it is read again;
/// a user who sends <c>$type</c> in a card's value must not make the conversation's state unreadable.
/// </summary>
internal sealed class PlainJTokenConverter : JsonConverter
{
    public override bool CanRead => false;

    public override bool CanConvert(Type objectType) => typeof(JToken).IsAssignableFrom(objectType);

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer) =>
        throw new NotSupportedException();

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) => Write(writer, (JToken)value);

    private static void Write(JsonWriter writer, JToken token)
    {
        switch (token)
        {
            case JObject properties:
                writer.WriteStartObject();
                foreach (var property in properties.Properties().Where(property => !Steers(property.Name)))
                {
                    writer.WritePropertyName(property.Name);
                    Write(writer, property.Value);
                }

                writer.WriteEndObject();
                break;

            case JArray items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;

            default:
                token.WriteTo(writer);
                break;
        }
    }

    private static bool Steers(string name) => name is "$type" or "$id" or "$ref" or "$values";
}
