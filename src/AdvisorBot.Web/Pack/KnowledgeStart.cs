using AdvisorBot.Knowledge;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Web.Pack;

/// <summary>Loads the knowledge before the first visitor, and watches its files when configured to.</summary>
internal sealed class KnowledgeStart(
    KnowledgeStore store, IOptions<KnowledgeOptions> options, TimeProvider time, ILogger<KnowledgeStart> log) : IHostedService, IDisposable
{
    private KnowledgeWatcher? _watcher;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Tell();
        if (options.Value.Watch)
        {
            _watcher = new KnowledgeWatcher(store, options.Value.QuietTime, time);
            _watcher.Reloaded += (_, _) => Tell();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _watcher?.Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _watcher?.Dispose();

    private void Tell()
    {
        if (store.LastFailure is { } failure)
        {
            log.Refused(failure);
            return;
        }

        var knowledge = store.Current;
        log.Loaded(knowledge.Pack.Id, knowledge.Pack.Version, knowledge.Subjects.Count, knowledge.Facts.Count, knowledge.Warnings.Count);
        foreach (var warning in knowledge.Warnings)
        {
            log.Warned(warning);
        }
    }
}
