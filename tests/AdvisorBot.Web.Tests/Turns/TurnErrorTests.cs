using System.Text;
using AdvisorBot.Web.Tests.Doors;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Turns;

/// <summary>After a turn failed the user hears an apology and the conversation begins anew, whichever door it came through.</summary>
public sealed class TurnErrorTests
{
    private const string Sorry = "Sorry, that went wrong.";

    [Fact]
    public async Task Through_the_door_of_the_Bot_Framework()
    {
        await using var host = await RunningHost.StartAsync();

        var heard = new List<string?>();
        foreach (var words in new[] { "a", "b", "crash", "c" })
        {
            heard.AddRange(await SayAsync(host, words));
        }

        Assert.Equal(["1: a", "2: b", Sorry, "1: c"], heard);
    }

    [Fact]
    public async Task Through_the_door_of_the_website()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        await visitor.HearAsync("Welcome");

        await visitor.SayAsync("a");
        await visitor.HearAsync("2: a");
        await visitor.SayAsync("crash");
        await visitor.HearAsync(Sorry);
        await visitor.SayAsync("b");

        Assert.NotNull(await visitor.HearAsync("1: b"));
    }

    private static async Task<IEnumerable<string?>> SayAsync(RunningHost host, string text)
    {
        using var client = host.Client();
        using var content = new StringContent(
            JObject.FromObject(new
            {
                type = "message",
                text,
                id = text,
                channelId = "msteams",
                serviceUrl = "http://127.0.0.1:9",
                deliveryMode = "expectReplies",
                from = new { id = "u" },
                recipient = new { id = "b" },
                conversation = new { id = "c" },
            }).ToString(),
            Encoding.UTF8,
            "application/json");
        using var response = await client.PostAsync("/api/messages", content);
        var answer = JObject.Parse(await response.Content.ReadAsStringAsync());
        return answer["activities"]!.Select(activity => (string?)activity["text"]);
    }
}
