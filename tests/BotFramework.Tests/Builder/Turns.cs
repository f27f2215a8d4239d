using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

/// <summary>Turns to test with.</summary>
internal static class Turns
{
    public static Activity Message(string text, string user = "ann", string conversation = "c1", string channel = "test") => new(ActivityTypes.Message)
    {
        Id = "m1",
        Text = text,
        ChannelId = channel,
        ServiceUrl = "http://localhost",
        From = new ChannelAccount(user),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: conversation),
    };

    public static TurnContext With(Activity activity) => new(new TestAdapter(), activity);

    public static TurnContext Saying(string text, string user = "ann", string conversation = "c1") => With(Message(text, user, conversation));
}
