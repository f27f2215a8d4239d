using AdvisorBot.DirectLine.Conversations;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Storage.Tests;

/// <summary>Short words for the log in tests.</summary>
internal sealed record LogWords(IConversationLog Log)
{
    public Task StartAsync(string id, string user = "dl_user") => Log.TryCreateAsync(new Conversation(id, user, "Robin", null, HasEnded: false), CancellationToken.None);

    public Task<LogEntry?> AppendAsync(string id, string text, bool isPending = false, string? clientId = null) =>
        Log.AppendAsync(new NewEntry(id, new JObject { ["type"] = "message", ["text"] = text }) { IsPending = isPending, ClientId = clientId }, CancellationToken.None);

    public Task<IReadOnlyList<LogEntry>> ReadAsync(string id) => Log.ReadAsync(id, 0, 100, CancellationToken.None);

    public static string? Property(LogEntry entry, string name) => ActivityJson.TryRead(entry.Json, out var json) ? json.Text(name) : null;
}
