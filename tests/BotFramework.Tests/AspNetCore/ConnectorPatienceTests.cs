using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.AspNetCore;

/// <summary>How long a channel is waited for.</summary>
public sealed class ConnectorPatienceTests
{
    [Fact]
    public async Task A_call_that_is_not_answered_is_given_up_after_ten_seconds()
    {
        using var client = new HttpClient();
        await using var connector = await StubConnector.StartAsync();
        connector.Answer = (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted);
        var time = new ManualTime();
        var call = new ConnectorHttp(() => client, time)
            .CallAsync<ResourceResponse>(HttpMethod.Post, new Uri(connector.Url), new Activity("message"), null, CancellationToken.None);
        await UntilAsync(() => connector.Calls.Count == 1);

        time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(call.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));

        await Assert.ThrowsAsync<ErrorResponseException>(() => call);
        Assert.Single(connector.Calls);
    }

    [Fact]
    public async Task All_attempts_together_end_after_fifteen_seconds()
    {
        using var client = new HttpClient();
        await using var connector = await StubConnector.StartAsync();
        connector.Answer = (context, _) =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = "9";
            return Task.CompletedTask;
        };
        var time = new ManualTime();
        var call = new ConnectorHttp(() => client, time)
            .CallAsync<ResourceResponse>(HttpMethod.Post, new Uri(connector.Url), new Activity("message"), null, CancellationToken.None);

        await UntilAsync(() => time.NextWait == TimeSpan.FromSeconds(9));
        time.Advance(TimeSpan.FromSeconds(9));

        await Assert.ThrowsAsync<ErrorResponseException>(() => call);
        Assert.Equal(2, connector.Calls.Count);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!condition())
        {
            await Task.Delay(10, patience.Token);
        }
    }
}
