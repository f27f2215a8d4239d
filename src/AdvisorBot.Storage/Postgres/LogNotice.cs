using System.Globalization;

namespace AdvisorBot.Storage.Postgres;

/// <summary>What hosts tell each other through the database: who says it, and of which conversation.</summary>
internal sealed record LogNotice(int Host, string Conversation)
{
    public const string Listen = "LISTEN advisorbot_log";

    /// <summary>Goes out when the transaction is committed.</summary>
    public const string Send = "SELECT pg_notify('advisorbot_log', notice) FROM unnest($1) AS notice";

    /// <summary>Whether conversations were deleted; else something was appended to one.</summary>
    public bool IsDeletion => Conversation.Length == 0;

    public static string Appended(int host, string conversation) => FormattableString.Invariant($"{host} {conversation}");

    public static string[] Deleted(int host) => [FormattableString.Invariant($"{host} ")];

    public static LogNotice? Read(string payload)
    {
        var blank = payload.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 && int.TryParse(payload.AsSpan(0, blank), NumberStyles.None, CultureInfo.InvariantCulture, out var host) ? new LogNotice(host, payload[(blank + 1)..]) : null;
    }
}
