using Microsoft.Bot.Builder.Integration;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Schema;

/// <summary>What becomes of an activity's JSON on its way through.</summary>
public sealed class ActivityJsonTests
{
    private const string FromTeams = """
        {
          "type": "message", "id": "1:2@thread;x", "timestamp": "2026-11-22T00:32:18.2Z", "text": "hello", "textFormat": "plain",
          "channelId": "msteams", "serviceUrl": "https://smba.example/uk/", "locale": "en-US", "replyToId": "7",
          "from": { "id": "29:1", "name": "Alex", "aadObjectId": "a-1", "userRole": "owner" },
          "recipient": { "id": "28:2", "role": "bot" },
          "conversation": { "id": "19:3@thread.v2", "conversationType": "personal", "tenantId": "t", "isGroup": false, "since": "2020-01-01T00:00:00Z" },
          "entities": [ { "type": "clientInfo", "country": "US", "nested": { "a": [1, 2] } } ],
          "attachments": [ { "contentType": "application/vnd.microsoft.card.adaptive", "content": { "version": "1.5", "when": "2026-11-22T00:48:15+00:00" }, "later": true } ],
          "channelData": { "tenant": { "id": "t" }, "date": "2026-11-22T00:48:15+00:00" },
          "value": { "kind": "submit" }, "callerId": "urn:x", "newerField": { "list": [ { "x": null } ] }, "suggestedActions": { "actions": [ { "type": "imBack", "title": "Yes", "value": "Yes" } ] }
        }
        """;

    [Fact]
    public void Every_field_survives_a_round_trip_also_those_nobody_here_knows()
    {
        var activity = Read(FromTeams);

        var written = JObject.Parse(Write(activity));

        var expected = JObject.Parse(FromTeams, new JsonLoadSettings());
        Assert.Empty(Missing(expected, written, string.Empty));
    }

    [Fact]
    public void What_only_a_newer_channel_knows_is_at_hand_as_a_property()
    {
        var activity = Read(FromTeams);

        Assert.Equal("owner", (string?)activity.From.Properties["userRole"]);
        Assert.Equal("US", (string?)activity.Entities[0].Properties["country"]);
        Assert.NotNull(activity.Properties["newerField"]);
        Assert.Equal("1:2@thread;x", activity.Id);
    }

    [Fact]
    public void Text_that_looks_like_a_date_stays_as_it_was_written()
    {
        var written = Write(Read(FromTeams));

        Assert.Contains("\"2026-11-22T00:48:15+00:00\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_set_is_not_written()
    {
        Assert.Equal("""{"type":"typing"}""", Write(new Activity(ActivityTypes.Typing)));
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("Message", true)]
    [InlineData("message/card", true)]
    [InlineData("messageReaction", false)]
    [InlineData(null, false)]
    public void A_message_is_known_by_its_type_and_subtype(string? type, bool isMessage)
    {
        Assert.Equal(isMessage, new Activity { Type = type }.AsMessageActivity() != null);
    }

    [Fact]
    public void A_reply_goes_back_to_whoever_wrote_and_names_the_message_it_answers()
    {
        var reply = Read(FromTeams).CreateReply("hi");

        Assert.Equal("29:1", reply.Recipient.Id);
        Assert.Equal("28:2", reply.From.Id);
        Assert.Equal("1:2@thread;x", reply.ReplyToId);
        Assert.Equal("19:3@thread.v2", reply.Conversation.Id);
        Assert.Equal("en-US", reply.Locale);
    }

    [Fact]
    public void An_entity_can_be_read_and_written_as_its_own_type()
    {
        var entity = new Entity();
        entity.SetAs(new Mention(new ChannelAccount("28:2", "Bot"), "<at>Bot</at>"));

        var mention = entity.GetAs<Mention>();

        Assert.Equal("mention", entity.Type);
        Assert.Equal("28:2", mention.Mentioned.Id);
        Assert.Equal(new Entity { Type = "mention", Properties = (JObject)entity.Properties.DeepClone() }, entity);
        Assert.NotEqual(new Entity("mention"), entity);
    }

    [Fact]
    public void The_mention_of_the_bot_is_taken_out_and_those_of_others_stay()
    {
        var activity = Activity.CreateMessageActivity();
        activity.Recipient = new ChannelAccount("bot");
        activity.Text = "<at>Advisor</at> ask <at>Ann</at>";
        activity.Entities.Add(new Mention(new ChannelAccount("bot"), "<at>Advisor</at>"));
        activity.Entities.Add(new Mention(new ChannelAccount("ann"), "<at>Ann</at>"));

        Assert.Equal("ask <at>Ann</at>", activity.RemoveRecipientMention());
        Assert.Equal("ask <at>Ann</at>", activity.Text);
    }

    [Fact]
    public void A_mention_that_is_none_is_passed_over()
    {
        var activity = Read("""{"type":"message","text":"hi","entities":[{"type":"mention","mentioned":"bot","text":5}, null]}""");

        Assert.Empty(activity.GetMentions());
    }

    [Theory]
    [InlineData("""{"tenant":{"id":"t"}}""", true)]
    [InlineData("""[1]""", false)]
    [InlineData("\"text\"", false)]
    public void Channel_data_of_another_shape_is_no_channel_data(string channelData, bool readable)
    {
        var activity = Read($$"""{"type":"message","channelData":{{channelData}}}""");

        Assert.Equal(readable, activity.TryGetChannelData<Dictionary<string, JObject>>(out _));
    }

    [Fact]
    public void A_continuation_carries_the_whole_reference()
    {
        var reference = Read(FromTeams).GetConversationReference();

        var continuation = reference.GetContinuationActivity();

        Assert.Equal(ActivityTypes.Event, continuation.Type);
        Assert.Equal(ActivityEventNames.ContinueConversation, continuation.Name);
        Assert.Equal("29:1", continuation.From.Id);
        Assert.Equal("https://smba.example/uk/", continuation.ServiceUrl);
        Assert.Same(reference, continuation.RelatesTo);
    }

    private static Activity Read(string json) => JsonConvert.DeserializeObject<Activity>(json, MessageSerializerSettings.Create())!;

    private static string Write(Activity activity) => JsonConvert.SerializeObject(activity, MessageSerializerSettings.Create());

    private static IEnumerable<string> Missing(JToken expected, JToken? actual, string path)
    {
        if (expected is JObject properties && actual is JObject found)
        {
            return properties.Properties().SelectMany(property => Missing(property.Value, found[property.Name], $"{path}/{property.Name}"));
        }

        if (expected is JArray items && actual is JArray others && items.Count == others.Count)
        {
            return items.SelectMany((item, index) => Missing(item, others[index], $"{path}/{index}"));
        }

        return JToken.DeepEquals(expected, actual) ? [] : [$"{path}: {expected} became {actual ?? "nothing"}"];
    }
}
