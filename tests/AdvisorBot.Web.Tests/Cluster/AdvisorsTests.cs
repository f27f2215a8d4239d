using System.Net;
using AdvisorBot.Web.Tests.Doors;
using AdvisorBot.Web.Tests.Handover;

namespace AdvisorBot.Web.Tests.Cluster;

/// <summary>The real bot on two hosts.</summary>
[Collection(SharedHosts.Name)]
public sealed class AdvisorsTests(ThreeHosts hosts) : IAsyncLifetime
{
    private readonly SchoolWithAdvisers _school = new() { Postgres = hosts.NewDatabase() };

    [Fact]
    public async Task An_interview_and_a_question_to_the_advisers_go_on_whichever_host_is_reached()
    {
        var onOne = await InterviewAsync(_school.Client(), _school.Client());
        var onTwo = await InterviewAsync(_school.Client(), _school.BranchClient());
        Assert.Equal(onOne, onTwo);

        // The student is at the branch, the adviser's clicks reach the other host.
        using var student = await Visitor.ArriveAsync(_school.BranchClient());
        using var listener = await Visitor.ListenAsync(student.StreamUrl);
        foreach (var text in (string[])["send a question", "Is there a night class in spring?", "1"])
        {
            await student.SayAsync(text);
        }

        var adviser = new AdviserInTeams(_school);
        var (id, _) = await adviser.CardAsync("Is there a night class in spring?");
        await adviser.ClickAsync(id, "take");
        await adviser.ClickAsync(id, "answer", new { answer = "Yes, on Tuesdays." });
        while (!listener.Heard.Exists(IsAnswer))
        {
            await listener.HearAllAsync(listener.Heard.Count + 1);
        }

        await student.SayAsync("hello");
        Assert.Single(await student.ReadAsync(), IsAnswer);
    }

    public async Task InitializeAsync()
    {
        await _school.InitializeAsync();
        await _school.OpenBranchAsync();
    }

    public Task DisposeAsync() => _school.DisposeAsync();

    private static bool IsAnswer(Newtonsoft.Json.Linq.JObject activity) => ((string?)activity["text"])?.Contains("Yes, on Tuesdays.", StringComparison.Ordinal) == true;

    // What the bot says when every second message reaches the other host.
    private static async Task<List<string?>> InterviewAsync(HttpClient one, HttpClient other)
    {
        using var here = await Visitor.ArriveAsync(one);
        using var there = here.At(other);
        while ((await here.ReadAsync()).Count == 0)
        {
            // The greeting comes by itself; whoever is faster speaks before it.
            await Task.Delay(20);
        }

        string[] said = ["find careers that suit me", "high school", "computers and data", "skip", "back", "I like numbers", "why do you ask?", "2"];
        for (var i = 0; i < said.Length; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await (i % 2 == 0 ? here : there).SayAsync(said[i])).Status);
        }

        return [.. (await here.ReadAsync()).Select(activity => (string?)activity["text"])];
    }
}
