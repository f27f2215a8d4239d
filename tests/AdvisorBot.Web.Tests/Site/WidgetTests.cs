using System.Net;
using AdvisorBot.Testing;
using AdvisorBot.Web.Tests.Doors;

namespace AdvisorBot.Web.Tests.Site;

public sealed class WidgetTests
{
    private const string School = "https://www.school.example";
    private const int LargestScript = 8 * 1024;

    [Fact]
    public async Task Only_listed_sites_may_frame_the_chat()
    {
        await using var host = await RunningHost.StartAsync(null, $"--DirectLine:AllowedOrigins:0={School}");

        using var allowed = await AskAsync(host, "/widget/frame", referer: School + "/");
        using var foreign = await AskAsync(host, "/widget/frame", referer: "https://elsewhere.example/");
        using var own = await AskAsync(host, "/widget/frame", referer: host.Address.ToString());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.OK), (allowed.StatusCode, foreign.StatusCode, own.StatusCode));
        Assert.EndsWith($"frame-ancestors 'self' {School}", PolicyOf(allowed), StringComparison.Ordinal);
        Assert.Contains("not on the advisor's list", await foreign.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("frame.js", await foreign.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_list_no_other_site_may()
    {
        await using var host = await RunningHost.StartAsync();

        using var frame = await AskAsync(host, "/widget/frame");

        Assert.EndsWith("frame-ancestors 'self'", PolicyOf(frame), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://www.school.example/logo.svg", "img-src 'self' data: blob: https://www.school.example;")]
    [InlineData("https://www.school.example:8443/logo.svg", "img-src 'self' data: blob: https://www.school.example:8443;")]
    [InlineData("javascript:alert(1)", "img-src 'self' data: blob:;")]
    [InlineData("https://x.example; script-src *", "img-src 'self' data: blob:;")]
    [InlineData("https://x.example%0d%0aX-Evil: 1/l.png", "img-src 'self' data: blob:;")]
    [InlineData("https://*/l.png", "img-src 'self' data: blob:;")]
    [InlineData("https://user:pass@x.example/l.png", "img-src 'self' data: blob:;")]
    [InlineData("//x.example/l.png", "img-src 'self' data: blob:;")]
    public async Task The_logo_opens_the_policy_for_its_own_site_and_nothing_more(string logo, string pictures)
    {
        await using var host = await RunningHost.StartAsync();

        using var frame = await AskAsync(host, "/widget/frame?logo=" + Uri.EscapeDataString(logo));

        Assert.Contains(pictures, PolicyOf(frame), StringComparison.Ordinal);
        Assert.Single(PolicyOf(frame).Split("script-src").Skip(1));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task The_script_is_sent_packed_and_small(string coding)
    {
        await using var host = await RunningHost.StartAsync();

        using var script = await AskAsync(host, "/widget/advisor.js", accept: coding);

        Assert.Equal([coding], script.Content.Headers.ContentEncoding);
        Assert.Equal("text/javascript", script.Content.Headers.ContentType!.MediaType);
        Assert.InRange((await script.Content.ReadAsByteArrayAsync()).Length, 1, LargestScript);
        Assert.Equal("cross-origin", script.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
    }

    [Theory]
    [InlineData("/", "", "en", "Three ways in")]
    [InlineData("/?lang=es", "", "es", "Tres formas de empezar")]
    [InlineData("/programs", "es-MX,es;q=0.9,en;q=0.8", "es", "Nuestros programas")]
    [InlineData("/programs", "fr", "en", "Our health information programs")]
    [InlineData("/?lang=%3Cscript%3E", "", "en", "Three ways in")]
    public async Task The_demonstration_page_is_the_schools_and_uses_the_tag(string path, string languages, string language, string words)
    {
        await using var host = await RunningHost.StartAsync();

        using var answer = await AskAsync(host, path, languages: languages);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains(SmallKnowledge.Base.School.Name, page, StringComparison.Ordinal);
        Assert.Contains("<script src=\"/widget/advisor.js\" async", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{", page, StringComparison.Ordinal);
    }

    private static string PolicyOf(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();

    private static async Task<HttpResponseMessage> AskAsync(RunningHost host, string path, string? referer = null, string? accept = null, string? languages = null)
    {
        using var client = host.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Referrer = referer is null ? null : new Uri(referer);
        if (accept is not null)
        {
            request.Headers.Add("Accept-Encoding", accept);
        }

        if (!string.IsNullOrEmpty(languages))
        {
            request.Headers.Add("Accept-Language", languages);
        }

        return await client.SendAsync(request);
    }
}
