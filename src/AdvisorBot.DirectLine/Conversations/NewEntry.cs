using Newtonsoft.Json.Linq;

namespace AdvisorBot.DirectLine.Conversations;

/// <summary>An activity about to enter the log, which gives it its id, if it has none, and its timestamp.</summary>
public sealed record NewEntry(string ConversationId, JObject Activity)
{
    /// <summary>Marks it as waiting for its turn, so that a crash cannot lose it.</summary>
    public bool IsPending { get; init; }

    /// <summary>The client's own id of its post. A second post under it is the same one sent again: the log keeps the first.</summary>
    public string? ClientId { get; init; }

    /// <summary>Its type.</summary>
    public string Type => (string?)Activity["type"] ?? string.Empty;

    /// <summary>The entry at its place in the log; every log calls this, so that ids and timestamps look the same in all.</summary>
    public LogEntry At(long watermark, DateTimeOffset timestamp)
    {
        Activity["id"] ??= FormattableString.Invariant($"{ConversationId}|{watermark:D7}");
        Activity["timestamp"] = timestamp.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        return new LogEntry(ConversationId, watermark, (string)Activity["id"]!, Type, ActivityJson.Write(Activity)) { Tries = IsPending ? 1 : 0 };
    }
}
