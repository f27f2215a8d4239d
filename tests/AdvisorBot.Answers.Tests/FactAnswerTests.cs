using System.Collections.Frozen;
using AdvisorBot.Knowledge;
using AdvisorBot.Testing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Answers.Tests;

/// <summary>Answers from facts, on the shipped knowledge.</summary>
public sealed class FactAnswerTests
{
    private static readonly KnowledgeBase Knowledge = ShippedKnowledge.Base;
    private static readonly AnswerComposer Answers = new(Knowledge);
    private static readonly Audience Page = new("en", "directline");
    private static readonly Audience Teams = new("en", "msteams");
    private static readonly Audience Plain = new("en", "test");

    public static TheoryData<string> Lists => [.. Knowledge.Lists.Keys.Order()];

    public static TheoryData<string> Conflicts => [.. Knowledge.Conflicts.Keys.Order()];

    public static TheoryData<string> Subjects => [.. Knowledge.Subjects.Keys.Order()];

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Every_figure_about_a_subject_is_said_with_its_source_and_year(string subjectId)
    {
        foreach (var topic in Knowledge.Subjects[subjectId].Facts.Select(fact => fact.Topic).Distinct())
        {
            var reply = Answers.Answer([new FactQuestion { Topic = topic, Subjects = [subjectId] }], Plain);

            Assert.DoesNotContain("{", reply.Activity.Text, StringComparison.Ordinal);
            foreach (var fact in reply.Facts.Select(id => Knowledge.Facts[id]))
            {
                Assert.Contains(Knowledge.SourceOf(fact).ShortName.Split('*')[0], reply.Activity.Text, StringComparison.Ordinal);
                Assert.Contains(fact.AsOf[..4], reply.Activity.Text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_comes_out_whole(string listId)
    {
        var reply = Answers.Answer([new FactQuestion { List = listId }], Plain);

        Assert.Equal(Knowledge.Lists[listId].Facts.Count, reply.Activity.Text.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)));
        Assert.Equal(Knowledge.Lists[listId].Facts, reply.Facts);
        Assert.Empty(reply.Rest);
    }

    [Theory]
    [MemberData(nameof(Conflicts))]
    public void A_conflict_that_is_asked_about_is_explained_in_full(string conflictId)
    {
        var reply = Answers.Answer([new FactQuestion { Conflict = conflictId }], Plain);

        Assert.Contains(Knowledge.Conflicts[conflictId].Explanation, reply.Activity.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_others_contradict_is_told_with_the_other_side()
    {
        var reply = Answers.Answer([new FactQuestion { Topic = "pay", Facts = ["pay-article-61000"] }], Plain);

        Assert.Contains("$61,000", reply.Activity.Text, StringComparison.Ordinal);
        Assert.Contains("$44,010", reply.Activity.Text, StringComparison.Ordinal);
        Assert.Contains(reply.Offers, offer => offer.Conflict == "K1");
    }

    [Fact]
    public void A_question_about_an_old_pay_figure_is_answered_with_todays_first()
    {
        var reply = Answers.Answer([new FactQuestion { Topic = "pay", Facts = ["pay-article-44010"] }], Plain);

        var today = Knowledge.FactsAbout(Knowledge.Pack.Umbrella, "pay")!.Facts[0];
        Assert.Equal(today.Id, reply.Facts[0]);
        Assert.Contains("pay-article-44010", reply.Facts);
    }

    [Fact]
    public void Figures_read_second_hand_are_called_so()
    {
        var fact = Knowledge.Facts.Values.First(fact => fact is { Confidence: Confidence.Medium, Figure: not null });

        Assert.Contains("quoted second-hand", Answers.Answer([new FactQuestion { Topic = fact.Topic, Facts = [fact.Id] }], Plain).Activity.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_promotes_its_own_offer_is_named_together_with_that()
    {
        var fact = Knowledge.Facts.Values.First(fact => fact.Source == "s1" && fact.Topic == "school");

        Assert.Contains(Knowledge.Sources["s1"].Interest!, Answers.Answer([new FactQuestion { Topic = "school", Facts = [fact.Id] }], Plain).Activity.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yes", "Yes. ")]
    [InlineData("no", "No. ")]
    [InlineData("depends", "It depends. ")]
    public void A_yes_or_no_question_is_answered_so_at_once(string lead, string beginning)
    {
        var fact = Knowledge.FactsAbout("cancer-registrar", "duties")!.Facts[0];
        var reply = Answers.Answer([new FactQuestion { Topic = "duties", Facts = [fact.Id], Lead = lead }], Plain);

        Assert.StartsWith(beginning, reply.Activity.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_fits_a_phone_screen_and_the_rest_comes_with_more()
    {
        var reply = Answers.Answer([new FactQuestion { Topic = "pay", Subjects = ["medical-coder"] }], Plain);
        Assert.InRange(reply.Activity.Text.Length, 100, 900);
        Assert.NotEmpty(reply.Rest);
        Assert.Contains("more", reply.Activity.Text, StringComparison.Ordinal);

        var more = Answers.More(reply.Rest, reply.Topic, reply.Subjects, Plain);
        Assert.Equal(reply.Rest[0], more.Facts[0]);
    }

    [Fact]
    public void Facts_of_a_wider_subject_are_said_to_be_its()
    {
        var (asked, topic) = Knowledge.Subjects.Values
            .Where(subject => subject.Kind is SubjectKind.Career && subject.PartOf is not null)
            .SelectMany(subject => Knowledge.Topics.Keys.Select(topic => (subject, topic)))
            .First(pair => Knowledge.FactsAbout(pair.subject.Id, pair.topic) is { OwnSubject: false });
        var wider = Knowledge.FactsAbout(asked.Id, topic)!.Subject;

        var text = Answers.Answer([new FactQuestion { Topic = topic, Subjects = [asked.Id] }], Plain).Activity.Text;

        Assert.Contains($"published under {wider.Plural}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_said_to_one_question_is_not_said_again_to_the_next()
    {
        var question = new FactQuestion { Topic = "schedule", Subjects = ["medical-secretary"] };
        var once = Answers.Answer([question], Plain).Activity.Text;
        var asked = Answers.Answer([question, question with { Score = 0.7 }, new FactQuestion { Topic = "remote", Subjects = ["medical-secretary"] }], Plain);

        var first = Knowledge.Facts[asked.Facts[0]].Statement;
        Assert.Contains(first, once, StringComparison.Ordinal);
        Assert.Equal(2, asked.Activity.Text.Split(first).Length);
        Assert.Contains("working from home", asked.Activity.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_nobody_checked_is_not_guessed()
    {
        var reply = Answers.Answer([new FactQuestion { Topic = "schedule", Subjects = ["rhit"] }], Plain);

        Assert.Equal("decline", reply.Activity.ChannelData is JObject data ? data["advisor"]!["kind"]!.Value<string>() : null);
        Assert.Contains("rather not guess", reply.Activity.Text, StringComparison.Ordinal);
        Assert.Empty(reply.Facts);
    }

    [Fact]
    public void Web_Chat_gets_citations_with_link_definitions_and_Teams_without()
    {
        var question = Cited();
        var page = Answers.Answer([question], Page).Activity;
        var teams = Answers.Answer([question], Teams).Activity;
        var plain = Answers.Answer([question], Plain).Activity;

        Assert.Matches(@"\n\[1\]: https?://\S+ "".+""", page.Text);
        Assert.Contains(" [1]", teams.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[1]:", teams.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[1]", plain.Text, StringComparison.Ordinal);
        Assert.Null(plain.Entities);
        Assert.Equal(["https://schema.org/Message"], page.Entities.Select(entity => entity.Type));
    }

    [Fact]
    public void The_citation_entity_has_what_Teams_and_Web_Chat_ask_for()
    {
        var entity = Answers.Answer([Cited()], Page).Activity.Entities.Single().Properties;

        Assert.Equal("", entity["@id"]!.Value<string>());
        var claims = entity["citation"]!.ToArray();
        Assert.Equal(Enumerable.Range(1, claims.Length), claims.Select(claim => claim["position"]!.Value<int>()));
        Assert.All(claims, claim => Assert.All(["name", "abstract", "url"], part => Assert.NotEqual("", claim["appearance"]![part]!.Value<string>())));
        Assert.All(claims, claim => Assert.InRange(claim["appearance"]!["abstract"]!.Value<string>()!.Length, 1, 160));
    }

    [Fact]
    public void Web_Chat_gets_thumbs_under_what_answers_and_under_nothing_else()
    {
        var answer = Answers.Answer([Cited()], Page).Activity;
        var entity = Assert.Single(answer.Entities).Properties;

        Assert.Equal(["LikeAction", "DislikeAction"], entity["potentialAction"]!.Select(action => action["@type"]!.Value<string>()));
        Assert.NotEmpty(entity["citation"]!);
        Assert.Null(Answers.Answer([Cited()], Teams).Activity.Entities.Single().Properties["potentialAction"]);
        Assert.All([Answers.Greeting(Page), Answers.Help(Page, inInterview: false), Answers.Crisis(Page)], reply => Assert.Null(reply.Activity.Entities));
    }

    [Fact]
    public void Suggested_actions_send_what_they_say_name_nobody_and_are_three_at_most_on_Teams()
    {
        var question = new FactQuestion { Topic = "pay", Facts = ["pay-article-61000"] };
        foreach (var audience in new[] { Page, Teams, Plain })
        {
            var buttons = Answers.Answer([question], audience).Activity.SuggestedActions;

            Assert.Null(buttons.To);
            Assert.All(buttons.Actions, action => Assert.Equal((ActionTypes.ImBack, action.Title), (action.Type, (string)action.Value)));
            Assert.InRange(buttons.Actions.Count, 1, 3);
        }
    }

    [Fact]
    public void Text_of_a_data_file_is_not_read_as_markup()
    {
        var fact = Knowledge.Facts.Values.First() with { Id = "odd", Statement = "The <b>O*NET</b> and O*NET again", Figure = null };
        var odd = new AnswerComposer(Knowledge with { Facts = Knowledge.Facts.Append(KeyValuePair.Create("odd", fact)).ToFrozenDictionary() });

        var text = odd.Answer([new FactQuestion { Topic = fact.Topic, Facts = ["odd"] }], Page).Activity.Text;

        Assert.DoesNotContain("<b>", text, StringComparison.Ordinal);
        Assert.Contains(@"O\*NET", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_questions_are_answered_in_order_under_their_topics()
    {
        var text = Answers.Answer([new FactQuestion { Topic = "pay", Subjects = ["medical-coder"] }, new FactQuestion { Topic = "education", Subjects = ["medical-coder"] }], Plain).Activity.Text;

        Assert.True(text.IndexOf("**Pay**", StringComparison.Ordinal) is >= 0 and var pay && text.IndexOf("**Education**", StringComparison.Ordinal) > pay);
    }

    [Fact]
    public void Sources_of_the_last_answer_have_title_publisher_and_date()
    {
        var fact = Knowledge.Facts["pay-article-44010"];
        var text = Answers.SourcesOf([fact.Id], [], Plain).Activity.Text;

        Assert.Contains(Knowledge.SourceOf(fact).Publisher, text, StringComparison.Ordinal);
        Assert.Contains(Knowledge.SourceOf(fact).Date, text, StringComparison.Ordinal);
    }

    /// <summary>A question whose answer rests on a source with an address.</summary>
    private static FactQuestion Cited()
    {
        var fact = Knowledge.Facts.Values.OrderBy(fact => fact.Id, StringComparer.Ordinal).First(fact => Knowledge.SourceOf(fact).Url is not null);
        return new FactQuestion { Topic = fact.Topic, Facts = [fact.Id] };
    }
}
