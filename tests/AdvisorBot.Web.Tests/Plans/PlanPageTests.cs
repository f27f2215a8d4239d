using System.Net;
using System.Text.RegularExpressions;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.PlanLearning;
using AdvisorBot.DirectLine;
using AdvisorBot.DirectLine.Tokens;
using AdvisorBot.Web.Plans;
using AdvisorBot.Web.Tests.Seed;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Web.Tests.Plans;

/// <summary>The page behind the address that "print my plan" gives, on the real host.</summary>
public sealed partial class PlanPageTests(Seed.RunningHost host) : IClassFixture<Seed.RunningHost>
{
    [Fact]
    public async Task The_plan_opens_as_a_page_and_saves_as_files()
    {
        var address = await PrintedAsync(Guid.NewGuid().ToString("N"));

        using var page = await host.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("<h1>Your plan: medical coder</h1>", html, StringComparison.Ordinal);
        Assert.Contains("Exam: CCA", html, StringComparison.Ordinal);

        var markdown = await host.Client.GetStringAsync(address + "?format=md");
        Assert.StartsWith("# Your plan: medical coder", markdown, StringComparison.Ordinal);
        Assert.Contains("- [ ] ", markdown, StringComparison.Ordinal);

        var calendar = await host.Client.GetStringAsync(address + "?format=ics");
        Assert.StartsWith("BEGIN:VCALENDAR", calendar, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VEVENT", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:", calendar, StringComparison.Ordinal);

        Assert.Contains("@media print", await host.Client.GetStringAsync("/plan/page.css"), StringComparison.Ordinal);
        Assert.Equal("text/javascript", (await host.Client.GetAsync("/plan/page.js")).Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_address_shows_ticks_made_later_and_nothing_after_forget_me()
    {
        var conversation = Guid.NewGuid().ToString("N");
        var address = await PrintedAsync(conversation);
        await host.AskAsync("done with step 1", conversation);
        Assert.Contains("☑", await host.Client.GetStringAsync(address), StringComparison.Ordinal);

        await host.AskAsync("forget me", conversation);
        using var gone = await host.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("no longer works", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plan/x")]
    [InlineData("/plan/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/plan/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    public async Task A_made_up_address_opens_nothing(string address)
    {
        using var response = await host.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("alert(1)", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_address_opens_nothing()
    {
        var address = await PrintedAsync(Guid.NewGuid().ToString("N"));
        var at = address.Length - 5;
        using var response = await host.Client.GetAsync(address[..at] + (address[at] == 'A' ? 'B' : 'A') + address[(at + 1)..]);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task An_address_passed_around_stops_working()
    {
        var address = await PrintedAsync(Guid.NewGuid().ToString("N"));
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 22; i++)
        {
            using var response = await host.Client.GetAsync(address);
            answers.Add(response.StatusCode);
        }

        Assert.Equal(20, answers.Count(status => status == HttpStatusCode.OK));
        Assert.Equal(HttpStatusCode.NotFound, answers[^1]);
    }

    [Fact]
    public async Task The_hand_over_sheet_opens_too()
    {
        var conversation = Guid.NewGuid().ToString("N");
        await PrintedAsync(conversation);
        var said = await host.AskAsync("make a hand-over sheet", conversation);
        var html = await host.Client.GetStringAsync(AddressIn(said.Text));

        Assert.Contains("What was told", html, StringComparison.Ordinal);
        Assert.Contains("high school", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Your plan: medical coder", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_runs_out_and_another_key_does_not_open_it()
    {
        var clock = new Doors.FakeClock();
        var ticket = new PlanTicket("emulator", "student", "plan", Handover: false, "en");
        var tickets = Tickets("one", clock);
        var address = await tickets.SealAsync(ticket, CancellationToken.None);

        Assert.Equal(ticket, await tickets.OpenAsync(address, CancellationToken.None));
        Assert.Null(await Tickets("two", clock).OpenAsync(address, CancellationToken.None));
        Assert.DoesNotContain("student", address, StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Null(await tickets.OpenAsync(address, CancellationToken.None));
    }

    [Fact]
    public void Nothing_in_a_sheet_is_markup_on_the_page_or_in_the_file()
    {
        const string Evil = "<img src=x onerror=alert(1)> *bold* [x](javascript:alert(1))";
        var sheet = new PlanSheet("en", Evil, Evil, [new SheetSection(Evil, [new SheetLine(Evil, false, [Evil])])], Evil)
        {
            Labels = new SheetLabels("Print", "Text", "Calendar", "done", "open"),
        };

        var html = PlanPage.Write(sheet, "/plan/ticket");
        var markdown = PlanMarkdown.Write(sheet);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" *bold*", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("[x](", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain(" <img", markdown, StringComparison.Ordinal);
    }

    private async Task<string> PrintedAsync(string conversation)
    {
        await host.AskAsync("I have a high school diploma", conversation);
        await host.AskAsync("make me a plan for medical coder", conversation);
        return AddressIn((await host.AskAsync("print my plan", conversation)).Text);
    }

    private static string AddressIn(string text) => Link().Match(text).Groups[1].Value;

    private static PlanTickets Tickets(string key, TimeProvider clock) => new(
        new SigningKey(Options.Create(new DirectLineOptions { SigningKey = key + " long enough to be a key of its own" }), new NoKeys()),
        Options.Create(new PlanOptions()),
        clock);

    private sealed class NoKeys : ISigningKeyStore
    {
        public Task<byte[]> GetOrAddAsync(byte[] candidate, CancellationToken cancellationToken) => Task.FromResult(candidate);
    }

    [GeneratedRegex(@"\((https?://[^)\s]+)\)")]
    private static partial Regex Link();
}
