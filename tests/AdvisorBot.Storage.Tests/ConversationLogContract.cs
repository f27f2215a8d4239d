using AdvisorBot.DirectLine.Conversations;

namespace AdvisorBot.Storage.Tests;

/// <summary>What every conversation log does.</summary>
public abstract class ConversationLogContract : DatabaseContract
{
    [Fact]
    public async Task A_conversation_is_created_once_and_found_again()
    {
        var conversation = new Conversation("c", "dl_user", "Robin", "en-GB", HasEnded: false);

        Assert.True(await Database.Log.TryCreateAsync(conversation, CancellationToken.None));
        Assert.False(await Database.Log.TryCreateAsync(conversation with { UserName = "Other" }, CancellationToken.None));

        Assert.Equal(conversation, await Database.Log.FindAsync("c", CancellationToken.None));
        Assert.Null(await Database.Log.FindAsync("C", CancellationToken.None));
    }

    [Fact]
    public async Task Watermarks_and_timestamps_rise_while_the_clock_stands_still_or_goes_back()
    {
        await Log.StartAsync("c");
        await Log.AppendAsync("c", "one");
        await Log.AppendAsync("c", "two");
        Database.Clock.Now = Database.Clock.Now.AddMinutes(-10);
        await Log.AppendAsync("c", "three");

        var entries = await Log.ReadAsync("c");

        Assert.Equal([1, 2, 3], entries.Select(entry => entry.Watermark));
        Assert.Equal(
            ["2026-11-22T00:00:00.000Z", "2026-11-22T00:00:00.001Z", "2026-11-22T00:00:00.002Z"],
            entries.Select(entry => LogWords.Property(entry, "timestamp")));
        Assert.Equal(["c|0000001", "c|0000002", "c|0000003"], entries.Select(entry => LogWords.Property(entry, "id")));
    }

    [Fact]
    public async Task Conversations_count_for_themselves()
    {
        await Log.StartAsync("c");
        await Log.StartAsync("d");
        await Log.AppendAsync("c", "one");
        await Log.AppendAsync("d", "one");

        Assert.Equal(1, Assert.Single(await Log.ReadAsync("d")).Watermark);
    }

    [Fact]
    public async Task Reading_starts_after_the_watermark_and_stops_at_the_limit()
    {
        await Log.StartAsync("c");
        for (var i = 0; i < 5; i++)
        {
            await Log.AppendAsync("c", "m");
        }

        Assert.Equal([3, 4], (await Database.Log.ReadAsync("c", 2, 2, CancellationToken.None)).Select(entry => entry.Watermark));
        Assert.Empty(await Database.Log.ReadAsync("c", 999, 10, CancellationToken.None));
    }

    [Fact]
    public async Task Nothing_is_appended_to_a_conversation_that_is_not_there()
    {
        Assert.Null(await Log.AppendAsync("nowhere", "hello"));
        Assert.Empty(await Log.ReadAsync("nowhere"));
    }

    [Fact]
    public async Task What_a_client_posts_twice_under_one_id_is_kept_once_also_after_a_restart()
    {
        await Log.StartAsync("c");
        await Log.StartAsync("d");
        var first = await Log.AppendAsync("c", "hello", clientId: "x");
        await Database.RestartAsync();

        var again = await Log.AppendAsync("c", "hello", clientId: "x");
        var other = await Log.AppendAsync("d", "hello", clientId: "x");

        Assert.Equal(first! with { IsRepeat = true }, again);
        Assert.False(other!.IsRepeat);
        Assert.Single(await Log.ReadAsync("c"));
    }

    [Fact]
    public async Task What_was_pending_is_taken_up_after_a_restart_in_its_order_until_it_is_done()
    {
        await Log.StartAsync("c");
        var first = await Log.AppendAsync("c", "first", isPending: true);
        var second = await Log.AppendAsync("c", "second", isPending: true);
        await Log.AppendAsync("c", "reply");
        await Database.Log.CompleteAsync(first!, CancellationToken.None);
        await Database.RestartAsync();

        var pending = await Database.Log.TakePendingAsync(CancellationToken.None);

        Assert.Equal(second! with { Tries = 2 }, Assert.Single(pending));
        await Database.Log.CompleteAsync(second, CancellationToken.None);
        Assert.Empty(await Database.Log.TakePendingAsync(CancellationToken.None));
    }

    [Fact]
    public async Task An_idle_conversation_is_deleted_with_its_state_and_one_in_use_stays()
    {
        await Log.StartAsync("idle");
        await Log.AppendAsync("idle", "hello");
        await Log.StartAsync("used");
        await Database.Storage.WriteAsync(new Dictionary<string, object> { ["directline/conversations/idle"] = "state", ["directline/conversations/idle/users/dl_user"] = "state", ["directline/conversations/used"] = "state" });
        Database.Clock.Now = Database.Clock.Now.AddHours(23);
        await Database.Log.TouchAsync("used", CancellationToken.None);
        Database.Clock.Now = Database.Clock.Now.AddHours(2);

        Assert.Null(await Database.Log.FindAsync("idle", CancellationToken.None));
        Assert.Equal(1, await Database.Log.DeleteIdleAsync(CancellationToken.None));

        Assert.Empty(await Log.ReadAsync("idle"));
        Assert.NotNull(await Database.Log.FindAsync("used", CancellationToken.None));
        Assert.Equal(
            ["directline/conversations/used"],
            (await Database.Storage.ReadAsync(["directline/conversations/idle", "directline/conversations/idle/users/dl_user", "directline/conversations/used"])).Keys);
    }

    [Fact]
    public async Task State_nobody_came_back_for_is_deleted_after_a_month()
    {
        await Database.Storage.WriteAsync(new Dictionary<string, object> { ["msteams/users/u"] = "state" });
        Database.Clock.Now = Database.Clock.Now.AddDays(31);

        await Database.Log.DeleteIdleAsync(CancellationToken.None);

        Assert.Empty(await Database.Storage.ReadAsync(["msteams/users/u"]));
    }

    [Fact]
    public async Task A_conversation_that_has_ended_says_so()
    {
        await Log.StartAsync("c");

        await Database.Log.EndAsync("c", CancellationToken.None);

        Assert.True((await Database.Log.FindAsync("c", CancellationToken.None))!.HasEnded);
    }
}
