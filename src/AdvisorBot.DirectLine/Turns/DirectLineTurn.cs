using AdvisorBot.DirectLine.Conversations;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.DirectLine.Turns;

/// <summary>A turn of this channel: the entry it answers, and, when it is run again, the replies that went out the first time.</summary>
public sealed record DirectLineTurn(LogEntry Entry)
{
    private readonly List<JObject> _sent = [];

    /// <summary>A turn run again after a crash, whose first replies are in the log already.</summary>
    public static DirectLineTurn Again(LogEntry entry, IEnumerable<LogEntry> later)
    {
        var turn = new DirectLineTurn(entry);
        foreach (var candidate in later.Where(candidate => candidate.IsHistoryFor(seesEnds: true)))
        {
            if (ActivityJson.TryRead(candidate.Json, out var json) && json.Text("replyToId") == entry.ActivityId)
            {
                turn._sent.Add(json);
            }
        }

        return turn;
    }

    /// <summary>The id of the same reply as sent the first time, each at most once; null when this one is new.</summary>
    public string? TakeSent(JObject reply)
    {
        var same = _sent.Find(sent => sent.Text("type") == reply.Text("type") && sent.Text("text") == reply.Text("text") && sent.Text("name") == reply.Text("name"));
        return same is not null && _sent.Remove(same) ? same.Text("id") : null;
    }
}
