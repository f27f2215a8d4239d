using AdvisorBot.Answers;
using AdvisorBot.Testing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs.Tests.Handover;

/// <summary>A question goes to the advisers exactly as it was shown, after a yes, or not at all.</summary>
public sealed class SendQuestionTests
{
    private const string Asked = "Does my EMT certificate count toward the program?";

    private readonly AdvisersChannelStub _channel = new();

    [Fact]
    public async Task I_see_exactly_what_would_be_sent_before_anything_goes()
    {
        var talk = Talk();
        await talk.SaysAllAsync("talk to a person", "send a question", Asked);

        Assert.Empty(_channel.Cards);
        Assert.Contains(Asked, talk.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Shall I send it?", talk.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Send it", "Change the question", "Don't send it"], talk.Last.SuggestedActions.Actions.Select(action => action.Title));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("yes")]
    [InlineData("send it")]
    public async Task After_a_yes_the_card_holds_the_question_and_nothing_about_me(string yes)
    {
        var talk = Talk();
        await talk.SaysAllAsync("I have a bachelor's degree in biology", "send a question", Asked, yes);

        var card = Assert.Single(_channel.Cards).ToString();
        Assert.Contains(Asked, card, StringComparison.Ordinal);
        Assert.DoesNotContain("biology", card, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Student\"", card, StringComparison.Ordinal);
        Assert.DoesNotContain(talk.UserId, card, StringComparison.Ordinal);
        Assert.Contains("Your question is with", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task My_answers_and_my_plan_go_along_only_when_I_add_them_and_as_shown()
    {
        var talk = Talk();
        await talk.SaysAllAsync("I have a bachelor's degree in biology", "make me a plan for medical coder", "send a question", Asked);
        Assert.DoesNotContain("What the student told the bot", talk.Last.Text, StringComparison.Ordinal);

        var shown = await talk.SaysAllAsync("Add what I told you", "Add my plan");
        await talk.SaysAsync("1");

        var sent = LinesOf(_channel.Cards[0]);
        Assert.Contains(sent, line => line.Contains("biology", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(sent, line => line.Contains("Your plan: medical coder", StringComparison.Ordinal));
        Assert.All(sent.Where(line => !line.StartsWith("Open since", StringComparison.Ordinal)), line => Assert.Contains(line, shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_I_added_can_be_left_out_again()
    {
        var talk = Talk();
        await talk.SaysAllAsync("I have a bachelor's degree in biology", "send a question", Asked, "Add what I told you", "Leave out what I told you", "send it");

        Assert.DoesNotContain("biology", _channel.Cards[0].ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task I_can_change_the_words()
    {
        var talk = Talk();
        await talk.SaysAllAsync("send a question", Asked, "Change the question");
        Assert.Contains(Asked, talk.Last.Text, StringComparison.Ordinal);
        await talk.SaysAllAsync("Does my paramedic license count?", "1");

        Assert.Contains("paramedic", _channel.Cards[0].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("EMT", _channel.Cards[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("cancel")]
    [InlineData("Don't send it")]
    [InlineData("skip")]
    public async Task Without_a_yes_nothing_is_sent_or_kept(string no)
    {
        var talk = Talk();
        await talk.SaysAllAsync("send a question", Asked, no);

        Assert.Contains("nothing was sent", talk.Text, StringComparison.Ordinal);
        Assert.Empty(_channel.Cards);
        Assert.DoesNotContain("EMT", JsonConvert.SerializeObject(await talk.StoredAsync()), StringComparison.Ordinal);
        Assert.Contains("You have no question", await talk.SaysAsync("how is my question doing?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_while_I_write_gives_it_up()
    {
        var talk = Talk();
        await talk.SaysAllAsync("send a question", "cancel");

        Assert.Contains("nothing was sent", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_sounds_like_a_word_to_the_bot_is_still_my_question()
    {
        const string Question = "Can I talk to somebody in the financial aid office about my loans from another school?";
        var talk = Talk();
        await talk.SaysAllAsync("send a question", Question);

        Assert.Contains(Question, talk.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_interview_goes_on_with_the_same_question()
    {
        var talk = await Talk().InInterviewAsync();
        var slot = talk.AskedSlot;
        await talk.SaysAllAsync("send a question", Asked, "1");

        Assert.NotNull(slot);
        Assert.Equal(slot, talk.AskedSlot);
        Assert.Contains("1 of", talk.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_to_the_bot_in_the_middle_is_answered_and_the_review_shown_again()
    {
        var talk = Talk();
        var review = await talk.SaysAllAsync("send a question", Asked);
        await talk.SaysAsync("how much do medical coders make?");

        Assert.Contains("51,140", talk.Text, StringComparison.Ordinal);
        Assert.EndsWith(review, talk.Text, StringComparison.Ordinal);
        Assert.Empty(_channel.Cards);
    }

    [Fact]
    public async Task When_the_channel_cannot_be_reached_I_am_told_and_can_try_again()
    {
        var talk = Talk();
        _channel.IsReachable = false;
        await talk.SaysAllAsync("send a question", Asked, "1");
        Assert.Contains("nothing was sent", talk.Text, StringComparison.Ordinal);
        Assert.Contains("has not named a contact yet", talk.Text, StringComparison.Ordinal);

        _channel.IsReachable = true;
        await talk.SaysAsync("send it");

        Assert.Single(_channel.Cards);
        Assert.Contains("Your question is with", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_so_many_questions_wait_at_once()
    {
        var talk = Talk();
        for (var i = 0; i < 3; i++)
        {
            await talk.SaysAllAsync("send a question", Asked, "1");
        }

        await talk.SaysAsync("send a question");

        Assert.Contains("several questions waiting", talk.Text, StringComparison.Ordinal);
        Assert.Equal(3, _channel.Cards.Count);
    }

    [Fact]
    public async Task Too_long_a_question_is_said_kindly_and_asked_again()
    {
        var talk = Talk();
        await talk.SaysAllAsync("send a question", new string('x', AnswerComposer.LongestQuestion + 1));

        Assert.Contains("longer than I can pass on", talk.Text, StringComparison.Ordinal);
        Assert.Contains("What would you like to ask", talk.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script> <img src=x onerror=alert(1)> what now")]
    [InlineData("[click](javascript:alert(1)) **bold** `code` # heading")]
    [InlineData("{{DATE(2017-02-14T06:08:39Z,LONG)}} ${name} \u202Eevil")]
    public async Task Markup_in_a_question_stays_text_for_both_sides(string question)
    {
        var talk = Talk();
        await talk.SaysAllAsync("send a question", question);
        Assert.Equal(TextFormatTypes.Plain, talk.Last.TextFormat);
        await talk.SaysAsync("1");

        var words = question.Replace("\u202E", "", StringComparison.Ordinal);
        var holders = _channel.Cards[0].Descendants().OfType<JValue>().Where(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture).Contains(words[..12], StringComparison.Ordinal)).ToList();
        var holder = Assert.Single(holders);
        Assert.Equal(words, (string?)holder);
        Assert.Equal("TextRun", (string?)holder.Parent!.Parent!["type"]);
    }

    [Fact]
    public async Task Words_of_crisis_come_before_the_question()
    {
        var talk = Talk();
        await talk.SaysAllAsync("send a question", "I want to kill myself");

        Assert.Contains("988", talk.Text, StringComparison.Ordinal);
        Assert.Empty(_channel.Cards);
        Assert.Equal("safety", TestConversation.KindOf(talk.Last));
    }

    [Fact]
    public async Task Where_others_read_along_no_question_is_passed_on()
    {
        var talk = new TestConversation { Advisers = _channel, Shared = true };
        Assert.DoesNotContain("send a question", await talk.SaysAsync("talk to a person"), StringComparison.Ordinal);

        Assert.Contains("personal chat", await talk.SaysAsync("send a question"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_channel_there_are_contacts_and_the_sheet()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("I have a bachelor's degree in biology", "talk to a person");

        Assert.Contains("has not named a contact yet", talk.Text, StringComparison.Ordinal);
        Assert.Contains("hand-over sheet", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("send a question", talk.Text, StringComparison.Ordinal);
        Assert.Contains("can't pass on questions", await talk.SaysAsync("send a question"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_of_it_in_Spanish()
    {
        var talk = new TestConversation { Advisers = _channel, Locale = "es-US" };
        await talk.SaysAllAsync("quiero hablar con una persona", "Enviar una pregunta", "¿Cuenta mi certificado de enfermería?");
        Assert.Contains("¿La envío?", talk.Last.Text, StringComparison.Ordinal);
        await talk.SaysAsync("sí");

        Assert.Contains("Tu pregunta ya está enviada", talk.Text, StringComparison.Ordinal);
        Assert.Contains("¿Cuenta mi certificado", _channel.Cards[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("espera a que alguien la tome", await talk.SaysAsync("¿cómo va mi pregunta?"), StringComparison.Ordinal);
    }

    private TestConversation Talk() => new() { Advisers = _channel, UserId = "dl_4711" };

    /// <summary>What a reader of the card sees of the student, without titles and buttons.</summary>
    private static List<string> LinesOf(JObject card) => [.. card.SelectTokens("$.body[*].inlines[*].text").Select(text => (string)text!)];
}
