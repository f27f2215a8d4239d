using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

/// <summary>What a bot remembers between turns.</summary>
public sealed class StateTests
{
    private readonly CountingStorage _storage = new();

    [Fact]
    public async Task What_was_set_in_one_turn_is_there_in_the_next()
    {
        await ChangeAsync(profile =>
        {
            profile.Name = "Ann";
            profile.Interests = ["a", "b"];
        });

        var profile = await ReadAsync();

        Assert.Equal("Ann", profile.Name);
        Assert.Equal(["a", "b"], profile.Interests);
        Assert.IsType<Detail>(profile.Anything);
    }

    [Fact]
    public async Task State_is_read_once_and_written_once_per_turn()
    {
        await ChangeAsync(profile => profile.Name = "Ann");

        Assert.Equal(1, _storage.Reads);
        Assert.Equal(1, _storage.Writes);
    }

    [Fact]
    public async Task State_that_did_not_change_is_not_written()
    {
        await ChangeAsync(profile => profile.Name = "Ann");
        _storage.Writes = 0;

        await ChangeAsync(_ => { });

        Assert.Equal(0, _storage.Writes);
    }

    [Fact]
    public async Task A_change_deep_inside_is_noticed()
    {
        await ChangeAsync(profile => profile.Name = "Ann");

        await ChangeAsync(profile => ((Detail)profile.Anything!).Note = "changed");

        Assert.Equal("changed", ((Detail)(await ReadAsync()).Anything!).Note);
    }

    [Fact]
    public async Task Saving_by_force_writes_what_did_not_change()
    {
        using var turn = Turns.Saying("hi");
        var state = new ConversationState(_storage);
        await state.LoadAsync(turn);

        await state.SaveChangesAsync(turn, force: true);

        Assert.Equal(1, _storage.Writes);
    }

    [Fact]
    public async Task Loading_by_force_forgets_what_was_not_saved()
    {
        using var turn = Turns.Saying("hi");
        var state = new ConversationState(_storage);
        var name = state.CreateProperty<string>("name");
        await name.SetAsync(turn, "unsaved");

        await state.LoadAsync(turn, force: true);

        Assert.Null(await name.GetAsync(turn));
    }

    [Fact]
    public async Task Nothing_is_read_in_a_turn_that_asks_for_nothing()
    {
        using var turn = Turns.Saying("hi");

        await new ConversationState(_storage).SaveChangesAsync(turn);

        Assert.Equal(0, _storage.Reads + _storage.Writes);
    }

    [Fact]
    public async Task Each_state_has_the_key_of_its_scope()
    {
        using var turn = Turns.Saying("hi");
        foreach (var state in new BotState[] { new ConversationState(_storage), new UserState(_storage), new PrivateConversationState(_storage) })
        {
            await state.CreateProperty<int>("n").SetAsync(turn, 1);
            await state.SaveChangesAsync(turn);
        }

        Assert.Equal(["test/conversations/c1", "test/conversations/c1/users/ann", "test/users/ann"], _storage.Keys.Order());
    }

    [Fact]
    public async Task A_default_is_made_once_and_kept()
    {
        using var turn = Turns.Saying("hi");
        var list = new ConversationState(_storage).CreateProperty<List<string>>("list");

        (await list.GetAsync(turn, () => [])).Add("kept");

        Assert.Equal(["kept"], await list.GetAsync(turn, () => []));
        Assert.Equal(7, await new UserState(_storage).CreateProperty<int>("n").GetAsync(turn, () => 7));
    }

    [Fact]
    public async Task Cleared_state_is_empty_in_the_next_turn()
    {
        await ChangeAsync(profile => profile.Name = "Ann");
        var state = new ConversationState(_storage);
        using (var turn = Turns.Saying("forget"))
        {
            await state.LoadAsync(turn);
            await state.ClearStateAsync(turn);
            await state.SaveChangesAsync(turn);
        }

        Assert.Null((await ReadAsync()).Name);
    }

    [Fact]
    public async Task Deleted_state_leaves_nothing_behind()
    {
        await ChangeAsync(profile => profile.Name = "Ann");
        using var turn = Turns.Saying("forget");

        await new ConversationState(_storage).DeleteAsync(turn);

        Assert.Empty(_storage.Keys);
    }

