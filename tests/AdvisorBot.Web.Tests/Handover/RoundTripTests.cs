using AdvisorBot.Answers.Cards;
using AdvisorBot.Dialogs.Handover;
using AdvisorBot.Web.Tests.Channels;
using AdvisorBot.Web.Tests.Doors;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Handover;

/// <summary>A question from the website or Teams to the advisers in Teams, and the answer back.</summary>
[Collection(SharedSchool.Name)]
public sealed class RoundTripTests(SchoolWithAdvisers school)
{
    [Fact]
    public async Task From_the_website_to_the_advisers_and_back()
    {
        var words = Words("Is there a <b>night</b> class");
        using var student = await Visitor.ArriveAsync(school.Client());
        await AskAsync(student, words);
        var adviser = new AdviserInTeams(school, "Ana <i>Ruiz</i>");
        var (id, card) = await adviser.CardAsync(words);
        Assert.Equal(["Take it", "Close…"], Titles(card));

        var taken = await adviser.ClickAsync(id, "take");
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), ((int)taken["statusCode"]!, (string?)taken["type"]));
        Assert.Equal(["Send the answer", "Take it over", "Close…"], Titles(taken["value"]!));
        await HearAsync(student, "has taken your question");

        var answered = await adviser.ClickAsync(id, "answer", new { answer = "Yes, [Tuesdays](https://example.edu) at 6 pm." });
        Assert.Equal(["Suggest as knowledge", "Close…"], Titles(answered["value"]!));
        var news = await HearAsync(student, "Yes, [Tuesdays](https://example.edu) at 6 pm.");
        Assert.Equal("plain", (string?)news["textFormat"]);
        Assert.Contains("Ana <i>Ruiz</i> wrote on", (string)news["text"]!, StringComparison.Ordinal);
        Assert.Null(news["replyToId"]);

        await school.HearAsync(sent => sent.Method == "PUT" && sent.Target.EndsWith($"{SchoolWithAdvisers.ChannelConversation};messageid=1795307623701/activities/{(string?)sent.Body["id"]}", StringComparison.Ordinal) && sent.Body.ToString().Contains("Answered by Ana", StringComparison.Ordinal));
        await student.SayAsync("hello");
        Assert.Equal(1, (await student.ReadAsync()).Count(activity => ((string?)activity["text"])?.Contains("Tuesdays", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task A_restart_in_the_middle_loses_nothing()
    {
        var words = Words("Can I start in spring");
        using var before = await Visitor.ArriveAsync(school.Client());
        await AskAsync(before, words);
        var adviser = new AdviserInTeams(school);
        var (id, _) = await adviser.CardAsync(words);
        await adviser.ClickAsync(id, "take");

        await school.RestartAsync();
        await adviser.ClickAsync(id, "answer", new { answer = "Yes, in January." });

        using var after = before.At(school.Client());
        await HearAsync(after, "Yes, in January.");
    }

    [Fact]
    public async Task An_answer_that_was_stored_but_not_told_before_the_end_is_told_after_the_start_once()
    {
        var words = Words("Is the lab open");
        using var before = await Visitor.ArriveAsync(school.Client());
        await AskAsync(before, words);
        var (id, _) = await new AdviserInTeams(school).CardAsync(words);
        var desk = new AdviserDesk(school.Services.GetRequiredService<HandoverCases>(), new NobodyWakes(), TimeProvider.System);
        await desk.ActAsync(new AdviserClick(id, AdviserClick.Take, null, ""), new Adviser("29:x", "Xu"), "19:x", CancellationToken.None);
        await desk.ActAsync(new AdviserClick(id, AdviserClick.Answer, null, "It is open."), new Adviser("29:x", "Xu"), "19:x", CancellationToken.None);

        await school.RestartAsync();

        using var after = before.At(school.Client());
        await HearAsync(after, "It is open.");
        await after.SayAsync("hello");
        Assert.Equal(1, (await after.ReadAsync()).Count(activity => ((string?)activity["text"])?.Contains("It is open.", StringComparison.Ordinal) == true));
    }

    [Theory]
    [InlineData("msteams")]
    [InlineData("emulator")]
    public async Task The_answer_reaches_the_channel_the_student_came_from(string channelId)
    {
        var words = Words("Do you take transfers");
        var student = new ChannelStudent(school, channelId);
        await student.AskAsync(words);
        var adviser = new AdviserInTeams(school);
        var (id, _) = await adviser.CardAsync(words);
        await adviser.ClickAsync(id, "take");
        await adviser.ClickAsync(id, "answer", new { answer = "We do." });

        var news = await school.HearAsync(sent => student.IsTold(sent, "We do."));

        Assert.Equal(("POST", student.UserId, "bot-id"), (news.Method, (string?)news.Body.SelectToken("recipient.id"), (string?)news.Body.SelectToken("from.id")));
        Assert.EndsWith($"/v3/conversations/{student.ConversationId}/activities", news.Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_student_cannot_be_reached_the_answer_waits_and_comes_once()
    {
        var words = Words("When is the deadline");
        var student = new ChannelStudent(school, "msteams");
        await student.AskAsync(words);
        school.Refused[student.ConversationId] = true;
        var adviser = new AdviserInTeams(school);
        var (id, _) = await adviser.CardAsync(words);
        await adviser.ClickAsync(id, "take");
        await adviser.ClickAsync(id, "answer", new { answer = "In March." });
        await school.HearAsync(sent => sent.Method == "PUT" && sent.Body.ToString().Contains("In March.", StringComparison.Ordinal));
        await school.HearRefusalAsync(student.ConversationId);
        Assert.Equal(0, school.Count(sent => student.IsTold(sent, "In March.")));

        school.Refused.Clear();
        await student.SayAsync("hello");
        await school.HearAsync(sent => student.IsTold(sent, "In March."));
        await Task.Delay(1500);
        await student.SayAsync("hello");

        Assert.Equal(1, school.Count(sent => student.IsTold(sent, "In March.")));
    }

    [Fact]
    public async Task Forget_me_empties_the_card()
    {
        var words = Words("My mother is ill");
        using var student = await Visitor.ArriveAsync(school.Client());
        await AskAsync(student, words);
        var adviser = new AdviserInTeams(school);
        var (id, _) = await adviser.CardAsync(words);
        await student.SayAsync("forget me");

        var emptied = await school.HearAsync(sent => sent.Method == "PUT" && AdviserInTeams.IsInChannel(sent) && sent.Body.ToString().Contains($"Question {id[..4]}", StringComparison.Ordinal));
        Assert.DoesNotContain("My mother", emptied.Body.ToString(), StringComparison.Ordinal);
        Assert.Contains("took this question back", emptied.Body.ToString(), StringComparison.Ordinal);
        Assert.Contains("took this question back", (await adviser.ClickAsync(id, "take")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_advisers_who_press_take_one_has_it()
    {
        var words = Words("Who is faster");
        using var student = await Visitor.ArriveAsync(school.Client());
        await AskAsync(student, words);
        var advisers = Enumerable.Range(0, 5).Select(i => new AdviserInTeams(school, $"Adviser {i}")).ToArray();
        var (id, _) = await advisers[0].CardAsync(words);

        var cards = await Task.WhenAll(advisers.Select(adviser => adviser.ClickAsync(id, "take")));

        Assert.Equal(4, cards.Count(card => card.ToString().Contains("was faster", StringComparison.Ordinal)));
        await HearAsync(student, "has taken your question");
        await Task.Delay(300);
        Assert.Equal(1, (await student.ReadAsync()).Count(activity => ((string?)activity["text"])?.Contains("has taken", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task An_answer_of_ten_thousand_letters_comes_back_to_be_shortened()
    {
        var words = Words("Tell me everything");
        using var student = await Visitor.ArriveAsync(school.Client());
        await AskAsync(student, words);
        var adviser = new AdviserInTeams(school);
        var (id, _) = await adviser.CardAsync(words);
        await adviser.ClickAsync(id, "take");

        var card = (await adviser.ClickAsync(id, "answer", new { answer = new string('x', 10_000) }))["value"]!;

        Assert.Contains("10000 characters, 4000 are possible", card.ToString(), StringComparison.Ordinal);
        Assert.Equal(10_000, ((string?)card.SelectToken("$.body[?(@.id == 'answer')].value"))!.Length);
    }

    [Fact]
    public async Task Where_the_client_knows_no_execute_a_submit_does_the_same()
    {
        var words = Words("Is there parking");
        using var student = await Visitor.ArriveAsync(school.Client());
        await AskAsync(student, words);
        var adviser = new AdviserInTeams(school);
        var (id, _) = await adviser.CardAsync(words);

        await adviser.SubmitAsync(id, "answer", new { answer = "Too early." });
        await school.HearAsync(sent => sent.Method == "PUT" && sent.Body.ToString().Contains("Take the question first", StringComparison.Ordinal));
        await adviser.SubmitAsync(id, "take");
        await adviser.SubmitAsync(id, "answer", new { answer = "Lot C." });

        await HearAsync(student, "Lot C.");
        await school.HearAsync(sent => sent.Method == "PUT" && sent.Body.ToString().Contains("Lot C.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_can_be_suggested_as_knowledge()
    {
        var words = Words("how much do coders earn ```");
        using var student = await Visitor.ArriveAsync(school.Client());
        await AskAsync(student, words);
        var adviser = new AdviserInTeams(school);
        var (id, _) = await adviser.CardAsync(words);
        await adviser.ClickAsync(id, "take");
        await adviser.ClickAsync(id, "answer", new { answer = "About ``` $50,000." });
        await adviser.ClickAsync(id, "suggest");

        var stub = (string)(await school.HearAsync(sent => sent.Method == "POST" && ((string?)sent.Body["text"])?.Contains(id[..4] + " as knowledge", StringComparison.Ordinal) == true)).Body["text"]!;
        var blocks = stub.Split("```json").Skip(1).Select(part => JObject.Parse(part.Split("```")[0])).ToArray();
        Assert.Equal(2, blocks.Length);
        Assert.Equal("pay", (string?)blocks[0]["topic"]);
        Assert.Equal("About ``` $50,000", (string?)blocks[0]["statement"]);
        Assert.Equal((string?)blocks[0]["id"], (string?)blocks[1].SelectToken("entries[0].fact"));
        Assert.Equal(words.ToLowerInvariant(), (string?)blocks[1].SelectToken("entries[0].phrases[0]"));
    }

    private static string Words(string question) => $"{question} {Guid.NewGuid():N}?";

    private static async Task AskAsync(Visitor student, string words)
    {
        foreach (var text in new[] { "send a question", words, "1" })
        {
            await student.SayAsync(text);
        }

        await HearAsync(student, "Your question is with");
    }

    private static async Task<JObject> HearAsync(Visitor student, string part)
    {
        for (var patience = 0; patience < 600; patience++)
        {
            if ((await student.ReadAsync()).Find(activity => (string?)activity.SelectToken("from.role") == "bot" && ((string?)activity["text"])?.Contains(part, StringComparison.Ordinal) == true) is { } heard)
            {
                return heard;
            }

            await Task.Delay(25);
        }

        throw new TimeoutException($"The student never heard '{part}'.");
    }

    private static IEnumerable<string> Titles(JToken card) => card["actions"]!.Select(action => (string)action["title"]!);

    private sealed class NobodyWakes : IAdvisersChannel
    {
        public bool IsOpen => true;

        public string? Language => null;

        public Task<string?> PostAsync(Activity card, CancellationToken cancellationToken) => throw new NotSupportedException("Nothing is posted here.");

        public void Wake(string caseId)
        {
            // As if the process ended at this moment.
        }
    }
}
