using System.Net;
using AdvisorBot.Web.Health;
using AdvisorBot.Web.Proxies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Web.Tests.Doors;

public sealed class ProxyTests
{
    private const string Student = "203.0.113.7";

    [Theory]
    [InlineData("10.1.2.3", "--Proxy:Networks:0=10.1.0.0/16")]
    [InlineData("::ffff:10.1.2.3", "--Proxy:Networks:0=10.1.0.0/16")]
    [InlineData("10.1.2.3", "--Proxy:Networks:0=172.30.0.0/16", "--Proxy:Networks:1=10.1.2.3")]
    [InlineData("fd00::5", "--Proxy:Networks:0=fd00::/8")]
    [InlineData("127.0.0.1")]
    public async Task A_known_proxy_is_believed(string proxy, params string[] settings)
    {
        var seen = await ThroughProxyAsync(proxy, Student, settings);

        Assert.Equal((Student, "https", "advisor.example.edu"), seen);
    }

    [Theory]
    [InlineData("10.2.2.3", "--Proxy:Networks:0=10.1.0.0/16")]
    [InlineData("10.1.2.4", "--Proxy:Networks:0=10.1.2.3")]
    [InlineData("10.1.2.3")]
    public async Task A_stranger_is_not(string stranger, params string[] settings)
    {
        var seen = await ThroughProxyAsync(stranger, Student, settings);

        Assert.Equal((stranger, "http", "localhost"), seen);
    }

    [Theory]
    [InlineData("10.1.0.2")]
    [InlineData(Student, "--Proxy:Hops=2")]
    public async Task Of_several_proxies_as_many_are_believed_as_are_said_to_be_there(string expected, params string[] settings)
    {
        var (address, _, _) = await ThroughProxyAsync("10.1.0.1", $"198.51.100.66, {Student}, 10.1.0.2", ["--Proxy:Networks:0=10.1.0.0/16", .. settings]);

        Assert.Equal(expected, address);
    }

    [Theory]
    [InlineData("everybody")]
    [InlineData("10.1.0.0/99")]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    public async Task A_network_that_is_none_or_everybody_stops_the_start(string network)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningHost.StartAsync(null, $"--Proxy:Networks:0={network}"));

        Assert.Contains($"'{network}'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_without_curl_can_ask_whether_its_host_is_alive()
    {
        await using var host = await RunningHost.StartAsync();

        Assert.True(AliveCheck.IsAsked(["alive", host.Address.ToString()]));
        Assert.False(AliveCheck.IsAsked(["--urls=http://127.0.0.1:8080"]));
        Assert.Equal(0, await AliveCheck.RunAsync(host.Address.ToString()));
        Assert.Equal(1, await AliveCheck.RunAsync("http://127.0.0.1:1"));
        Assert.Equal(1, await AliveCheck.RunAsync("nowhere"));
    }

    /// <summary>What the host takes a request for that came from this address with a proxy's headers.</summary>
    private static async Task<(string Address, string Scheme, string Host)> ThroughProxyAsync(string from, string client, string[] settings)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.Services.AddProxies();
        await using var provider = builder.Services.BuildServiceProvider();
        var app = new ApplicationBuilder(provider);
        app.UseForwardedHeaders();
        app.Run(_ => Task.CompletedTask);
        var http = new DefaultHttpContext { RequestServices = provider };
        http.Connection.RemoteIpAddress = IPAddress.Parse(from);
        http.Request.Scheme = "http";
        http.Request.Host = new HostString("localhost");
        http.Request.Headers["X-Forwarded-For"] = client;
        http.Request.Headers["X-Forwarded-Proto"] = "https";
        http.Request.Headers["X-Forwarded-Host"] = "advisor.example.edu";

        await app.Build()(http);

        return (http.Connection.RemoteIpAddress!.ToString(), http.Request.Scheme, http.Request.Host.Value!);
    }
}
