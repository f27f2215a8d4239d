using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs.Tests;

public sealed class GreetingTests
{
    [Fact]
    public async Task A_conversation_is_greeted_once_whichever_activity_comes_first()
    {
        var talk = new TestConversation();
        await talk.SendsAsync(Installed());
        Assert.Contains("career advisor", Assert.Single(talk.Replies).Text, StringComparison.Ordinal);

        await talk.SendsAsync(Joined());
        Assert.Empty(talk.Replies);

        var other = new TestConversation();
        await other.SendsAsync(Joined());
        Assert.Single(other.Replies);
        await other.SendsAsync(Installed());
        Assert.Empty(other.Replies);
    }

    [Theory]
    [InlineData(ActivityTypes.ConversationUpdate)]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.EndOfConversation)]
    [InlineData(ActivityTypes.MessageReaction)]
    [InlineData("somethingNew")]
    public async Task Other_activities_get_no_reply(string type)
    {
        var talk = new TestConversation();
        await talk.SendsAsync(new Activity(type) { Name = "anything" });

        Assert.Empty(talk.Replies);
    }

    [Fact]
    public async Task Removing_the_app_gets_no_reply()
    {
        var talk = new TestConversation();
        await talk.SendsAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = "remove" });

        Assert.Empty(talk.Replies);
    }

    [Fact]
    public async Task The_mention_of_the_bot_is_not_part_of_what_is_said()
    {
        var talk = new TestConversation { ChannelId = "msteams" };
        var mention = new Entity("mention") { Properties = new JObject { ["mentioned"] = new JObject { ["id"] = "bot", ["name"] = "Advisor" }, ["text"] = "<at>Advisor</at>" } };
        await talk.SendsAsync(new Activity(ActivityTypes.Message) { Text = "<at>Advisor</at>&nbsp;hello", Entities = [mention] });

        Assert.Equal("smalltalk", TestConversation.KindOf(Assert.Single(talk.Replies)));
    }

    [Fact]
    public async Task A_card_action_sent_as_an_invoke_stands_for_its_words()
    {
        var talk = new TestConversation { ChannelId = "msteams" };
        await talk.SendsAsync(new Activity(ActivityTypes.Invoke)
        {
            Name = "adaptiveCard/action",
            Value = JObject.Parse("""{ "action": { "type": "Action.Execute", "data": { "say": "hello" } } }"""),
        });

        Assert.Contains(talk.Replies, reply => reply.Type == ActivityTypes.Message && reply.Text.Contains("Hi there", StringComparison.Ordinal));
        var answer = (Microsoft.Bot.Builder.InvokeResponse)talk.Replies.Single(reply => reply.Type == ActivityTypesEx.InvokeResponse).Value;
        Assert.Equal(200, answer.Status);
    }

    private static Activity Installed() => new(ActivityTypes.InstallationUpdate) { Action = "add" };

    private static Activity Joined() => new(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount("student"), new ChannelAccount("bot")] };
}
