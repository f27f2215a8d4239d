using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Handover;
using AdvisorBot.Web.Tests.Doors;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Handover;

/// <summary>Nobody but who is in the advisers' conversation can do anything to a question.</summary>
[Collection(SharedSchool.Name)]
public sealed class ForgeryTests(SchoolWithAdvisers school)
{
    [Theory]
    [InlineData("conversation", """{ "conversation": { "id": "19:students@thread.tacv2;messageid=1" } }""")]
    [InlineData("channel named in the thread", """{ "conversation": { "id": "19:students@thread.tacv2;messageid=19:advisers@thread.tacv2" } }""")]
    [InlineData("longer id", """{ "conversation": { "id": "19:advisers@thread.tacv2x" } }""")]
    [InlineData("tenant", """{ "conversation": { "tenantId": "other" }, "channelData": { "tenant": { "id": "other" } } }""")]
    [InlineData("one tenant of two", """{ "channelData": { "tenant": { "id": "other" } } }""")]
    [InlineData("no tenant", """{ "conversation": { "tenantId": null }, "channelData": { "tenant": { "id": null } } }""")]
    [InlineData("channel", """{ "channelId": "emulator" }""")]
    [InlineData("web chat", """{ "channelId": "directline" }""")]
    public async Task A_click_from_elsewhere_does_nothing(string what, string forged)
    {
        Assert.NotEmpty(what);
        var id = await AskedAsync();
        var forger = new AdviserInTeams(school, "Mallory");
        void Forge(JObject activity) => activity.Merge(JObject.Parse(forged), new JsonMergeSettings { MergeNullValueHandling = MergeNullValueHandling.Merge });

        foreach (var verb in new[] { "take", "answer", "close", "suggest" })
        {
            var answer = await forger.ClickAsync(id, verb, new { answer = "Forged.", reason = "Forged." }, Forge);
            Assert.Equal((403, "application/vnd.microsoft.error"), ((int)answer["statusCode"]!, (string?)answer["type"]));
            await forger.SubmitAsync(id, verb, new { answer = "Forged.", reason = "Forged." }, Forge);
        }

        Assert.Equal(CaseState.Open, await StateOfAsync(id));
    }

    [Fact]
    public async Task A_student_on_the_website_never_counts_as_an_adviser()
    {
        var id = await AskedAsync();
        using var forger = await Visitor.ArriveAsync(school.Client());
        var data = new { handover = id, @do = "take", answer = "Forged.", reason = "Forged." };
        var adviser = new AdviserInTeams(school).Activity("invoke", new { name = "adaptiveCard/action", value = new { action = new { type = "Action.Execute", verb = "handover.take", data } } });

        await forger.PostAsync(adviser);
        await forger.PostAsync(new { type = "message", value = data, channelId = "msteams", from = new { id = "29:x" }, conversation = new { id = SchoolWithAdvisers.ChannelConversation, tenantId = SchoolWithAdvisers.Tenant }, channelData = new { tenant = new { id = SchoolWithAdvisers.Tenant }, postBack = true } });
        await forger.SayAsync("hello");

        Assert.Equal(CaseState.Open, await StateOfAsync(id));
    }

    [Theory]
    [InlineData("""{ "handover": 17, "do": "take" }""")]
    [InlineData("""{ "handover": { "$type": "System.IO.FileInfo" }, "do": "take" }""")]
    [InlineData("""{ "handover": "x", "do": ["take"] }""")]
    [InlineData("""{ "handover": "../waiting", "do": "take" }""")]
    [InlineData("""{ "handover": "x", "do": "drop table" }""")]
    public async Task Data_nobody_here_wrote_harms_nothing(string data)
    {
        var adviser = new AdviserInTeams(school);
        var activity = adviser.Activity("invoke", new { name = "adaptiveCard/action", value = new { action = new { type = "Action.Execute", data = JObject.Parse(data) } } });

        var (status, body) = await school.PostAsync(activity);

        Assert.Equal(200, status);
        Assert.Contains((int)body["statusCode"]!, new[] { 200, 400 });
    }

    private async Task<string> AskedAsync()
    {
        var words = $"Is this safe {Guid.NewGuid():N}";
        var student = new ChannelStudent(school, "msteams");
        await student.AskAsync(words);
        return (await new AdviserInTeams(school).CardAsync(words)).Id;
    }

    private async Task<CaseState> StateOfAsync(string id) => (await school.Services.GetRequiredService<HandoverCases>().FindAsync(id, CancellationToken.None))!.State;
}
