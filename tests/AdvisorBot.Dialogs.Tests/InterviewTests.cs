using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs.Tests;

/// <summary>The interview on the shipped knowledge; between any two messages the process has been started anew.</summary>
public sealed class InterviewTests
{
    private static readonly Dictionary<string, string> ByTyping = new()
    {
        ["education"] = "I have an associate degree",
        ["field"] = "I studied nursing",
        ["interests"] = "computers and puzzles",
        ["time"] = "within a year",
        ["workplace"] = "a hospital",
        ["remote"] = "it would be nice",
        ["pay"] = "$50,000",
    };

    internal static readonly Dictionary<string, string> ByNumber = new()
    {
        ["education"] = "5",
        ["field"] = "2",
        ["interests"] = "2, 3",
        ["time"] = "2",
        ["workplace"] = "1",
        ["remote"] = "2",
        ["pay"] = "2",
    };

    private static readonly Dictionary<string, string> ByLetter = new()
    {
        ["education"] = "e",
        ["field"] = "b)",
        ["interests"] = "b and c",
        ["time"] = "B",
        ["workplace"] = "a",
        ["remote"] = "(b)",
        ["pay"] = "b",
    };

    private static readonly Dictionary<string, string> ByButton = new()
    {
        ["education"] = "Associate degree",
        ["field"] = "Nursing",
        ["interests"] = "Computers and software",
        ["time"] = "Within a year",
        ["workplace"] = "Hospital",
        ["remote"] = "It would be nice",
        ["pay"] = "At least $50,000",
    };

    public static TheoryData<string> SideQuestions => ["how much do medical coders make?", "help", "hi", "why do you ask?", "what do you know about me?", "can you write my resume?", "tell me a joke"];

    [Theory]
    [InlineData("en-US", "skip the rest n rank pls")]
    [InlineData("en-US", "bruh. stop askin. show my matches")]
    [InlineData("en-US", "part time. just show me the jobs already")]
    [InlineData("es-US", "ya no más, ordénalas")]
    [InlineData("es-US", "muéstrame los resultados con lo que tienes")]
    public async Task Who_wants_the_ranking_now_gets_it_by_what_is_known(string locale, string said)
    {
        var talk = await new TestConversation { Locale = locale }.InInterviewAsync("associate degree", "skip", "skip");
        await talk.SaysAsync(said);

        Assert.Equal("recommendation", TestConversation.KindOf(talk.Last));
        Assert.Null(talk.AskedSlot);
    }

