using AdvisorBot.Testing;
using static AdvisorBot.Testing.SmallKnowledge;

namespace AdvisorBot.Knowledge.Tests;

public sealed class StoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeStore _store;

    public StoreTests()
    {
        APack().WriteTo(_folder.Path);
        _store = new KnowledgeStore(_folder.Path);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_broken_pack_stops_the_start()
    {
        File.Delete(Path.Combine(_folder.Path, "school.json"));

        Assert.Throws<KnowledgeException>(() => new KnowledgeStore(_folder.Path));
    }

    [Fact]
    public void A_changed_answer_is_there_after_a_reload_and_a_running_turn_keeps_its_version()
    {
        var turn = _store.Current;
        APack().WithReply("greeting", "Good morning").WriteTo(_folder.Path);

        Assert.True(_store.Reload());

        Assert.Equal("Good morning", _store.Current.Reply("en", "greeting"));
        Assert.Equal("Hello from X.", turn.Reply("en", "greeting", ("school", "X")));
    }

    [Fact]
    public void A_broken_change_leaves_the_last_good_version_in_force_and_says_so()
    {
        var before = _store.Current;
        APack().WithFile("school.json", "{").WriteTo(_folder.Path);

        Assert.False(_store.Reload());

        Assert.Same(before, _store.Current);
        Assert.Equal("school.json", _store.LastFailure!.Problems[0].File);
    }

    [Fact]
    public void A_mended_pack_takes_the_failure_away()
    {
        APack().WithFile("school.json", "{").WriteTo(_folder.Path);
        _store.Reload();
        APack().WriteTo(_folder.Path);

        Assert.True(_store.Reload());

        Assert.Null(_store.LastFailure);
    }

    [Fact]
    public void Knowledge_built_in_memory_stays()
    {
        var store = KnowledgeStore.Of(Base);

        Assert.True(store.Reload());
        Assert.Same(Base, store.Current);
    }

    [Fact]
    public async Task A_watched_folder_is_reloaded_once_its_files_are_quiet()
    {
        using var watcher = new KnowledgeWatcher(_store, TimeSpan.FromMilliseconds(100), TimeProvider.System);
        var reloaded = new SemaphoreSlim(0);
        watcher.Reloaded += (_, _) => reloaded.Release();

        APack().WithReply("greeting", "Good morning").WriteTo(_folder.Path);

        // A slow machine may see the burst of writes as several; the last reload counts.
        do
        {
            Assert.True(await reloaded.WaitAsync(TimeSpan.FromSeconds(30)), "no reload within 30 seconds");
        }
        while (!_store.Current.HasReply("en", "greeting") || _store.Current.Languages["en"].Replies["greeting"] != "Good morning");
    }
}
