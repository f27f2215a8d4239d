using AdvisorBot.DirectLine.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace AdvisorBot.DirectLine.Tests.Turns;

public sealed class DuplicateActivityTests
{
    private readonly TestClock _clock = new();
    private readonly DuplicateActivityMiddleware _middleware;
    private int _turns;

    public DuplicateActivityTests() => _middleware = new(new InProcessRecentKeys(_clock));

    [Fact]
    public async Task The_same_activity_again_has_no_second_turn()
    {
        await DeliverAsync("1");
        await DeliverAsync("1");

        Assert.Equal(1, _turns);
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_or_channel_is_another_activity()
    {
        await DeliverAsync("1");
        await DeliverAsync("1", conversation: "d");
        await DeliverAsync("1", channel: "emulator");

        Assert.Equal(3, _turns);
    }

    [Fact]
    public async Task An_activity_without_an_id_and_an_invoke_always_have_their_turn()
    {
        await DeliverAsync(null);
        await DeliverAsync(null);
        await DeliverAsync("1", type: ActivityTypes.Invoke);
        await DeliverAsync("1", type: ActivityTypes.Invoke);

        Assert.Equal(4, _turns);
    }

    [Fact]
    public async Task After_some_minutes_the_id_may_come_again()
    {
        await DeliverAsync("1");
        _clock.Now = _clock.Now.AddMinutes(11);
        await DeliverAsync("1");

        Assert.Equal(2, _turns);
    }

    [Fact]
    public async Task A_turn_that_broke_may_be_delivered_again()
    {
        await Assert.ThrowsAsync<IOException>(() => DeliverAsync("1", failure: new IOException()));
        await DeliverAsync("1");

        Assert.Equal(2, _turns);
    }

    private async Task DeliverAsync(string? id, string conversation = "c", string channel = "msteams", string type = ActivityTypes.Message, Exception? failure = null)
    {
        var activity = new Activity(type) { Id = id, ChannelId = channel, Conversation = new ConversationAccount { Id = conversation } };
        using var turn = new TurnContext(new TestAdapter(), activity);
        await _middleware.OnTurnAsync(turn, _ =>
        {
            _turns++;
            return failure is null ? Task.CompletedTask : Task.FromException(failure);
        });
    }
}
