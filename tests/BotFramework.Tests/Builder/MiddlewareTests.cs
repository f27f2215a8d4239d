using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

/// <summary>The middleware that comes with the SDK.</summary>
public sealed class MiddlewareTests
{
    [Fact]
    public async Task A_transcript_has_what_was_said_changed_and_deleted_in_order()
    {
        var store = new MemoryTranscriptStore();
        var adapter = new TestAdapter().Use(new TranscriptLoggerMiddleware(store));

        await adapter.SendTextToBotAsync(
            "hi",
            async (turn, token) =>
            {
                var sent = MessageFactory.Text("hello");
                await turn.SendActivityAsync(sent, token);
                sent.Text = "changed later";
                await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = sent.Id, Text = "better" }, token);
                await turn.DeleteActivityAsync(sent.Id, token);
            },
            CancellationToken.None);

        var transcript = await store.GetTranscriptActivitiesAsync("test", "convo1");
        Assert.Equal(
            ["message hi", "message hello", "messageUpdate better", "messageDelete "],
            transcript.Items.Cast<Activity>().Select(activity => $"{activity.Type} {activity.Text}"));
    }

    [Fact]
    public async Task A_long_transcript_comes_in_pages_without_a_gap()
    {
        var store = new MemoryTranscriptStore();
        for (var number = 0; number < 45; number++)
        {
            var message = Turns.Message($"{number}");
            message.Id = $"id-{number}";
            await store.LogActivityAsync(message);
        }

        var texts = new List<string>();
        string? token = null;
        do
        {
            var page = await store.GetTranscriptActivitiesAsync("test", "c1", token);
            texts.AddRange(page.Items.Select(activity => activity.AsMessageActivity().Text));
            token = page.ContinuationToken;
        }
        while (token != null);

        Assert.Equal(Enumerable.Range(0, 45).Select(number => $"{number}"), texts);
        Assert.Equal("c1", Assert.Single((await store.ListTranscriptsAsync("test")).Items).Id);
    }

    [Fact]
    public async Task A_deleted_transcript_is_gone()
    {
        var store = new MemoryTranscriptStore();
        await store.LogActivityAsync(Turns.Message("hi"));

        await store.DeleteTranscriptAsync("test", "c1");

        Assert.Empty((await store.GetTranscriptActivitiesAsync("test", "c1")).Items);
    }

    [Fact]
    public async Task A_slow_answer_is_announced_by_typing_and_a_quick_one_is_not()
    {
        var quick = await RepliesAsync(new ShowTypingMiddleware(delay: 60000), _ => Task.CompletedTask);
        var slow = await RepliesAsync(new ShowTypingMiddleware(delay: 1, period: 60000), async adapter =>
        {
            for (var ms = 0; adapter.ActiveQueue.Count == 0 && ms < 30000; ms += 10)
            {
                await Task.Delay(10);
            }
        });

        Assert.Equal(["message"], quick);
        Assert.Equal(["typing", "message"], slow);
    }

    [Theory]
    [InlineData("<at>Bot</at> hello", "hello")]
    [InlineData("ask <at id=\"1\">Ann</at> too", "ask Ann too")]
    [InlineData("a <at unclosed", "a <at unclosed")]
    [InlineData("plain", "plain")]
    public async Task Mentions_are_taken_out_before_the_bot_reads(string text, string read)
    {
        string? heard = null;
        var message = Turns.Message(text);
        message.Recipient = new ChannelAccount("bot");
        message.Entities = [new Mention(new ChannelAccount("bot"), "<at>Bot</at>")];
        var adapter = new TestAdapter().Use(new NormalizeMentionsMiddleware());

        await adapter.ProcessActivityAsync(message, (turn, _) =>
        {
            heard = turn.Activity.Text;
            return Task.CompletedTask;
        });

        Assert.Equal(read, heard);
    }

    [Fact]
    public async Task A_trace_reaches_a_test_that_asks_for_it()
    {
        var adapter = new TestAdapter(sendTraceActivity: true);
        using var turn = new TurnContext(adapter, Turns.Message("hi"));

        await turn.TraceActivityAsync("state", new { a = 1 }, label: "Label");

        var trace = ((Activity)adapter.GetNextReply()).AsTraceActivity();
        Assert.Equal("state", trace.Name);
        Assert.Equal("Label", trace.Label);
    }

    [Fact]
    public async Task Storage_and_states_registered_on_the_adapter_are_found_in_the_turn_and_outlive_it()
    {
        var storage = new MemoryStorage();
        var conversation = new ConversationState(storage);
        var adapter = new TestAdapter();
        adapter.UseStorage(storage).UseState(new UserState(storage), conversation);
        IStorage? found = null;

        await adapter.ProcessActivityAsync(new Activity(ActivityTypes.Message), async (turn, token) =>
        {
            found = turn.TurnState.Get<IStorage>();
            await conversation.CreateProperty<int>("n").SetAsync(turn, 3, token);
        });

        Assert.Same(storage, found);
        Assert.Single(await storage.ReadAsync(["test/conversations/convo1"], CancellationToken.None));
    }

    private static async Task<IEnumerable<string>> RepliesAsync(IMiddleware middleware, Func<TestAdapter, Task> work)
    {
        var adapter = new TestAdapter().Use(middleware);
        await adapter.SendTextToBotAsync(
            "hi",
            async (turn, token) =>
            {
                await work(adapter);
                await turn.SendActivityAsync("answer", cancellationToken: token);
            },
            CancellationToken.None);
        return adapter.ActiveQueue.Select(activity => activity.Type).ToList();
    }
}
