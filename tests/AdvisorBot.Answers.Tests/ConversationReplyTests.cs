using AdvisorBot.Advice;
using AdvisorBot.Answers.Cards;
using AdvisorBot.Knowledge;
using AdvisorBot.Testing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Answers.Tests;

/// <summary>Prompts, rankings, declines and the rest around the facts, on the shipped knowledge.</summary>
public sealed class ConversationReplyTests
{
    private static readonly KnowledgeBase Knowledge = ShippedKnowledge.Base;
    private static readonly AnswerComposer Answers = new(Knowledge);
    private static readonly CareerRanker Ranker = new(Knowledge);
    private static readonly Audience Plain = new("en", "test");
    private static readonly Audience Teams = new("en", "msteams");

    public static TheoryData<string> Questions => [.. Knowledge.Interview.Questions.Select(question => question.Id)];

    public static TheoryData<string> Doors =>
    [
        .. Knowledge.Languages["en"].Utterances.Select(entry => entry.Intent ?? "")
            .Where(intent => intent.StartsWith("decline.", StringComparison.Ordinal)).Distinct().Order(),
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_question_numbers_its_options_in_the_text_and_asks_the_same_words_every_time(string slot)
    {
        var question = Answers.Question(slot, 3, 6, Plain);

        var labels = Answers.OptionLabels(slot, Plain);
        Assert.Contains("3 of 6", question.Text, StringComparison.Ordinal);
        Assert.InRange(labels.Count, 2, 9);
        Assert.All(labels.Select((label, i) => $"{i + 1}. {label}"), line => Assert.Contains(line, question.Text, StringComparison.Ordinal));
        Assert.Equal(labels, question.SuggestedActions.Actions.Select(action => action.Title));
        Assert.Equal(InputHints.ExpectingInput, question.InputHint);
        Assert.Equal(question.Text, Answers.Question(slot, 3, 6, Plain).Text);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void On_Teams_every_option_has_a_button_of_some_kind(string slot)
    {
        var question = Answers.Question(slot, 3, 6, Teams);

        var titles = question.SuggestedActions?.Actions.Select(action => action.Title)
            ?? ((JObject)question.Attachments.Single().Content).SelectTokens("$..choices[*].title").Concat(((JObject)question.Attachments.Single().Content).SelectTokens("$..actions[*].data.say").Where(say => say.Value<string>() != "")).Select(title => title.Value<string>()!);
        Assert.Equal(Answers.OptionLabels(slot, Teams), titles);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public void A_decline_is_one_sentence_that_names_a_door(string intent)
    {
        var reply = Answers.Decline(intent["decline.".Length..], Plain);

        Assert.True(Knowledge.HasReply("en", intent), $"There is no reply for {intent}");
        Assert.Equal("decline", Kind(reply));
        Assert.EndsWith(".", reply.Activity.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", reply.Activity.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_crisis_there_is_a_line_a_person_and_nothing_about_careers_or_buttons()
    {
        var reply = Answers.Crisis(Plain);

        Assert.Equal("safety", Kind(reply));
        Assert.Contains(Knowledge.Crisis.Call, reply.Activity.Text, StringComparison.Ordinal);
        Assert.Contains(Knowledge.School.ContactName, reply.Activity.Text, StringComparison.Ordinal);
        Assert.Null(reply.Activity.SuggestedActions);
    }

    [Fact]
    public void Every_reason_of_a_ranking_can_be_said_for_any_answers()
    {
        foreach (var level in EducationLevels.All)
        {
            foreach (var remote in Enum.GetValues<RemoteWish>())
            {
                var profile = new CareerProfile
                {
                    Education = level,
                    Field = "nursing",
                    Remote = remote,
                    PayHope = 60_000,
                    MonthsToFirstJob = 12,
                    Interests = Knowledge.Interests.Keys.Order().Select((id, i) => (id, i)).ToDictionary(pair => pair.id, pair => pair.i % 2 == 0 ? 1.0 : -1.0),
                    Workplaces = new Dictionary<string, double> { ["hospital"] = 1, ["insurance"] = -1 },
                };
                foreach (var item in Ranker.Rank(profile).Items)
                {
                    var text = Answers.ExplainRanking(item, Plain).Activity.Text;
                    Assert.DoesNotContain("{", text, StringComparison.Ordinal);
                    Assert.Equal(item.For.Count + item.Against.Count, text.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)));
                }
            }
        }
    }

    [Fact]
    public void A_ranking_says_why_and_why_not_has_a_card_per_career_and_text_that_stands_alone()
    {
        var reply = Answers.Recommend(Ranker.Rank(new CareerProfile { Education = "high-school", MonthsToFirstJob = 12, PayHope = 60_000 }), Plain, []);

        Assert.Equal("recommendation", Kind(reply));
        Assert.Equal(AnswerComposer.CareersShown, reply.Activity.Attachments.Count);
        Assert.Contains("For: ", reply.Activity.Text, StringComparison.Ordinal);
        Assert.Contains("Against: ", reply.Activity.Text, StringComparison.Ordinal);
        foreach (var career in reply.Shown)
        {
            Assert.Contains(Knowledge.Subjects[career].Name, reply.Activity.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Pay_in_a_reason_is_said_with_whose_it_is_year_and_source()
    {
        var ranking = Ranker.Rank(new CareerProfile { PayHope = 1_000_000 });
        var item = ranking.Items.First(item => item.Against.Count > 0);
        var figure = Knowledge.Facts[item.Against[0].FactId!];

        var text = Answers.ExplainRanking(item, Plain).Activity.Text;

        Assert.Contains(figure.Figure!.Population, text, StringComparison.Ordinal);
        Assert.Contains(figure.Figure.Period, text, StringComparison.Ordinal);
        Assert.Contains(Knowledge.SourceOf(figure).ShortName, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_answers_nothing_is_ranked()
    {
        var reply = Answers.Recommend(Ranker.Rank(new CareerProfile()), Plain, []);

        Assert.Empty(reply.Shown);
        Assert.Contains("nothing to rank by", reply.Activity.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_fit_is_called_equal()
    {
        var item = new Recommendation("medical-coder", 0.6, 1, [new Reason("remote", "remote.common", 0.1, new Dictionary<string, string>())], []);
        var reply = Answers.Recommend(new Recommendations([item, item with { CareerId = "cancer-registrar" }], NoneFits: false, []), Plain, []);

        Assert.Equal(2, reply.Activity.Text.Split("equal fit").Length - 1);
    }

    [Fact]
    public void When_none_fits_the_reply_says_so()
    {
        var reason = new Reason("remote", "remote.rare", -0.1, new Dictionary<string, string>(), HardLimit: true);
        var reply = Answers.Recommend(new Recommendations([new Recommendation("medical-coder", 0.4, 1, [], [reason])], NoneFits: true, []), Plain, []);

        Assert.Contains("none of the careers", reply.Activity.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_in_the_order_is_named()
    {
        var ranking = Ranker.Rank(new CareerProfile { Education = "high-school", MonthsToFirstJob = 12 });
        var now = ranking.Items.Take(3).Select(item => item.CareerId).ToArray();

        var swapped = Answers.Recommend(ranking, Plain, [now[1], now[0], now[2]]).Activity.Text;
        var same = Answers.Recommend(ranking, Plain, now).Activity.Text;

        Assert.Contains($"{Knowledge.Subjects[now[0]].Name} moved up to place 1", swapped, StringComparison.Ordinal);
        Assert.Contains("The order stays the same", same, StringComparison.Ordinal);
    }

    [Fact]
    public void When_none_fits_the_limit_that_rules_out_most_is_named_with_what_would_let_something_in()
    {
        var profile = new CareerProfile { Education = "high-school", PayHope = 100_000, MonthsToFirstJob = 12, MustHaves = new HashSet<string> { "pay", "time" } };
        var text = Answers.Recommend(Ranker.Rank(profile), Plain, [], profile).Activity.Text;

        Assert.Contains("none of the careers I know fits", text, StringComparison.Ordinal);
        Assert.Contains("What rules out most is this answer of yours", text, StringComparison.Ordinal);
        Assert.Contains("The smallest change that lets something in", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recommendation_says_what_is_missing_how_long_it_takes_and_warns_of_a_shrinking_career()
    {
        var profile = new CareerProfile { Education = "high-school", Interests = new Dictionary<string, double> { ["language"] = 1 } };
        var text = Answers.Recommend(Ranker.Rank(profile), Plain, [], profile).Activity.Text;

        Assert.Contains("To get there: certificate and CCA; ", text, StringComparison.Ordinal);
        Assert.Contains("(our estimate)", text, StringComparison.Ordinal);
        var shrinking = Ranker.Rank(profile).Items.First(item => item.CareerId == "medical-transcriptionist");
        Assert.Contains("This work is shrinking: 5% fewer jobs are projected (BLS", Answers.ExplainRanking(shrinking, Plain).Activity.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_of_two_has_both_in_every_row_of_text_and_card()
    {
        var reply = Answers.Compare(["medical-coder", "cancer-registrar"], null, Plain);

        var card = (JObject)reply.Activity.Attachments.Single().Content;
        Assert.Equal("1.5", card["version"]!.Value<string>());
        var rows = card.SelectTokens("$.body[?(@.type == 'ColumnSet')]").ToArray();
        Assert.All(rows, row => Assert.Equal(2, row["columns"]!.Count()));
        Assert.Equal(rows.Length - 1, reply.Activity.Text.Split("- Cancer registrar: ").Length - 1);
    }

    [Fact]
    public void A_comparison_of_three_stands_one_below_the_other_so_that_a_phone_can_show_it()
    {
        var reply = Answers.Compare(["medical-coder", "cancer-registrar", "medical-transcriptionist"], null, Plain);

        var card = (JObject)reply.Activity.Attachments.Single().Content;
        Assert.Empty(card.SelectTokens("$.body[?(@.type == 'ColumnSet')]"));
        var rows = card.SelectTokens("$.body[?(@.type == 'FactSet')]").ToArray();
        Assert.All(rows, row => Assert.Equal(3, row["facts"]!.Count()));
        Assert.Contains("**Cancer registrar**\n- Education: associate degree\n- Pay: $68,020", reply.Activity.Text, StringComparison.Ordinal);
        Assert.InRange(reply.Activity.Text.Length, 1, 900);
        Assert.NotEmpty(rows);
    }

    [Fact]
    public void What_is_ticked_on_a_card_is_said_by_its_numbers()
    {
        Assert.Equal("1,3", CardClick.TextOf(JObject.Parse("""{ "say": "", "picks": "1,3" }""")));
        Assert.Contains("Input.ChoiceSet", ((JObject)Answers.Question("interests", 1, 8, Teams).Attachments.Single().Content).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_more_than_three_the_rest_is_named_as_left_out()
    {
        var reply = Answers.Compare(["medical-coder", "cancer-registrar", "medical-transcriptionist", "medical-secretary"], null, Plain);

        Assert.Contains("left out medical secretary", reply.Activity.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_click_on_a_card_stands_for_words_and_anything_else_for_nothing()
    {
        Assert.Equal("hello", CardClick.TextOf(JObject.Parse("""{ "say": "hello" }""")));
        Assert.Equal("hello", CardClick.TextOf(new { say = "hello" }));
        Assert.Null(CardClick.TextOf(JObject.Parse("""{ "say": { "deep": 1 } }""")));
        Assert.Null(CardClick.TextOf(new JArray(1)));
        Assert.Null(CardClick.TextOf("text"));
        Assert.Null(CardClick.TextOf(null));
    }

    [Fact]
    public void A_profile_is_shown_in_the_words_of_the_pack()
    {
        var profile = new CareerProfile { Education = "associate", PayHope = 0, Remote = RemoteWish.Must, Interests = new Dictionary<string, double> { ["computers"] = -1 }, Skipped = new HashSet<string> { "field" } };
        var text = Answers.ShowProfile(profile, null, Plain).Activity.Text;

        Assert.Contains("associate degree", text, StringComparison.Ordinal);
        Assert.Contains("pay doesn't decide", text, StringComparison.Ordinal);
        Assert.Contains("not computers", text, StringComparison.Ordinal);
        Assert.Contains("Left open: field", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "clarify")]
    [InlineData(2, "clarify")]
    [InlineData(3, "handoff")]
    public void Misses_go_from_asking_back_to_a_person(int misses, string kind)
    {
        Assert.Equal(kind, Kind(Answers.Miss(misses, [], Plain, inInterview: false)));
    }

    [Fact]
    public void A_clarifying_question_offers_numbered_questions()
    {
        var reply = Answers.Clarify([new FactQuestion { Topic = "pay", Subjects = ["medical-coder"] }, new FactQuestion { Topic = "outlook", Subjects = ["medical-coder"] }], Plain);

        Assert.True(reply.Numbered);
        Assert.Equal(2, reply.Offers.Count);
        Assert.Contains($"2. {reply.Offers[1].Text}", reply.Activity.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_language_is_answered_in_the_packs_own()
    {
        Assert.Equal(Answers.Greeting(Plain).Activity.Text, Answers.Greeting(new Audience("xx-YY", "test")).Activity.Text);
    }

    private static string Kind(Reply reply) => ((JObject)reply.Activity.ChannelData)["advisor"]!["kind"]!.Value<string>()!;
}
