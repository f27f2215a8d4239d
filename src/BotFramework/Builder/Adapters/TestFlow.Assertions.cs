using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <content>What the bot must answer.</content>
public partial class TestFlow
{
    public TestFlow AssertReply(string expected, string description = default, uint timeout = 3000) => AssertReply(
        reply => TestFlowAssert.Equal(expected?.Trim(), reply.AsMessageActivity()?.Text?.Trim(), description),
        description,
        timeout);

    public TestFlow AssertReply(IActivity expected, string description = default, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(reply => TestFlowAssert.SameActivity(expected, reply, description), description, timeout);
    }

    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity> equalityComparer, string description = default, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(equalityComparer);
        return AssertReply(
            reply =>
            {
                if (!equalityComparer.Equals(expected, reply))
                {
                    throw TestFlowAssert.Failure("The reply differs from the expected one.", description);
                }
            },
            description,
            timeout);
    }

    public TestFlow AssertReplyContains(string expected, string description = default, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply =>
            {
                var text = reply.AsMessageActivity()?.Text;
                if (text?.Contains(expected, StringComparison.Ordinal) != true)
                {
                    throw TestFlowAssert.Failure($"Expected a reply containing '{expected}', got '{text}'.", description);
                }
            },
            description,
            timeout);
    }

    public TestFlow AssertReplyOneOf(string[] candidates, string description = default, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                var text = reply.AsMessageActivity()?.Text;
                if (!candidates.Contains(text, StringComparer.Ordinal))
                {
                    throw TestFlowAssert.Failure($"Expected one of '{string.Join("', '", candidates)}', got '{text}'.", description);
                }
            },
            description,
            timeout);
    }

    public TestFlow AssertReply(Action<IActivity> validateActivity, string description = default, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(await NextReplyAsync(description, timeout)));
    }

    public TestFlow AssertNoReply(string description = default, uint timeout = 3000) => Then(async () =>
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            var reply = await _adapter.GetNextReplyAsync(patience.Token);
            throw TestFlowAssert.Failure($"Expected no reply, got '{reply.AsMessageActivity()?.Text ?? reply.Type}'.", description);
        }
        catch (OperationCanceledException)
        {
            // Silence was expected.
        }
    });

    private async Task<IActivity> NextReplyAsync(string description, uint timeout)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            return await _adapter.GetNextReplyAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"No reply within {timeout} ms. {description}".TrimEnd());
        }
    }
}
