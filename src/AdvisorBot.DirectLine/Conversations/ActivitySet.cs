using System.Text;

namespace AdvisorBot.DirectLine.Conversations;

/// <summary>Builds <c>{"activities":[…],"watermark":"7"}</c> from entries whose JSON is ready.</summary>
public static class ActivitySet
{
    /// <summary>The set as JSON.</summary>
    public static string Write(IEnumerable<LogEntry> entries, long watermark)
    {
        var json = new StringBuilder("{\"activities\":[");
        var separator = string.Empty;
        foreach (var entry in entries)
        {
            json.Append(separator).Append(entry.Json);
            separator = ",";
        }

        return json.Append("],\"watermark\":\"").Append(Watermark.Format(watermark)).Append("\"}").ToString();
    }
}
