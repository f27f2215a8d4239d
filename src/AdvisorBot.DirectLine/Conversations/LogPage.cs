namespace AdvisorBot.DirectLine.Conversations;

/// <summary>A stretch of the log, bounded in number and size, so that nobody's history fills the memory.</summary>
internal sealed record LogPage(IReadOnlyList<LogEntry> Entries, bool IsLast)
{
    private const int Step = 10;
    private const int MaxEntries = 100;
    private const int MaxCharacters = 512 * 1024;

    /// <summary>Reads what comes after a watermark, oldest first.</summary>
    public static async Task<LogPage> ReadAsync(IConversationLog log, string conversationId, long after, CancellationToken cancellationToken)
    {
        var entries = new List<LogEntry>();
        var characters = 0;
        while (entries.Count < MaxEntries && characters < MaxCharacters)
        {
            var step = await log.ReadAsync(conversationId, after, Step, cancellationToken);
            entries.AddRange(step);
            if (step.Count < Step)
            {
                return new LogPage(entries, IsLast: true);
            }

            characters += step.Sum(entry => entry.Json.Length);
            after = step[^1].Watermark;
        }

        return new LogPage(entries, IsLast: false);
    }
}
