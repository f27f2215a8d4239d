using System.Net;
using AdvisorBot.Testing;
using AdvisorBot.Web.Tests.Channels;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Teams;

/// <summary>Looking up a career from the compose box, and links that become cards.</summary>
[Collection(nameof(TeamsHost))]
public sealed class ComposeBoxTests(AdvisorOnChannel bot)
{
    [Theory]
    [InlineData("medical coder", "Medical coder")]
    [InlineData("  Medical CODER ", "Medical coder")]
    [InlineData("cancer reg", "Cancer registrar")]
    [InlineData("privacy", "Privacy or compliance officer")]
    [InlineData("tumor registrar", "Cancer registrar")]
    public async Task A_name_or_its_beginning_finds_the_career(string words, string title)
    {
        var results = await SearchAsync(words);

        Assert.Equal(title, Titles(results)[0], ignoreCase: true);
    }

    [Fact]
    public async Task An_exam_finds_the_careers_it_belongs_to() => Assert.Contains("Medical coder", Titles(await SearchAsync("CCS exam")));

    [Fact]
    public async Task Nothing_typed_yet_shows_every_career()
    {
        var results = await SearchAsync("");

        Assert.True(Titles(results).Count > 15, $"{Titles(results).Count} careers");
    }

    [Fact]
    public async Task Each_result_has_a_preview_and_a_card_whose_figures_name_source_and_year()
    {
        var coder = (await SearchAsync("medical coder")).SelectToken("composeExtension.attachments[0]")!;

        Assert.Equal("application/vnd.microsoft.card.thumbnail", (string?)coder.SelectToken("preview.contentType"));
        Assert.NotEmpty((string)coder.SelectToken("preview.content.text")!);
        Assert.Equal(("application/vnd.microsoft.card.adaptive", "1.5"), ((string?)coder["contentType"], (string?)coder.SelectToken("content.version")));
        var lines = coder.SelectTokens("content.body[*].text").Select(line => (string)line!).ToList();
        Assert.Contains(lines, line => line.Contains('$', StringComparison.Ordinal) && line.Contains("202", StringComparison.Ordinal) && line.Contains('(', StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("[1]", StringComparison.Ordinal));
        Assert.All(coder.SelectTokens("content.actions[*].type"), type => Assert.Equal("Action.OpenUrl", (string?)type));
    }

    [Fact]
    public async Task The_page_a_result_opens_is_there_and_names_its_sources()
    {
        var address = (string)(await SearchAsync("medical coder")).SelectToken("composeExtension.attachments[0].content.actions[0].url")!;
        using var client = new HttpClient();

        var page = await client.GetStringAsync(address);
        var spanish = await client.GetStringAsync(address + "?lang=es");

        Assert.Contains("<h1>Medical coder</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<small>", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"es\">", spanish, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address + "-no-such-career")).StatusCode);
    }

    [Fact]
    public async Task Pages_of_results_do_not_overlap_and_end()
    {
        var all = Titles(await SearchAsync(""));

        var paged = new List<string?>();
        for (var skip = 0; skip <= all.Count; skip += 10)
        {
            paged.AddRange(Titles(await SearchAsync("", skip, 10)));
        }

        Assert.Equal(all, paged);
        Assert.Empty(Titles(await SearchAsync("", all.Count, 10)));
    }

    [Theory]
    [InlineData("zzzqqq xylophone")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; drop table xyzzy; --")]
    [InlineData("😀😀😀")]
    [InlineData("TOO-LONG")]
    public async Task Odd_words_are_answered_in_a_sentence_without_echo(string words)
    {
        var results = await SearchAsync(words == "TOO-LONG" ? new string('x', 5000) : words);

        Assert.Equal("message", (string?)results.SelectToken("composeExtension.type"));
        Assert.Contains("medical coder", (string)results.SelectToken("composeExtension.text")!, StringComparison.Ordinal);
        Assert.DoesNotContain("script", results.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"commandId":"searchCareers"}""")]
    [InlineData("""{"commandId":"searchCareers","parameters":[]}""")]
    [InlineData("""{"commandId":"searchCareers","parameters":[null,{"name":"query","value":null}],"queryOptions":{"skip":-3,"count":-1}}""")]
    [InlineData("""{"commandId":"searchCareers","parameters":[{"name":"initialRun","value":"true"}],"queryOptions":{"skip":0,"count":25}}""")]
    public async Task A_search_without_words_is_no_mistake(string value)
    {
        var outcome = await new TeamsChat(bot).InvokeAsync("composeExtension/query", value);

        Assert.Equal((HttpStatusCode.OK, "result"), (outcome.Status, (string?)JObject.Parse(outcome.Body).SelectToken("composeExtension.type")));
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("17")]
    [InlineData("null")]
    public async Task A_search_that_is_no_object_is_refused(string value) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await new TeamsChat(bot).InvokeAsync("composeExtension/query", value)).Status);

    [Fact]
    public async Task The_search_answers_in_the_language_of_the_client()
    {
        var invoke = new TeamsChat(bot).Activity("invoke", new { name = "composeExtension/query", locale = "es-MX", value = Query("codificador", 0, 25) });

        var results = JObject.Parse((await bot.PostAsync(invoke)).Body);

        Assert.Contains("Codificador médico", Titles(results));
    }

    [Fact]
    public async Task Words_of_crisis_are_not_looked_up()
    {
        var results = await SearchAsync("I want to kill myself");

        Assert.Contains("988", (string)results.SelectToken("composeExtension.text")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_real_bot_id_a_card_opens_the_chat_with_the_bot()
    {
        var invoke = new TeamsChat(bot).Activity("invoke", new { name = "composeExtension/query", value = Query("medical coder", 0, 25) });
        invoke["recipient"]!["id"] = "28:11111111-2222-3333-4444-555555555555";

        var results = JObject.Parse((await bot.PostAsync(invoke)).Body);

        Assert.Equal("https://teams.microsoft.com/l/chat/0/0?users=28%3A11111111-2222-3333-4444-555555555555", (string?)results.SelectToken("composeExtension.attachments[0].content.actions[1].url"));
    }

    [Theory]
    [InlineData("composeExtension/queryLink")]
    [InlineData("composeExtension/anonymousQueryLink")]
    public async Task A_link_to_a_career_of_ours_becomes_its_card(string name)
    {
        var card = await UnfurlAsync(name, bot.Address + "careers/medical-coder");

        Assert.Equal("Medical coder", (string?)card.SelectToken("composeExtension.attachments[0].content.body[0].text"));
    }

    [Fact]
    public async Task A_link_to_a_plan_shows_nothing_of_it()
    {
        var card = await UnfurlAsync("composeExtension/queryLink", bot.Address + "plan/some-ticket");

        var shown = Assert.Single(card.SelectTokens("composeExtension.attachments[*]"));
        Assert.DoesNotContain("some-ticket", shown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_to_our_front_page_and_to_the_school_become_cards()
    {
        var home = await UnfurlAsync("composeExtension/queryLink", bot.Address.AbsoluteUri);
        var school = await UnfurlAsync("composeExtension/queryLink", ShippedKnowledge.Base.School.Links[0].Url);

        Assert.Single(home.SelectTokens("composeExtension.attachments[*]"));
        Assert.Equal(ShippedKnowledge.Base.School.Links[0].Title, (string?)school.SelectToken("composeExtension.attachments[0].content.body[0].text"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/careers/medical-coder")]
    [InlineData("javascript:alert(1)")]
    [InlineData("not a link")]
    [InlineData(null)]
    public async Task Links_that_are_not_ours_stay_as_they_are(string? url)
    {
        var card = await UnfurlAsync("composeExtension/queryLink", url);

        Assert.Empty(card.SelectTokens("composeExtension.attachments[*]"));
    }

    private static JObject Query(string words, int skip, int count) => JObject.FromObject(new
    {
        commandId = "searchCareers",
        parameters = new[] { new { name = "query", value = words } },
        queryOptions = new { skip, count },
    });

    private static IReadOnlyList<string?> Titles(JObject results) =>
        [.. results.SelectTokens("composeExtension.attachments[*].preview.content.title").Select(title => (string?)title)];

    private async Task<JObject> SearchAsync(string words, int skip = 0, int count = 25)
    {
        var outcome = await new TeamsChat(bot).InvokeAsync("composeExtension/query", Query(words, skip, count).ToString());
        Assert.Equal(HttpStatusCode.OK, outcome.Status);
        return JObject.Parse(outcome.Body);
    }

    private async Task<JObject> UnfurlAsync(string name, string? url)
    {
        var outcome = await new TeamsChat(bot).InvokeAsync(name, JObject.FromObject(new { url }).ToString());
        Assert.Equal(HttpStatusCode.OK, outcome.Status);
        return JObject.Parse(outcome.Body);
    }
}
