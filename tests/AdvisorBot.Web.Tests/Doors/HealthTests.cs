using System.Net;

namespace AdvisorBot.Web.Tests.Doors;

public sealed class HealthTests
{
    [Fact]
    public async Task A_healthy_host_says_so()
    {
        await using var host = await RunningHost.StartAsync();
        using var client = host.Client();

        Assert.Equal("Healthy", await client.GetStringAsync("/livez"));
        Assert.Equal("Healthy", await client.GetStringAsync("/readyz"));
        var health = Visitor.Parse(await client.GetStringAsync("/healthz"));
        Assert.Equal("Healthy", (string?)health["status"]);
        Assert.Equal("Healthy", (string?)health["checks"]!["storage"]!["status"]);
    }

    [Fact]
    public async Task The_page_and_its_script_are_served()
    {
        await using var host = await RunningHost.StartAsync();
        using var client = host.Client();

        using var page = await client.GetAsync("/");
        using var script = await client.GetAsync("/widget/page.js");

        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Equal("text/javascript", script.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(script.Headers.ETag);
    }

    [Fact]
    public async Task Elsewhere_a_refusal_is_a_problem_document()
    {
        await using var host = await RunningHost.StartAsync();
        using var client = host.Client();

        using var response = await client.GetAsync("/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }
}
