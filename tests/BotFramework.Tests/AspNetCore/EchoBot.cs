using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.AspNetCore;

/// <summary>Repeats messages; answers the invoke "test/echo"; counts its turns.</summary>
internal sealed class EchoBot : ActivityHandler
{
    private int _turns;

    public int Turns => _turns;

    public Func<ITurnContext, CancellationToken, Task>? OnMessage { get; init; }

    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _turns);
        return base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        OnMessage?.Invoke(turnContext, cancellationToken)
        ?? turnContext.SendActivityAsync(MessageFactory.Text($"Echo: {turnContext.Activity.Text}"), cancellationToken);

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name != "test/echo")
        {
            return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }

        await turnContext.SendActivityAsync("said during the invoke", cancellationToken: cancellationToken);
        return new InvokeResponse { Status = 207, Body = new JObject { ["echo"] = turnContext.Activity.Value as JToken } };
    }
}
