using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration;

/// <summary>Settings that read and write activities as the wire has them.</summary>
public static class MessageSerializerSettings
{
    public static JsonSerializerSettings Create() => BotJson.CreateSettings();
}