    [Fact]
    public async Task A_deleted_property_is_gone_and_the_others_stay()
    {
        using var turn = Turns.Saying("hi");
        var state = new ConversationState(_storage);
        await state.CreateProperty<int>("a").SetAsync(turn, 1);
        await state.CreateProperty<int>("b").SetAsync(turn, 2);

        await state.CreateProperty<int>("a").DeleteAsync(turn);

        Assert.Equal("""{"b":2}""", state.Get(turn).ToString(Newtonsoft.Json.Formatting.None));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"conversation":{}}""")]
    public async Task State_of_nowhere_is_refused(string activity)
    {
        using var turn = Turns.With(JObject.Parse(activity).ToObject<Activity>()!);

        await Assert.ThrowsAsync<InvalidOperationException>(() => new ConversationState(_storage).LoadAsync(turn));
    }

    [Fact]
    public async Task A_storage_that_versions_its_states_gets_its_own_dictionary_back()
    {
        var storage = new VersioningStorage();
        using var turn = Turns.Saying("hi");
        var state = new ConversationState(storage);
        await state.CreateProperty<int>("n").SetAsync(turn, 2);

        await state.SaveChangesAsync(turn);

        Assert.Same(storage.Given, storage.GotBack);
    }

    [Fact]
    public async Task A_versioned_state_that_is_cleared_keeps_its_version()
    {
        var storage = new VersioningStorage();
        using var turn = Turns.Saying("hi");
        var state = new ConversationState(storage);
        await state.LoadAsync(turn);

        await state.ClearStateAsync(turn);
        await state.SaveChangesAsync(turn);

        Assert.Same(storage.Given, storage.GotBack);
        Assert.Empty(storage.Given);
    }

    [Fact]
    public async Task Middleware_saves_when_the_turn_is_over_and_not_when_it_failed()
    {
        var state = new ConversationState(_storage);
        var save = new AutoSaveStateMiddleware(state);
        var number = state.CreateProperty<int>("n");
        using var good = Turns.Saying("hi");
        using var bad = Turns.Saying("hi");

        await save.OnTurnAsync(good, token => number.SetAsync(good, 1, token));
        await Assert.ThrowsAsync<InvalidOperationException>(() => save.OnTurnAsync(bad, async token =>
        {
            await number.SetAsync(bad, 2, token);
            throw new InvalidOperationException();
        }));

        using var next = Turns.Saying("hi");
        Assert.Equal(1, await number.GetAsync(next));
    }

    private async Task ChangeAsync(Action<Profile> change)
    {
        using var turn = Turns.Saying("hi");
        var state = new ConversationState(_storage);
        change(await state.CreateProperty<Profile>("profile").GetAsync(turn, () => new Profile()));
        await state.SaveChangesAsync(turn);
    }

    private async Task<Profile> ReadAsync()
    {
        using var turn = Turns.Saying("hi");
        return await new ConversationState(_storage).CreateProperty<Profile>("profile").GetAsync(turn, () => new Profile());
    }

    public sealed class Profile
    {
        public string? Name { get; set; }

        public IList<string>? Interests { get; set; }

        public object? Anything { get; set; } = new Detail();
    }

    public sealed class Detail
    {
        public string Note { get; set; } = "new";
    }

    private sealed class CountingStorage : IStorage
    {
        private readonly MemoryStorage _inner = new();

        public int Reads { get; private set; }

        public int Writes { get; set; }

        public HashSet<string> Keys { get; } = [];

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return _inner.ReadAsync(keys, cancellationToken);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            Keys.UnionWith(changes.Keys);
            return _inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Keys.ExceptWith(keys);
            return _inner.DeleteAsync(keys, cancellationToken);
        }
    }

    private sealed class VersionedState : Dictionary<string, object>, IStoreItem
    {
        public string? ETag { get; set; } = "7";
    }

    private sealed class VersioningStorage : IStorage
    {
        public VersionedState Given { get; } = new() { ["n"] = 1L };

        public object? GotBack { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(keys.ToDictionary(key => key, object (_) => Given));

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            GotBack = changes.Values.Single();
            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
