using AdvisorBot.Answers;
using AdvisorBot.Answers.Cards;
using AdvisorBot.Dialogs.Handover;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace AdvisorBot.Dialogs.Tests.Handover;

/// <summary>What advisers do with a question, and what the student hears of it.</summary>
public sealed class AnswerTests
{
    private const string Asked = "Does my EMT certificate count toward the program?";

    private static readonly Adviser Ana = new("29:ana", "Ana Ruiz");
    private static readonly Adviser Ben = new("29:ben", "Ben <b>Lee</b>");

    private readonly AdvisersChannelStub _channel = new();

    [Fact]
    public async Task The_answer_comes_at_my_next_turn_once_and_is_said_to_be_a_persons()
    {
        var talk = await SentAsync();
        await ActAsync(talk, Ana, AdviserClick.Take);
        await ActAsync(talk, Ana, AdviserClick.Answer, "Yes, it counts for 3 credits.\nCall me.");

        await talk.SaysAsync("hello");
        var news = talk.Replies[0];
        Assert.Equal(TextFormatTypes.Plain, news.TextFormat);
        Assert.Contains("Ana Ruiz wrote on", news.Text, StringComparison.Ordinal);
        Assert.Contains("Yes, it counts for 3 credits.\nCall me.", news.Text, StringComparison.Ordinal);
        Assert.Contains("Ana Ruiz's own word, not one of my checked facts", news.Text, StringComparison.Ordinal);
        Assert.Contains(Asked, news.Text, StringComparison.Ordinal);
        Assert.Equal("handoff", TestConversation.KindOf(news));

        await talk.SaysAsync("hello");
        Assert.DoesNotContain("Ana Ruiz", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_I_come_back_in_a_new_conversation_the_answer_follows_the_greeting()
    {
        var talk = await SentAsync();
        await ActAsync(talk, Ana, AdviserClick.Take);
        await ActAsync(talk, Ana, AdviserClick.Answer, "Yes.");
        var later = new TestConversation { Advisers = _channel, UserId = talk.UserId, Storage = talk.Storage, Clock = talk.Clock };

        await later.SendsAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount(talk.UserId)] });

        Assert.Equal(2, later.Replies.Count);
        Assert.Contains("Ana Ruiz wrote on", later.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana Ruiz", await talk.SaysAsync("hello"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_ask_how_it_is_doing_in_every_state()
    {
        var talk = await SentAsync();
        Assert.Contains("waiting for somebody to take it", await StatusAsync(talk), StringComparison.Ordinal);

        await ActAsync(talk, Ana, AdviserClick.Take);
        Assert.Contains("Ana Ruiz took it", await StatusAsync(talk), StringComparison.Ordinal);

        await ActAsync(talk, Ana, AdviserClick.Answer, "Yes.");
        Assert.Contains("answered by Ana Ruiz", await StatusAsync(talk), StringComparison.Ordinal);
        Assert.Contains("\nYes.\n", talk.Text, StringComparison.Ordinal);

        await ActAsync(talk, Ben, AdviserClick.Close, "Done.");
        Assert.Contains("closed by Ben <b>Lee</b>", await StatusAsync(talk), StringComparison.Ordinal);
        Assert.Equal(TextFormatTypes.Plain, talk.Last.TextFormat);
    }

    [Fact]
    public async Task Of_two_who_take_it_at_once_one_has_it_and_the_other_is_told()
    {
        var talk = await SentAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => ActAsync(talk, new Adviser($"29:{i}", $"Adviser {i}"), AdviserClick.Take)));