    [Fact]
    public async Task Who_wants_the_ranking_before_anything_is_known_is_asked_on()
    {
        var talk = await new TestConversation().InInterviewAsync();
        await talk.SaysAsync("just rank them");

        Assert.Equal("education", talk.AskedSlot);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("numbers")]
    [InlineData("letters")]
    [InlineData("buttons")]
    public async Task I_can_answer_every_question_and_get_ranked_careers_with_reasons(string way)
    {
        var answers = way switch { "typing" => ByTyping, "numbers" => ByNumber, "letters" => ByLetter, _ => ByButton };
        var talk = await new TestConversation().InterviewedAsync(answers);

        Assert.Equal("recommendation", TestConversation.KindOf(talk.Last));
        Assert.Contains("1. ", talk.Last.Text, StringComparison.Ordinal);
        Assert.Contains("For: ", talk.Last.Text, StringComparison.Ordinal);
        var known = await talk.SaysAsync("what do you know about me?");
        var said = new Dictionary<string, string>
        {
            ["education"] = "associate degree",
            ["field"] = "nursing",
            ["interests"] = "computers",
            ["time"] = "1 year",
            ["workplace"] = "hospital",
            ["remote"] = "from home would be nice",
            ["pay"] = "$50,000 a year",
        };
        Assert.All(said.Where(answer => talk.Asked.Contains(answer.Key)), answer => Assert.Contains(answer.Value, known, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Numbers_letters_and_buttons_lead_to_the_same_ranking()
    {
        var numbers = await new TestConversation().InterviewedAsync(ByNumber);
        var letters = await new TestConversation().InterviewedAsync(ByLetter);

        Assert.Equal(numbers.Last.Text, letters.Last.Text);
    }

    [Theory]
    [MemberData(nameof(SideQuestions))]
    public async Task A_side_question_in_any_step_is_answered_and_the_very_same_question_asked_again(string aside)
    {
        var talk = await new TestConversation().InInterviewAsync();
        while (talk.AskedSlot is { } slot)
        {
            var question = (Text: talk.Last.Text, Buttons: Buttons(talk.Last));
            for (var times = 0; times < 2; times++)
            {
                await talk.SaysAsync(aside);

                Assert.Equal(2, talk.Replies.Count);
                Assert.NotEqual("prompt", TestConversation.KindOf(talk.Replies[0]));
                Assert.Equal(question, (talk.Last.Text, Buttons(talk.Last)));
            }

            await talk.SaysAsync(ByNumber.GetValueOrDefault(slot, "1"));
        }

        var summary = talk.Last.Text;
        await talk.SaysAsync(aside);
        Assert.Equal(summary, talk.Last.Text);
        await talk.SaysAsync("1");
        Assert.Equal("recommendation", TestConversation.KindOf(talk.Last));
    }

    [Fact]
    public async Task Skipping_everything_gives_no_ranking_and_says_so()
    {
        var talk = await new TestConversation().InterviewedAsync(new Dictionary<string, string>());

        Assert.Contains("nothing to rank by", talk.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("For: ", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reasons_name_only_what_I_answered()
    {
        var talk = await new TestConversation().InterviewedAsync(new Dictionary<string, string> { ["remote"] = "a must" });

        Assert.Contains("from home", talk.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("pay of", talk.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("school", talk.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("you like", talk.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_message_can_answer_several_questions_and_they_are_not_asked_again()
    {
        var talk = await new TestConversation().InInterviewAsync("I have a bachelor's degree in biology and I love puzzles");

        Assert.Contains("Got it: bachelor's degree", talk.Text, StringComparison.Ordinal);
        await talk.AnswersAllAsync(ByNumber);
        Assert.DoesNotContain("education", talk.Asked[1..]);
        Assert.DoesNotContain("field", talk.Asked);
        Assert.DoesNotContain("interests", talk.Asked);
    }

    [Fact]
    public async Task Two_options_where_one_is_asked_for_are_not_taken_for_the_first()
    {
        var talk = await new TestConversation().InInterviewAsync();
        var question = talk.Last.Text;
        await talk.SaysAsync("2 and 3");

        Assert.Equal(question, talk.Last.Text);
        Assert.DoesNotContain("high school", await talk.SaysAsync("what do you know about me?") is var known ? known.Split("Question")[0] : "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_about_oneself_is_an_answer_and_not_a_question()
    {
        var talk = await new TestConversation().InInterviewAsync("i'm 47, I have a GED and hate computers");

        Assert.Contains("high school", talk.Text.Split("Question")[0], StringComparison.Ordinal);
        Assert.NotEqual("education", talk.AskedSlot);
    }

    [Fact]
    public async Task Back_asks_the_question_before_again()
    {
        var talk = await new TestConversation().InInterviewAsync();
        var first = talk.Last.Text;
        await talk.SaysAllAsync("6", "back");

        Assert.Equal(first, talk.Last.Text);
        await talk.SaysAllAsync("5", "what do you know about me?");
        Assert.Contains("associate degree", talk.Text, StringComparison.Ordinal);
        Assert.NotEqual("education", talk.AskedSlot);
    }

    [Fact]
    public async Task Back_at_the_first_question_says_so_and_asks_it_again()
    {
        var talk = await new TestConversation().InInterviewAsync();
        var first = talk.Last.Text;
        await talk.SaysAsync("back");

        Assert.Contains("first question", talk.Text, StringComparison.Ordinal);
        Assert.Equal(first, talk.Last.Text);
    }

    [Fact]
    public async Task A_correction_in_mid_interview_changes_the_answer_and_asks_the_open_question_again()
    {
        var talk = await new TestConversation().InInterviewAsync("high school", "skip");
        var open = talk.Last.Text;
        await talk.SaysAsync("actually I have a bachelor's degree");

        Assert.Contains("Changed: bachelor's degree", talk.Text, StringComparison.Ordinal);
        Assert.Equal(open, talk.Last.Text);
    }

    [Fact]
    public async Task A_correction_after_the_ranking_ranks_again_and_says_what_changed()
    {
        var talk = await new TestConversation().InterviewedAsync(ByNumber);
        await talk.SaysAsync("actually I only have a high school diploma");

        Assert.Equal("recommendation", TestConversation.KindOf(talk.Last));
        Assert.Matches("What changed: |The order stays the same", talk.Last.Text);
    }

    [Fact]
    public async Task Change_my_education_asks_that_question_again_and_ranks_again()
    {
        var talk = await new TestConversation().InterviewedAsync(ByNumber);
        await talk.SaysAsync("change my education");
        Assert.Contains("highest education", talk.Last.Text, StringComparison.Ordinal);

        await talk.SaysAsync("2");
        Assert.Equal("recommendation", TestConversation.KindOf(talk.Last));
        Assert.Contains("high school", await talk.SaysAsync("what do you know about me?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_asks_nothing_and_keeps_what_I_said()
    {
        var talk = await new TestConversation().InInterviewAsync("associate");
        await talk.SaysAsync("cancel");
        Assert.Single(talk.Replies);
        Assert.NotEqual("prompt", TestConversation.KindOf(talk.Last));

        Assert.Contains("associate degree", await talk.SaysAsync("what do you know about me?"), StringComparison.Ordinal);
        await talk.SaysAsync("continue");
        Assert.NotNull(talk.AskedSlot);
        Assert.NotEqual("education", talk.AskedSlot);
    }

    [Fact]
    public async Task Start_over_asks_once_and_forgets_the_interview()
    {
        var talk = await new TestConversation().InInterviewAsync("associate", "skip");
        await talk.SaysAsync("start over");
        Assert.Contains("forget your answers", Assert.Single(talk.Replies).Text, StringComparison.Ordinal);

        await talk.SaysAsync("yes");
        Assert.Contains("highest education", talk.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("associate degree", (await talk.SaysAsync("what do you know about me?")).Split("Question")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_over_answered_with_no_asks_the_open_question_again()
    {
        var talk = await new TestConversation().InInterviewAsync("associate");
        var open = talk.Last.Text;
        await talk.SaysAllAsync("start over", "what is a RHIT?");
        Assert.Contains("forget your answers", talk.Last.Text, StringComparison.Ordinal);

        await talk.SaysAsync("no");
        Assert.Equal(open, talk.Last.Text);
    }

    [Fact]
    public async Task Forget_me_deletes_everything_stored_and_says_what()
    {
        var talk = await new TestConversation().InInterviewAsync("associate", "skip");
        var said = await talk.SaysAsync("forget me");

        Assert.Contains("interview answers", said, StringComparison.Ordinal);
        Assert.Contains("log of this conversation", said, StringComparison.Ordinal);
        Assert.Single(talk.Forgotten);
        Assert.Empty(await talk.StoredAsync());
        Assert.Contains("know nothing about you", await talk.SaysAsync("what do you know about me?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_belongs_to_the_person_and_a_conversation_does_not()
    {
        var first = await new TestConversation().InInterviewAsync("associate");
        var second = new TestConversation { Storage = first.Storage };
        var stranger = new TestConversation { Storage = first.Storage, UserId = "somebody else" };

        Assert.Contains("associate degree", await second.SaysAsync("what do you know about me?"), StringComparison.Ordinal);
        Assert.Single(second.Replies);
        Assert.Contains("know nothing", await stranger.SaysAsync("what do you know about me?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_nobody_can_place_is_met_with_the_options_then_the_ways_out_then_a_person()
    {
        var talk = await new TestConversation().InInterviewAsync();
        var question = talk.Last.Text;

        Assert.Contains("One of these is probably close", await talk.SaysAsync("qwertz blorp"), StringComparison.Ordinal);
        Assert.Contains("skip", (await talk.SaysAsync("qwertz blorp")).Split("Question")[0], StringComparison.Ordinal);
        await talk.SaysAsync("qwertz blorp");
        Assert.Equal("handoff", TestConversation.KindOf(talk.Replies[0]));
        Assert.Equal(question, talk.Last.Text);
    }

    [Fact]
    public async Task Words_of_crisis_in_mid_interview_get_a_calm_answer_and_no_question()
    {
        var talk = await new TestConversation().InInterviewAsync("associate");
        var question = talk.Last.Text;
        await talk.SaysAsync("i want to kill myself");

        var reply = Assert.Single(talk.Replies);
        Assert.Equal("safety", TestConversation.KindOf(reply));
        Assert.Contains("988", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("career that", reply.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(question, (await talk.SaysAsync("repeat the question")).Trim());
    }

    [Fact]
    public async Task On_Teams_a_question_with_many_options_has_a_card_whose_buttons_send_words_the_bot_understands()
    {
        var talk = await new TestConversation { ChannelId = "msteams" }.InInterviewAsync();
        Assert.Null(talk.Last.SuggestedActions);
        var card = (JObject)Assert.Single(talk.Last.Attachments).Content;
        var fifth = card.SelectTokens("$..actions[*].data").ElementAt(4);

        await talk.SendsAsync(new Activity(ActivityTypes.Message) { Value = fifth });

        Assert.NotEqual("education", talk.AskedSlot);
        Assert.Contains("associate degree", await talk.SaysAsync("what do you know about me?"), StringComparison.Ordinal);
    }

    private static string Buttons(Activity activity) => string.Join('|', activity.SuggestedActions?.Actions.Select(action => action.Title) ?? []);
}
