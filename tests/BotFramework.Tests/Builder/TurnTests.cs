using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

/// <summary>What happens to activities on their way in and out.</summary>
public sealed class TurnTests
{
    [Fact]
    public async Task Middleware_sees_the_turn_in_the_order_it_was_added_and_back()
    {
        var seen = new List<string>();
        var adapter = new TestAdapter().Use(new Named("a", seen)).Use(new Named("b", seen));

        await adapter.ProcessActivityAsync(new Activity(ActivityTypes.Message), (_, _) => Note(seen, "bot"));

        Assert.Equal(["a", "b", "bot", "b", "a"], seen);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_keeps_the_bot_out()
    {
        var seen = new List<string>();
        var adapter = new TestAdapter().Use(new Named("a", seen, goesOn: false));

        await adapter.ProcessActivityAsync(new Activity(ActivityTypes.Message), (_, _) => Note(seen, "bot"));

        Assert.Equal(["a", "a"], seen);
    }

    [Fact]
    public async Task A_failing_bot_is_handed_to_the_turn_error_handler()
    {
        Exception? caught = null;
        var adapter = new TestAdapter
        {
            OnTurnError = (_, exception) =>
            {
                caught = exception;
                return Task.CompletedTask;
            },
        };

        await adapter.ProcessActivityAsync(new Activity(ActivityTypes.Message), (_, _) => throw new InvalidOperationException("broken"));

        Assert.Equal("broken", caught?.Message);
    }

    [Fact]
    public async Task Without_a_turn_error_handler_the_exception_reaches_the_caller()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new TestAdapter().ProcessActivityAsync(new Activity(ActivityTypes.Message), (_, _) => throw new InvalidOperationException()));
    }

    [Fact]
    public async Task A_reply_is_addressed_by_the_turn()
    {
        var adapter = new TestAdapter();
        using var turn = new TurnContext(adapter, Turns.Message("hi"));

        var response = await turn.SendActivityAsync("hello", inputHint: InputHints.ExpectingInput);

        var reply = (Activity)adapter.GetNextReply();
        Assert.Equal("m1", reply.ReplyToId);
        Assert.Equal("bot", reply.From.Id);
        Assert.Equal("ann", reply.Recipient.Id);
        Assert.Equal(response.Id, reply.Id);
        Assert.Equal(InputHints.ExpectingInput, reply.InputHint);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task A_trace_is_no_answer()
    {
        using var turn = Turns.Saying("hi");

        await turn.SendActivityAsync(Activity.CreateTraceActivity("trace"));

        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task Hooks_see_what_is_sent_in_order_and_may_change_it()
    {
        var adapter = new TestAdapter();
        using var turn = new TurnContext(adapter, Turns.Message("hi"));
        var seen = new List<string>();
        turn.OnSendActivities((_, activities, next) =>
        {
            seen.Add("first");
            activities[0].Text += " one";
            return next();
        });
        turn.OnSendActivities((_, activities, next) =>
        {
            seen.Add("second");
            activities[0].Text += " two";
            return next();
        });

        await turn.SendActivityAsync("sent");

        Assert.Equal(["first", "second"], seen);
        Assert.Equal("sent one two", adapter.GetNextReply().AsMessageActivity().Text);
    }

    [Fact]
    public async Task A_hook_can_keep_a_reply_back()
    {
        var adapter = new TestAdapter();
        using var turn = new TurnContext(adapter, Turns.Message("hi"));
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([]));

        await turn.SendActivityAsync("secret");

        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task Updates_and_deletions_pass_their_hooks_and_reach_the_channel()
    {
        var adapter = new TestAdapter();
        using var turn = new TurnContext(adapter, Turns.Message("hi"));
        var seen = new List<string>();
        turn.OnUpdateActivity((_, activity, next) => NoteThen(seen, $"update {activity.Id}", next));
        turn.OnDeleteActivity((_, reference, next) =>
        {
            seen.Add($"delete {reference.ActivityId}");
            return next();
        });
        var first = await turn.SendActivityAsync("one");
        var second = await turn.SendActivityAsync("two");

        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = first.Id, Text = "changed" });
        await turn.DeleteActivityAsync(second.Id);

        Assert.Equal([$"update {first.Id}", $"delete {second.Id}"], seen);
        Assert.Equal("changed", adapter.GetNextReply().AsMessageActivity().Text);
        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task Replies_to_a_caller_who_expects_them_are_kept_for_the_answer()
    {
        var adapter = new TestAdapter();
        var activity = Turns.Message("hi");
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        using var turn = new TurnContext(adapter, activity);

        await turn.SendActivityAsync("hello");

        Assert.Equal("hello", Assert.Single(turn.BufferedReplyActivities).Text);
        Assert.True(turn.Responded);
        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task Nothing_can_be_sent_after_the_turn()
    {
        var turn = Turns.Saying("hi");
        turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("late"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public async Task Empty_text_is_not_sent(string? text)
    {
        using var turn = Turns.Saying("hi");

        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(text));
    }

    [Fact]
    public void Turn_state_is_found_by_type_and_by_key_and_disposed_with_the_turn()
    {
        var disposable = new Disposable();
        var turn = Turns.Saying("hi");
        turn.TurnState.Add(disposable);
        turn.TurnState.Set("n", 5);

        Assert.Same(disposable, turn.TurnState.Get<Disposable>());
        Assert.Equal(5, turn.TurnState.Get<int>("n"));
        Assert.Null(turn.TurnState.Get<string>());
        Assert.Throws<ArgumentException>(() => turn.TurnState.Add(new Disposable()));
        turn.Dispose();
        Assert.True(disposable.IsDisposed);
    }

    private static Task Note(List<string> seen, string name)
    {
        seen.Add(name);
        return Task.CompletedTask;
    }

    private static Task<ResourceResponse> NoteThen(List<string> seen, string name, Func<Task<ResourceResponse>> next)
    {
        seen.Add(name);
        return next();
    }

    private sealed class Disposable : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }

    private sealed class Named(string name, List<string> seen, bool goesOn = true) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            seen.Add(name);
            if (goesOn)
            {
                await next(cancellationToken);
            }

            seen.Add(name);
        }
    }
}
