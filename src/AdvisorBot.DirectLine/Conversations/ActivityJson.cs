using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.DirectLine.Conversations;

/// <summary>Activities as JSON: read leniently, written strictly, texts that look like dates left as they are.</summary>
public static class ActivityJson
{
    private const int MaxDepth = 64;
    private static readonly JsonSerializer Strict = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ReferenceLoopHandling = ReferenceLoopHandling.Ignore,
    });

    private static readonly JsonSerializer Lenient = JsonSerializer.Create(new JsonSerializerSettings
    {
        DateParseHandling = DateParseHandling.None,
        MaxDepth = MaxDepth,
        // A property of the wrong shape is left out; the rest of the activity still counts.
        Error = (_, args) => args.ErrorContext.Handled = true,
    });

    /// <summary>Reads one JSON object; false for anything else, also when it is nested too deeply.</summary>
    public static bool TryRead(string json, [NotNullWhen(true)] out JObject? value)
    {
        value = null;
        try
        {
            using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, MaxDepth = MaxDepth };
            value = JToken.ReadFrom(reader) as JObject;
            return value is not null && !reader.Read();
        }
        catch (JsonReaderException)
        {
            return false;
        }
    }

    /// <summary>The JSON text of an activity.</summary>
    public static string Write(JObject activity) => activity.ToString(Formatting.None);

    /// <summary>The activity the bot gets.</summary>
    public static Activity ToActivity(JObject activity) => activity.ToObject<Activity>(Lenient) ?? new Activity();

    /// <summary>The JSON of an activity the bot sent.</summary>
    public static JObject FromActivity(Activity activity) => JObject.FromObject(activity, Strict);

    /// <summary>A property's text; null when it is missing or no text.</summary>
    public static string? Text(this JObject json, string property) =>
        json[property] is JValue { Type: JTokenType.String } text ? Convert.ToString(text.Value, CultureInfo.InvariantCulture) : null;
}
