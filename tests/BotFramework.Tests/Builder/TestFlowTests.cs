using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

/// <summary>Conversations written down as tests.</summary>
public sealed class TestFlowTests
{
    [Fact]
    public async Task A_conversation_is_played_in_order()
    {
        await Flow()
            .Send("one").AssertReply("echo one")
            .Test("two", "echo two")
            .Send("three").AssertReplyContains("three")
            .Send("four").AssertReplyOneOf(["no", "echo four"])
            .Send("quiet").AssertNoReply(timeout: 50)
            .StartTestAsync();
    }

    [Fact]
    public async Task A_wrong_reply_fails_the_test_and_names_both()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Flow().Test("one", "something else").StartTestAsync());

        Assert.Contains("something else", failure.Message, StringComparison.Ordinal);
        Assert.Contains("echo one", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_reply_fails_the_test() =>
        await Assert.ThrowsAsync<TimeoutException>(() => Flow().Send("quiet").AssertReply("echo", timeout: 50).StartTestAsync());

    [Fact]
    public async Task An_unexpected_reply_fails_the_test() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Flow().Send("one").AssertNoReply(timeout: 50).StartTestAsync());

    [Fact]
    public async Task A_reply_that_comes_after_a_wait_gave_up_is_not_lost()
    {
        var adapter = new TestAdapter();
        using var patience = new CancellationTokenSource(10);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => adapter.GetNextReplyAsync(patience.Token));

        await adapter.SendTextToBotAsync("hi", (turn, token) => turn.SendActivityAsync("late", cancellationToken: token), CancellationToken.None);

        Assert.Equal("late", adapter.GetNextReply().AsMessageActivity().Text);
    }

    private static TestFlow Flow() => new(new TestAdapter(), async (turn, token) =>
    {
        if (turn.Activity.Text != "quiet")
        {
            await turn.SendActivityAsync($"echo {turn.Activity.Text}", cancellationToken: token);
        }
    });
}
