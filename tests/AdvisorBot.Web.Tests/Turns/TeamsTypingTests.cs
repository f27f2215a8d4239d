using AdvisorBot.Web.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Web.Tests.Turns;

public sealed class TeamsTypingTests
{
    [Theory]
    [InlineData("msteams", 1000, true)]
    [InlineData("msteams", 0, false)]
    [InlineData("emulator", 1000, false)]
    public async Task Teams_shows_typing_when_an_answer_takes_a_while(string channel, int milliseconds, bool types)
    {
        var adapter = new TestAdapter(channel);
        adapter.Use(new TeamsTyping());

        await adapter.SendTextToBotAsync("hello", AnswerAsync, CancellationToken.None);

        Assert.Equal(types, adapter.ActiveQueue.Any(activity => activity.Type == ActivityTypes.Typing));
        Assert.Equal(ActivityTypes.Message, adapter.ActiveQueue.Last().Type);

        async Task AnswerAsync(ITurnContext turn, CancellationToken cancellationToken)
        {
            await Task.Delay(milliseconds, cancellationToken);
            await turn.SendActivityAsync("hi", cancellationToken: cancellationToken);
        }
    }

    [Fact]
    public async Task What_is_said_after_a_failed_turn_still_reaches_Teams()
    {
        var adapter = new TestAdapter("msteams");
        adapter.Use(new Apologising());
        adapter.Use(new TeamsTyping());

        await adapter.SendTextToBotAsync("hello", (_, _) => throw new InvalidOperationException("the bot fails"), CancellationToken.None);

        Assert.Equal("sorry", adapter.ActiveQueue.Last().AsMessageActivity().Text);
    }

    private sealed class Apologising : Microsoft.Bot.Builder.IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            try
            {
                await next(cancellationToken);
            }
            catch (InvalidOperationException)
            {
                await turnContext.SendActivityAsync("sorry", cancellationToken: cancellationToken);
            }
        }
    }
}
