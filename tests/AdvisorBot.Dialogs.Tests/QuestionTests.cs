using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs.Tests;

/// <summary>Questions, follow-ups, misses and odd input outside the interview.</summary>
public sealed class QuestionTests
{
    [Fact]
    public async Task A_follow_up_takes_the_subject_from_the_last_answer()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("what does a cancer registrar do?");
        await talk.SaysAsync("and the pay?");

        Assert.Contains("egistrar", talk.Text, StringComparison.Ordinal);
        Assert.Contains("pay", TestConversation.AdvisorOf(talk.Last)["topics"]!.Values<string>());
        Assert.Contains("cancer-registrar", TestConversation.AdvisorOf(talk.Last)["subjects"]!.Values<string>());
    }

    [Fact]
    public async Task The_source_of_a_yearly_figure_is_no_question_for_the_hour() =>
        Assert.DoesNotContain("an hour", await new TestConversation().SaysAsync("what is the source of the 61,000 a year number"), StringComparison.Ordinal);

    [Theory]
    [InlineData("en-US", "what does 65k even mean per hr", "$31.25 an hour")]
    [InlineData("en-US", "Where does $68,020 put the hourly wage?", "$32.70 an hour")]
    [InlineData("en-US", "how much is 20 an hour per year?", "$41,600 a year")]
    [InlineData("es-US", "¿45 mil al año cuánto es por hora?", "$21.63 por hora")]
    public async Task Pay_is_counted_by_the_hour_or_the_year_as_asked(string locale, string said, string counted)
    {
        Assert.Contains(counted, await new TestConversation { Locale = locale }.SaysAsync(said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("can I work from home?", "remote")]
    [InlineData("is the work stressful?", "satisfaction")]
    public async Task After_a_comparison_a_question_that_does_not_tell_the_two_apart_is_not_answered_with_it_again(string question, string topic)
    {
        var talk = new TestConversation();
        var comparison = await talk.SaysAsync("rhit vs cca");
        await talk.SaysAsync(question);

        Assert.NotEqual(comparison, talk.Text);
        Assert.Equal("answer", TestConversation.KindOf(talk.Last));
        Assert.Contains(topic, TestConversation.AdvisorOf(talk.Last)["topics"]!.Values<string>());
    }

    [Fact]
    public async Task A_topic_of_which_nothing_is_known_about_an_exam_is_asked_of_the_field()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("what does the cca cost");
        await talk.SaysAsync("remote?");

        Assert.Equal("answer", TestConversation.KindOf(talk.Last));
    }

    [Fact]
    public async Task Who_tells_of_themselves_and_asks_nothing_is_heard()
    {
        var talk = new TestConversation();

        Assert.Contains("Thank you for telling me", await talk.SaysAsync("hi im scared, lost my job last month and im 47"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_comparison_a_question_that_does_is_answered_side_by_side()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("rhit vs cca");
        await talk.SaysAsync("and what do they cost?");

        Assert.Equal("comparison", TestConversation.KindOf(talk.Last));
        Assert.Contains("$299", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_questions_in_one_message_get_one_message_with_both_answers_in_order()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("How much does a medical coder earn? Do I need a license?");

        var reply = Assert.Single(talk.Replies);
        var topics = TestConversation.AdvisorOf(reply)["topics"]!.Values<string>().OfType<string>().ToArray();
        Assert.Equal(new[] { "pay", "licence" }, topics);
        Assert.True(reply.Text.IndexOf('$', StringComparison.Ordinal) < reply.Text.IndexOf("licens", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_tag_after_a_question_is_no_question_of_its_own()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("do they hire people with no experience or is that a lie");

        var reply = Assert.Single(talk.Replies);
        Assert.Equal("answer", TestConversation.KindOf(reply));
    }

    [Fact]
    public async Task Something_that_is_not_ours_beside_a_question_is_declined_beside_the_answer()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("how much does a coder make? and what is the weather in Ohio?");

        Assert.Equal(["answer", "decline"], talk.Replies.Select(TestConversation.KindOf));
    }

    [Fact]
    public async Task More_tells_what_did_not_fit_before()
    {
        var talk = new TestConversation();
        var first = await talk.SaysAsync("how much does a medical coder earn?");
        Assert.Contains("Say “more”", first, StringComparison.Ordinal);

        var more = await talk.SaysAsync("more");
        Assert.Equal("answer", TestConversation.KindOf(talk.Last));
        Assert.NotEqual(first, more);
    }

    [Fact]
    public async Task Three_misses_in_a_row_end_with_a_person()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("qwertz blorp");
        Assert.Equal("clarify", TestConversation.KindOf(talk.Last));
        Assert.Contains("what I can do", await talk.SaysAsync("blorp qwertz"), StringComparison.Ordinal);
        await talk.SaysAsync("blorp blorp");
        Assert.Equal("handoff", TestConversation.KindOf(talk.Last));
    }

    [Fact]
    public async Task An_understood_message_starts_the_count_of_misses_anew()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("qwertz blorp", "blorp qwertz", "hi", "blorp blorp");

        Assert.Equal("clarify", TestConversation.KindOf(talk.Last));
    }

    [Fact]
    public async Task Markup_in_a_message_never_comes_back()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("<script>alert(1)</script> how much do coders make");
        Assert.DoesNotContain("<script", talk.Text, StringComparison.OrdinalIgnoreCase);
        await talk.SaysAsync("**bold** [x](http://evil.example) <b>hello</b>");
        Assert.DoesNotContain("evil.example", talk.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("🦄🦄🦄")]
    public async Task A_message_without_words_gets_a_polite_reply(string text)
    {
        var talk = new TestConversation();
        await talk.SaysAsync(text);

        Assert.NotEmpty(Assert.Single(talk.Replies).Text);
    }

    [Fact]
    public async Task A_message_without_words_in_mid_interview_is_followed_by_the_open_question()
    {
        var talk = await new TestConversation().InInterviewAsync();
        var question = talk.Last.Text;
        await talk.SendsAsync(new Activity(ActivityTypes.Message) { Attachments = [new Attachment("image/png", "https://example.com/cat.png")] });

        Assert.Contains("pictures", talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(question, talk.Last.Text);
    }

    [Fact]
    public async Task A_very_long_message_is_declined_politely()
    {
        var talk = new TestConversation();
        await talk.SaysAsync(new string('x', 1_000_000));

        Assert.Contains("few sentences", Assert.Single(talk.Replies).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_careers_are_compared_side_by_side_with_text_that_stands_alone()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("medical coder or cancer registrar?");

        var reply = Assert.Single(talk.Replies);
        Assert.Equal("comparison", TestConversation.KindOf(reply));
        Assert.Contains("$", reply.Text, StringComparison.Ordinal);
        Assert.Equal("application/vnd.microsoft.card.adaptive", Assert.Single(reply.Attachments).ContentType);
    }

    [Fact]
    public async Task A_number_after_the_ranking_shows_that_career()
    {
        var talk = await new TestConversation().InterviewedAsync(InterviewTests.ByNumber);
        var second = TestConversation.AdvisorOf(talk.Last)["subjects"]![1]!.Value<string>()!;
        await talk.SaysAsync("2");

        Assert.Equal("answer", TestConversation.KindOf(talk.Last));
        Assert.Contains(second, TestConversation.AdvisorOf(talk.Last)["subjects"]!.Values<string>());
    }

    [Fact]
    public async Task What_else_shows_careers_that_were_not_shown_before()
    {
        var talk = await new TestConversation().InterviewedAsync(InterviewTests.ByNumber);
        var shown = TestConversation.AdvisorOf(talk.Last)["subjects"]!.Values<string>().ToArray();
        await talk.SaysAsync("what else could I do?");

        Assert.Empty(shown.Intersect(TestConversation.AdvisorOf(talk.Last)["subjects"]!.Values<string>()));
    }

    [Fact]
    public async Task Why_names_every_reason_in_plain_words()
    {
        var talk = await new TestConversation().InterviewedAsync(InterviewTests.ByNumber);
        await talk.SaysAsync("why that one first?");

        Assert.Equal("recommendation", TestConversation.KindOf(talk.Last));
        Assert.Contains("What speaks for it", talk.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("(+", talk.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflict_offered_by_a_button_is_explained()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("How much does it pay?");
        var button = talk.Last.SuggestedActions.Actions[0].Title;
        await talk.SaysAsync(button);

        Assert.Contains("61,000", talk.Last.Text, StringComparison.Ordinal);
        Assert.Contains("44,010", talk.Last.Text, StringComparison.Ordinal);
        Assert.Equal("answer", TestConversation.KindOf(talk.Last));
    }

    [Fact]
    public async Task Every_reply_says_which_turn_it_belongs_to()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("hi");

        Assert.EndsWith("-1", TestConversation.AdvisorOf(talk.Last)["turnId"]!.Value<string>(), StringComparison.Ordinal);
    }
}
