using System.Diagnostics;
using System.Text;
using AdvisorBot.Web.Tests.Seed;

namespace AdvisorBot.Web.Tests.Fuzz;

/// <summary>Activities with every field null, missing, of the wrong type, huge or deep, posted to the real host.</summary>
public sealed class ActivityFuzzTests(RunningHost host) : IClassFixture<RunningHost>
{
    private const int Seed = 20261122;
    private const int Cases = 1_000;
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task A_thousand_malformed_activities_bring_no_server_error_no_hang_and_no_change_to_another_conversation()
    {
        var bystander = Guid.NewGuid().ToString("N");
        await host.AskAsync("help me find a career", bystander);
        var before = await host.AskAsync("why do you ask?", bystander);
        var failures = new List<string>();
        var slowest = TimeSpan.Zero;
        var statuses = new SortedDictionary<int, int>();
        var fuzz = new ActivityFuzz(Seed);
        Assert.True(ActivityFuzz.Paths.Count * 5 < Cases, "The cases do not reach every field.");

        for (var number = 0; number < Cases; number++)
        {
            var body = fuzz.Body(number, $"fuzz-{number}");
            var started = Stopwatch.GetTimestamp();
            var (status, answer) = await PostAsync(body);
            var took = Stopwatch.GetElapsedTime(started);
            slowest = took > slowest ? took : slowest;
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            if (status is < 200 or >= 500 && status != 501)
            {
                failures.Add($"case {number}: {status} in {took.TotalSeconds:0.0} s: {body[..Math.Min(body.Length, 400)]}");
            }
            else if (answer.Contains("\"kind\":\"error\"", StringComparison.Ordinal))
            {
                failures.Add($"case {number}: the turn failed: {body[..Math.Min(body.Length, 400)]}");
            }
        }

        var summary = string.Join(", ", statuses.Select(entry => $"{entry.Key}: {entry.Value}"));
        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures.Take(20).Prepend($"{failures.Count} failures ({summary}, slowest {slowest})")));
        Assert.True(slowest < LongestAnswer, $"{slowest}");
        Assert.True(statuses.GetValueOrDefault(200) > Cases / 2 && statuses.GetValueOrDefault(400) > 0, summary);
        Assert.Equal(before.Text, (await host.AskAsync("why do you ask?", bystander)).Text);
    }

    /// <summary>The answer; status 0 when none came in time.</summary>
    private async Task<(int Status, string Answer)> PostAsync(string body)
    {
        using var patience = new CancellationTokenSource(LongestAnswer);
        using var content = new StringContent(body, new UTF8Encoding(false), "application/json");
        try
        {
            using var response = await host.Client.PostAsync(new Uri("/api/messages", UriKind.Relative), content, patience.Token);
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(patience.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or HttpRequestException)
        {
            return (0, string.Empty);
        }
    }
}
