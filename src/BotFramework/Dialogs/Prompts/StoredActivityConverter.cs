using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Stores a question as it goes over the wire, without its forty empty properties and without type names.
/// A card in it comes back as JSON, which is sent the same.
/// </summary>
internal sealed class StoredActivityConverter : JsonConverter<Activity>
{
    public override void WriteJson(JsonWriter writer, Activity value, JsonSerializer serializer) => BotJson.Serializer.Serialize(writer, value);

    public override Activity ReadJson(JsonReader reader, Type objectType, Activity existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        BotJson.Serializer.Deserialize<Activity>(reader);
}
