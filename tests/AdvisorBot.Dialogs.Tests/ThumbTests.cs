using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs.Tests;

public sealed class ThumbTests
{
    [Theory]
    [InlineData("LikeAction", "glad that helped")]
    [InlineData("DislikeAction", "talk to a person")]
    public async Task A_thumb_is_thanked_for_and_the_buttons_stay(string action, string words)
    {
        var talk = new TestConversation { ChannelId = "directline" };
        await talk.SaysAsync("what is RHIT");
        var offered = Buttons(talk);

        await talk.SendsAsync(Thumb(action));

        Assert.Contains(words, Assert.Single(talk.Replies).Text, StringComparison.Ordinal);
        Assert.NotEmpty(offered);
        Assert.Equal(offered, Buttons(talk));
    }

    [Fact]
    public async Task In_the_interview_nothing_is_said_and_the_question_stays_open()
    {
        var talk = await new TestConversation { ChannelId = "directline" }.InInterviewAsync();
        var asked = talk.AskedSlot;

        await talk.SendsAsync(Thumb("LikeAction"));
        Assert.Empty(talk.Replies);

        await talk.SaysAsync("1");
        Assert.NotNull(talk.AskedSlot);
        Assert.NotEqual(asked, talk.AskedSlot);
    }

    [Fact]
    public async Task In_Spanish_the_thanks_are_Spanish()
    {
        var talk = new TestConversation { ChannelId = "directline", Locale = "es-US" };
        await talk.SaysAsync("¿qué es RHIT?");

        await talk.SendsAsync(Thumb("LikeAction"));

        Assert.StartsWith("Gracias", Assert.Single(talk.Replies).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BuyAction")]
    [InlineData("")]
    [InlineData("<script>")]
    public async Task What_is_no_thumb_gets_no_reply(string action)
    {
        var talk = new TestConversation { ChannelId = "directline" };
        await talk.SendsAsync(Thumb(action));
        Assert.Empty(talk.Replies);

        await talk.SendsAsync(new Activity(ActivityTypes.Event) { Name = "webchat:activity-status/feedback" });
        Assert.Empty(talk.Replies);
    }

    private static List<string> Buttons(TestConversation talk) => [.. talk.Last.SuggestedActions?.Actions.Select(action => action.Title) ?? []];

    private static Activity Thumb(string action) => new(ActivityTypes.Event)
    {
        Name = "webchat:activity-status/feedback",
        Entities = [new Entity { Properties = new JObject { ["@type"] = action, ["actionStatus"] = "PotentialActionStatus" } }],
    };
}
