using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Reads activities leniently: a property of the wrong JSON type counts as missing.
/// The usual, well-formed body is read in one pass; only one that fails is read again with patience.
/// </summary>
internal static class ActivityJson
{
    private static readonly JsonSerializer Lenient = CreateLenient();

    public static bool TryParse(ArraySegment<byte> body, Encoding encoding, out Activity activity)
    {
        try
        {
            activity = ReadStrictly(body, encoding);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            activity = ReadLeniently(body, encoding);
        }

        if (activity == null)
        {
            return false;
        }

        activity.MembersAdded = WithoutNulls(activity.MembersAdded);
        activity.MembersRemoved = WithoutNulls(activity.MembersRemoved);
        activity.Attachments = WithoutNulls(activity.Attachments);
        activity.Entities = WithoutNulls(activity.Entities);
        return true;
    }

    private static Activity ReadStrictly(ArraySegment<byte> body, Encoding encoding)
    {
        using var reader = Open(body, encoding);
        var activity = BotJson.Serializer.Deserialize<Activity>(reader);
        RequireEnd(reader);
        return activity;
    }

    private static Activity ReadLeniently(ArraySegment<byte> body, Encoding encoding)
    {
        try
        {
            using var reader = Open(body, encoding);
            var json = JObject.Load(reader);
            RequireEnd(reader);
            return json.ToObject<Activity>(Lenient);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return null;
        }
    }

    private static JsonTextReader Open(ArraySegment<byte> body, Encoding encoding) =>
        new(new StreamReader(new MemoryStream(body.Array, body.Offset, body.Count, writable: false), encoding, true, 1024))
        {
            ArrayPool = JsonBytes.CharPool.Instance,
            MaxDepth = BotJson.MaxDepth,
            DateParseHandling = DateParseHandling.None,
        };

    private static void RequireEnd(JsonTextReader reader)
    {
        while (reader.Read())
        {
            if (reader.TokenType != JsonToken.Comment)
            {
                throw new JsonReaderException("Something follows the activity.");
            }
        }
    }

    private static IList<T> WithoutNulls<T>(IList<T> items)
        where T : class => items != null && items.Contains(null) ? items.Where(item => item != null).ToList() : items;

    private static bool IsUnreadable(Exception exception) =>
        exception is JsonException or FormatException or InvalidCastException or OverflowException or ArgumentException;

    private static JsonSerializer CreateLenient()
    {
        var settings = BotJson.CreateSettings();
        settings.Error = (_, failure) => failure.ErrorContext.Handled = true;
        return JsonSerializer.Create(settings);
    }
}
