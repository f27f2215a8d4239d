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
}
