using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Storage.Tests;

/// <summary>What every storage does that outlives the process.</summary>
public abstract class KeptStorageContract : StorageContract, IAsyncLifetime
{
    private ITestDatabase? _database;

    protected override IStorage Storage => Database.Storage;

    protected ITestDatabase Database => _database!;

    public async Task InitializeAsync() => _database = await OpenAsync();

    public async Task DisposeAsync() => await Database.DisposeAsync();

    protected abstract Task<ITestDatabase> OpenAsync();

    [Fact]
    public async Task What_was_written_is_there_after_a_restart()
    {
        await WriteAsync("a", new Plain { Number = 5 });

        await Database.RestartAsync();

        Assert.Equal(5, (await ReadAsync<Plain>("a")).Number);
    }

    [Fact]
    public async Task A_call_that_fails_halfway_stores_nothing()
    {
        await WriteAsync("b", new Item { Number = 1 });

        await Assert.ThrowsAnyAsync<Exception>(() => Storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Item(), ["b"] = new Item { ETag = "stale" } }));

        Assert.Empty(await Storage.ReadAsync(["a"]));
    }

    [Fact]
    public async Task Two_turns_that_read_the_same_state_cannot_both_save_it()
    {
        await TurnAsync(1);
        var state = new ConversationState(Storage);
        var (first, second) = (Context(), Context());
        await SetAsync(state, first, 2);
        await SetAsync(state, second, 3);

        await state.SaveChangesAsync(first);

        await Assert.ThrowsAnyAsync<Exception>(() => state.SaveChangesAsync(second));
    }

    [Fact]
    public async Task One_turn_may_save_its_state_more_than_once()
    {
        await TurnAsync(1);
        var state = new ConversationState(Storage);
        var turn = Context();
        await SetAsync(state, turn, 2);
        await state.SaveChangesAsync(turn);
        await SetAsync(state, turn, 3);
        await state.SaveChangesAsync(turn);

        Assert.Equal(3, await state.CreateProperty<int>("n").GetAsync(Context()));
    }

    [Fact]
    public async Task A_type_name_in_what_a_user_sent_brings_nothing_to_life()
    {
        var sent = JObject.Parse("""{"$type":"System.IO.FileInfo, System.Private.CoreLib","fileName":"/etc/passwd","OriginalPath":"/etc/passwd"}""");
        await WriteAsync("a", new Dictionary<string, object> { ["value"] = sent, ["unknown"] = JObject.Parse("""{"$type":"No.Such.Type, Nowhere","x":1}""") });

        var bag = await ReadAsync<IDictionary<string, object>>("a");

        Assert.IsType<JObject>(bag["value"]);
        Assert.Equal(1, (int)Assert.IsType<JObject>(bag["unknown"])["x"]!);
    }

    [Fact]
    public async Task State_written_with_another_sdks_assembly_name_is_read()
    {
        await WriteAsync("a", new Dictionary<string, object> { ["reference"] = new ConversationReference { ActivityId = "x" } });
        await Database.ExecuteAsync("UPDATE state SET json=replace(json, 'Microsoft.Bot.Schema.ConversationReference, BotFramework', 'Microsoft.Bot.Schema.ConversationReference, Some.Other.Schema')");

        var bag = await ReadAsync<IDictionary<string, object>>("a");

        Assert.Equal("x", Assert.IsType<ConversationReference>(bag["reference"]).ActivityId);
    }

    [Fact]
    public async Task Many_may_write_at_once()
    {
        var keys = Enumerable.Range(0, 200).Select(i => $"k{i}").ToArray();

        await Task.WhenAll(keys.Select(key => Task.Run(() => WriteAsync(key, key))));

        Assert.Equal(200, (await Storage.ReadAsync(keys)).Count);
    }

    [Fact]
    public async Task Words_no_text_should_hold_do_not_stop_a_turn()
    {
        await WriteAsync("a", new Dictionary<string, object> { ["words"] = "nul \0, half a pair \ud800, 😀" });

        var bag = await ReadAsync<IDictionary<string, object>>("a");

        Assert.EndsWith("😀", Assert.IsType<string>(bag["words"]), StringComparison.Ordinal);
    }

    private async Task TurnAsync(int number)
    {
        var state = new ConversationState(Storage);
        var turn = Context();
        await SetAsync(state, turn, number);
        await state.SaveChangesAsync(turn);
    }

    private static async Task SetAsync(ConversationState state, TurnContext turn, int number) =>
        await state.CreateProperty<int>("n").SetAsync(turn, number);

    private static TurnContext Context() =>
        new(new TestAdapter(), new Activity(ActivityTypes.Message) { ChannelId = "test", Conversation = new ConversationAccount { Id = "c" } });
}