        var taken = Assert.Single(outcomes, outcome => outcome.Notice is null);
        Assert.All(outcomes.Where(outcome => outcome.Notice is not null), outcome =>
        {
            Assert.Equal("adviser.notice.taken", outcome.Notice);
            Assert.Equal(taken.Case.Taken!.By, outcome.Values["name"]);
            Assert.Equal(taken.Case.Taken, outcome.Case.Taken);
        });
    }

    [Fact]
    public async Task A_double_click_on_take_is_no_race()
    {
        var talk = await SentAsync();
        await ActAsync(talk, Ana, AdviserClick.Take);

        Assert.Null((await ActAsync(talk, Ana, AdviserClick.Take)).Notice);
    }

    [Fact]
    public async Task Only_whoever_has_it_answers_and_it_can_be_taken_over()
    {
        var talk = await SentAsync();
        Assert.Equal("adviser.notice.take-first", (await ActAsync(talk, Ana, AdviserClick.Answer, "Yes.")).Notice);
        await ActAsync(talk, Ana, AdviserClick.Take);
        var refused = await ActAsync(talk, Ben, AdviserClick.Answer, "No.");
        Assert.Equal(("adviser.notice.not-yours", "No."), (refused.Notice, refused.Unsent));

        Assert.Equal("adviser.notice.taken", (await ActAsync(talk, Ben, AdviserClick.TakeOver, from: "29:somebody")).Notice);
        Assert.Null((await ActAsync(talk, Ben, AdviserClick.TakeOver, from: Ana.Id)).Notice);
        Assert.Null((await ActAsync(talk, Ben, AdviserClick.Answer, "No.")).Notice);
        Assert.Contains("\nNo.\n", await talk.SaysAsync("hello"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_answer_is_refused_and_its_text_not_lost()
    {
        var talk = await SentAsync();
        await ActAsync(talk, Ana, AdviserClick.Take);
        await ActAsync(talk, Ana, AdviserClick.Answer, "Yes.");

        Assert.Null((await ActAsync(talk, Ana, AdviserClick.Answer, "Yes.")).Notice);
        var second = await ActAsync(talk, Ana, AdviserClick.Answer, "No, wait.");
        Assert.Equal(("adviser.notice.answered", "No, wait."), (second.Notice, second.Unsent));
        await talk.SaysAsync("hello");
        Assert.Single(talk.Replies, reply => reply.Text.Contains("Yes.", StringComparison.Ordinal));
        Assert.DoesNotContain("No, wait", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_closed_with_a_reason_which_I_hear_and_not_without()
    {
        var talk = await SentAsync();
        Assert.Equal("adviser.notice.no-reason", (await ActAsync(talk, Ana, AdviserClick.Close)).Notice);
        Assert.Null((await ActAsync(talk, Ana, AdviserClick.Close, "Please ask\nthe registrar.")).Notice);

        await talk.SaysAsync("hello");
        Assert.Contains("Ana Ruiz has closed your question", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Please ask the registrar.", talk.Text, StringComparison.Ordinal);
        Assert.Equal("adviser.notice.closed", (await ActAsync(talk, Ben, AdviserClick.Take)).Notice);
        Assert.Equal("adviser.notice.closed", (await ActAsync(talk, Ben, AdviserClick.Answer, "Yes.")).Notice);
    }

    [Fact]
    public async Task Closing_after_the_answer_leaves_the_answer_to_me()
    {
        var talk = await SentAsync();
        await ActAsync(talk, Ana, AdviserClick.Take);
        await ActAsync(talk, Ana, AdviserClick.Answer, "Yes.");
        await ActAsync(talk, Ben, AdviserClick.Close);

        await talk.SaysAsync("hello");
        Assert.Contains("Ana Ruiz wrote on", talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("has closed your question", talk.Replies[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(100_000, false)]
    public async Task An_answer_that_is_too_long_is_not_sent_and_not_lost(int length, bool kept)
    {
        var talk = await SentAsync();
        await ActAsync(talk, Ana, AdviserClick.Take);
        var text = new string('ñ', length);

        var outcome = await ActAsync(talk, Ana, AdviserClick.Answer, text);

        Assert.Equal("adviser.notice.too-long", outcome.Notice);
        Assert.Equal(CaseState.Taken, outcome.Case.State);
        Assert.Equal(kept ? text : null, outcome.Unsent);
        Assert.Null((await ActAsync(talk, Ana, AdviserClick.Answer, text[..4000])).Notice);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_I_take_back_or_have_forgotten_is_gone_for_everybody(bool forget)
    {
        var talk = await SentAsync();
        var id = _channel.CaseId;
        await ActAsync(talk, Ana, AdviserClick.Take);
        var text = await talk.SaysAsync(forget ? "forget me" : "take my question back");

        Assert.Contains(forget ? "your questions to the advisers" : "I took back question", text, StringComparison.Ordinal);
        var stored = JsonConvert.SerializeObject((await talk.Storage.ReadAsync([$"handover/cases/{id}"], CancellationToken.None)).Values);
        Assert.DoesNotContain("EMT", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana", stored, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{talk.UserId}\"", stored, StringComparison.Ordinal);
        Assert.Contains(id, _channel.Woken);
        var outcome = await ActAsync(talk, Ana, AdviserClick.Answer, "Yes.", caseId: id);
        Assert.Equal(("adviser.notice.withdrawn", CaseState.Withdrawn), (outcome.Notice, outcome.Case.State));
        Assert.DoesNotContain("Yes.", await talk.SaysAsync("hello"), StringComparison.Ordinal);
        Assert.Contains("You have no question", await StatusAsync(talk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_known_about_me_lists_my_questions()
    {
        var talk = await SentAsync();

        var known = await talk.SaysAsync("what do you know about me?");

        Assert.Contains("to the advisers, asked on", known, StringComparison.Ordinal);
        Assert.Contains("waiting for somebody to take it", known, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_question_is_said_to_be_gone()
    {
        var outcome = await ActAsync(new TestConversation { Advisers = _channel }, Ana, AdviserClick.Take, caseId: "nothing");

        Assert.Equal("adviser.notice.gone", outcome.Notice);
    }

    private async Task<TestConversation> SentAsync()
    {
        var talk = new TestConversation { Advisers = _channel, UserId = "dl_4711" };
        await talk.SaysAllAsync("send a question", Asked, "1");
        return talk;
    }

    private static Task<string> StatusAsync(TestConversation talk) => talk.SaysAsync("how is my question doing?");

    private Task<AdviserOutcome> ActAsync(TestConversation talk, Adviser adviser, string verb, string text = "", string? from = null, string? caseId = null) =>
        new AdviserDesk(new HandoverCases(talk.Storage), _channel, talk.Clock)
            .ActAsync(new AdviserClick(caseId ?? _channel.CaseId, verb, from, text), adviser, "19:advisers;messageid=1", CancellationToken.None);
}
