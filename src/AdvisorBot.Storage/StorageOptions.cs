namespace AdvisorBot.Storage;

/// <summary>Settings of storage, bound to the section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The configuration section these settings are bound to.</summary>
    public const string Section = "Storage";

    /// <summary>The database file, relative to the content root; default <c>App_Data/advisorbot.db</c>.</summary>
    public string Path { get; set; } = "App_Data/advisorbot.db";

    /// <summary>Connection string of a PostgreSQL database, shared by all hosts, in place of the file; default none. It holds a password, so it comes from the environment or a vault.</summary>
    public string? Postgres { get; set; }

    /// <summary>How long the state of somebody who does not come back is kept; default 30 days.</summary>
    public TimeSpan KeepState { get; set; } = TimeSpan.FromDays(30);
}
