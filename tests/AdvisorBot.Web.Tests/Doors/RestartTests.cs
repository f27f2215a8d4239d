using System.Net;
using AdvisorBot.DirectLine.Conversations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Doors;

public sealed class RestartTests : IDisposable
{
    private readonly string _database = RunningHost.NewDatabase();

    [Fact]
    public async Task After_a_restart_the_conversation_goes_on_with_the_same_token()
    {
        Visitor before;
        await using (var host = await RunningHost.StartAsync(_database))
        {
            before = await Visitor.ArriveAsync(host);
            await before.HearAsync("Welcome");
            await before.SayAsync("one");
            before.Dispose();
        }

        await using var again = await RunningHost.StartAsync(_database);
        using var after = before.At(again);
        var (status, _) = await after.SayAsync("two");
        var log = await after.ReadAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["Welcome", "one", "2: one", "two", "3: two"], log.Select(activity => (string?)activity["text"]));
    }

    [Fact]
    public async Task A_message_whose_turn_a_crash_cut_short_is_answered_after_the_restart()
    {
        var before = await CrashDuringAsync("lost?");

        await using var again = await RunningHost.StartAsync(_database);
        using var after = before.At(again);
        await after.HearAsync("2: lost?");
        var log = await after.ReadAsync();

        Assert.Equal(["Welcome", "lost?", "2: lost?"], log.Select(activity => (string?)activity["text"]));
        Assert.Equal((string?)log[1]["id"], (string?)log[2]["replyToId"]);
    }

    [Fact]
    public async Task Replies_that_went_out_before_the_crash_are_not_said_twice()
    {
        var before = await CrashDuringAsync("wait", alreadySaid: "Waiting");

        await using var again = await RunningHost.StartAsync(_database);
        using var after = before.At(again);
        again.Bot.LetGo();
        await after.HearAsync("2: wait");
        var log = await after.ReadAsync();

        Assert.Equal(["Welcome", "wait", "Waiting", "2: wait"], log.Select(activity => (string?)activity["text"]));
    }

    [Fact]
    public async Task A_turn_that_was_saved_but_not_noted_does_not_count_twice()
    {
        Visitor before;
        await using (var host = await RunningHost.StartAsync(_database))
        {
            before = await Visitor.ArriveAsync(host);
            await before.HearAsync("Welcome");
            await before.SayAsync("one");
        }

        Change("UPDATE activities SET tries=1 WHERE json LIKE '%\"text\":\"one\"%' AND activity_id LIKE '%0000003'");
        await using var again = await RunningHost.StartAsync(_database);
        using var after = before.At(again);
        await after.SayAsync("two");
        var log = await after.ReadAsync();

        Assert.Equal(["Welcome", "one", "2: one", "two", "3: two"], log.Select(activity => (string?)activity["text"]));
        Assert.DoesNotContain(again.Bot.Seen, activity => activity.Text == "one");
    }

    [Fact]
    public async Task A_message_that_keeps_killing_the_host_is_given_up()
    {
        var before = await CrashDuringAsync("poison");
        Change("UPDATE activities SET tries=9 WHERE tries>0");

        await using var again = await RunningHost.StartAsync(_database);

        Assert.Empty(again.Bot.Seen);
        Assert.Empty(await again.Services.GetRequiredService<IConversationLog>().TakePendingAsync(CancellationToken.None));
        Assert.NotEmpty(before.ConversationId);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(_database)!, recursive: true);
    }

    // As SIGKILL leaves it: the message in the log, its turn begun, nothing noted, no state saved.
    private async Task<Visitor> CrashDuringAsync(string text, string? alreadySaid = null)
    {
        await using var host = await RunningHost.StartAsync(_database);
        using var visitor = await Visitor.ArriveAsync(host);
        await visitor.HearAsync("Welcome");
        var log = host.Services.GetRequiredService<IConversationLog>();
        var message = JObject.FromObject(new
        {
            type = "message",
            text,
            channelId = "directline",
            from = new { id = visitor.UserId, role = "user" },
            recipient = new { id = "careers" },
            conversation = new { id = visitor.ConversationId },
        });
        var entry = await log.AppendAsync(new NewEntry(visitor.ConversationId, message) { IsPending = true }, CancellationToken.None);
        if (alreadySaid is not null)
        {
            var reply = JObject.FromObject(new { type = "message", text = alreadySaid, replyToId = entry!.ActivityId, from = new { id = "careers", role = "bot" } });
            await log.AppendAsync(new NewEntry(visitor.ConversationId, reply), CancellationToken.None);
            host.Bot.LetGo();
        }

        return visitor;
    }

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() > 0);
    }
}
