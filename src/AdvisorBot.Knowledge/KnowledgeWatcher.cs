namespace AdvisorBot.Knowledge;

/// <summary>Reloads a <see cref="KnowledgeStore"/> once changed files of its folder have been quiet for a while.</summary>
public sealed class KnowledgeWatcher : IDisposable
{
    private readonly KnowledgeStore _store;
    private readonly TimeSpan _quiet;
    private readonly ITimer _timer;
    private readonly FileSystemWatcher _files;

    /// <summary>Begins to watch the store's folder; <paramref name="quiet"/> is how long no file may change before a reload.</summary>
    public KnowledgeWatcher(KnowledgeStore store, TimeSpan quiet, TimeProvider time)
    {
        _store = store;
        _quiet = quiet;
        _timer = time.CreateTimer(_ => Reload(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _files = new FileSystemWatcher(store.Folder, "*.json") { IncludeSubdirectories = true };
        _files.Changed += (_, _) => Wait();
        _files.Created += (_, _) => Wait();
        _files.Deleted += (_, _) => Wait();
        _files.Renamed += (_, _) => Wait();
        // More changes than the system could report: something changed, no matter what.
        _files.Error += (_, _) => Wait();
        _files.EnableRaisingEvents = true;
    }

    /// <summary>Tells of every reload, the refused ones too.</summary>
    public event EventHandler? Reloaded;

    public void Dispose()
    {
        _files.Dispose();
        _timer.Dispose();
    }

    private void Wait() => _timer.Change(_quiet, Timeout.InfiniteTimeSpan);

    private void Reload()
    {
        _store.Reload();
        Reloaded?.Invoke(this, EventArgs.Empty);
    }
}
