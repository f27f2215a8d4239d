using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AdvisorBot.Knowledge;
using AdvisorBot.Testing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs.Tests;

/// <summary>The plan: made, shown, changed, kept through restarts and changes of the knowledge, taken along.</summary>
public sealed partial class PlanTests
{
    [Fact]
    public async Task I_can_have_a_plan_for_a_career_with_numbered_steps()
    {
        var talk = await WithPlanAsync();

        Assert.Equal("plan", TestConversation.KindOf(talk.Last));
        Assert.Contains("Your plan: medical coder", talk.Last.Text, StringComparison.Ordinal);
        Assert.Contains("1. ☐", talk.Last.Text, StringComparison.Ordinal);
        Assert.Contains("2. ☐", talk.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_ranking_the_plan_is_for_the_first_career()
    {
        var talk = await new TestConversation().InterviewedAsync(InterviewTests.ByNumber);
        var first = (string)TestConversation.AdvisorOf(talk.Last)["subjects"]![0]!;
        await talk.SaysAsync("make me a plan");

        Assert.Contains($"Your plan: {ShippedKnowledge.Base.Subjects[first].Name}", talk.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_ranking_or_a_career_named_the_bot_asks_which()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("make me a plan");

        Assert.Contains("Which career should the plan lead to?", talk.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("done with step 2")]
    [InlineData("I finished step 2")]
    [InlineData("step 2 is done")]
    [InlineData("done with the second step")]
    public async Task A_step_can_be_ticked_off(string words)
    {
        var talk = await WithPlanAsync();
        await talk.SaysAsync(words);
        Assert.Contains("Step 2 is ticked off", talk.Text, StringComparison.Ordinal);

        var shown = await talk.SaysAsync("show my plan");
        Assert.Contains("2. ✓", shown, StringComparison.Ordinal);
        Assert.Contains("1. ☐", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticked_step_can_be_opened_again()
    {
        var talk = await WithPlanAsync();
        await talk.SaysAllAsync("done with step 1", "step 1 is not done");

        Assert.Contains("1. ☐", await talk.SaysAsync("show my plan"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("move step 2 up", 1, 0)]
    [InlineData("move step 1 down", 1, 0)]
    [InlineData("move step 3 to the top", 2, 0)]
    [InlineData("move step 1 to place 3", 1, 2)]
    public async Task Steps_can_be_reordered(string words, int first, int second)
    {
        var talk = await WithPlanAsync();
        var before = Steps(talk.Last.Text);
        await talk.SaysAsync(words);
        var after = Steps(await talk.SaysAsync("show my plan"));

        Assert.Equal(before[first], after[0]);
        Assert.Equal(before[second], after[1]);
        Assert.Equal(before.Order(), after.Order());
    }

    [Fact]
    public async Task A_step_can_be_dropped_and_brought_back_with_undo()
    {
        var talk = await WithPlanAsync();
        var before = Steps(talk.Last.Text);
        await talk.SaysAsync("drop step 1");
        Assert.Equal(before[1..], Steps(await talk.SaysAsync("show my plan")));

        await talk.SaysAllAsync("drop step 1", "undo");
        Assert.Equal(before[1..], Steps(talk.Last.Text));
        await talk.SaysAsync("undo");
        Assert.Equal(before, Steps(talk.Last.Text));
    }

    [Fact]
    public async Task A_step_that_is_not_there_is_said_kindly()
    {
        var talk = await WithPlanAsync();

        Assert.Contains("name one of their numbers", await talk.SaysAsync("done with step 99"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_for_another_career_replaces_the_first_and_undo_brings_it_back()
    {
        var talk = await WithPlanAsync();
        await talk.SaysAsync("make me a plan for cancer registrar");
        Assert.Contains("Your plan: cancer registrar", talk.Last.Text, StringComparison.Ordinal);

        await talk.SaysAsync("undo");
        Assert.Contains("Your plan: medical coder", talk.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_switches_of_the_card_are_taken_over_together()
    {
        var talk = await WithPlanAsync();
        var card = (JObject)talk.Last.Attachments[0].Content;
        var switches = card.SelectTokens("$.body[?(@.type == 'Input.Toggle')].id").Select(id => (string)id!).ToArray();
        Assert.Equal("1.5", (string)card["version"]!);
        Assert.All(card["actions"]!, action => Assert.Equal("Action.Submit", (string)action["type"]!));

        var value = (JObject)card["actions"]![0]!["data"]!.DeepClone();
        value[switches[0]] = "true";
        value[switches[1]] = "false";
        await talk.SendsAsync(new Activity(ActivityTypes.Message) { Value = value });

        Assert.Contains("1. ✓", talk.Last.Text, StringComparison.Ordinal);
        Assert.Contains("2. ☐", talk.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_figure_in_a_plan_has_its_source_and_year()
    {
        foreach (var career in ShippedKnowledge.Base.Subjects.Values.Where(subject => subject.Profile is not null))
        {
            var talk = new TestConversation();
            await talk.SaysAllAsync("I have a high school diploma", $"make me a plan for {career.Name}");
            Assert.Contains($"Your plan: {career.Name}", talk.Last.Text, StringComparison.Ordinal);
            Assert.All(talk.Last.Text.Split('\n').Where(line => line.Contains('$', StringComparison.Ordinal)), line => Assert.Matches(@"\(.*\b20\d\d\b.*\)", line));
        }
    }

    [Fact]
    public async Task A_changed_figure_marks_its_step_with_old_and_new_and_can_be_taken_over()
    {
        var talk = await WithPlanAsync();
        var pay = ShippedKnowledge.Base.Facts[ShippedKnowledge.Base.Subjects["medical-coder"].Profile!.Pay];
        talk.Knowledge = Changed(pay with { Figure = pay.Figure! with { Value = 99_999 }, Label = "$99,999 median", AsOf = "2027-05" });

        var shown = await talk.SaysAsync("show my plan");
        Assert.Contains("was updated since you saved it", shown, StringComparison.Ordinal);
        Assert.Contains("Now: $99,999 median", shown, StringComparison.Ordinal);
        Assert.Contains("2027", shown, StringComparison.Ordinal);
        Assert.Contains(pay.ItemText.Split(' ')[0], shown, StringComparison.Ordinal);

        await talk.SaysAsync("update my plan");
        Assert.DoesNotContain("was updated since you saved it", await talk.SaysAsync("show my plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_whose_fact_or_subject_is_gone_is_kept_and_said_so()
    {
        var talk = await WithPlanAsync();
        var steps = Steps(talk.Last.Text);
        var shipped = ShippedKnowledge.Base;
        var pay = shipped.Subjects["medical-coder"].Profile!.Pay;
        talk.Knowledge = shipped with
        {
            Facts = shipped.Facts.Where(fact => fact.Key != pay).ToFrozenDictionary(),
            Subjects = shipped.Subjects.Where(subject => subject.Key != "medical-coder").ToFrozenDictionary(),
        };

        var shown = await talk.SaysAsync("show my plan");
        Assert.Equal(steps.Length, Steps(shown).Length);
        Assert.Contains("I no longer have medical coder", shown, StringComparison.Ordinal);
        Assert.Contains("I no longer have the", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_belongs_to_the_person_and_is_deleted_with_forget_me()
    {
        var talk = await WithPlanAsync();
        Assert.Contains("plan to become a medical coder", await talk.SaysAsync("what do you know about me?"), StringComparison.Ordinal);

        Assert.Contains("your plan", await talk.SaysAsync("forget me"), StringComparison.Ordinal);
        Assert.Empty(await talk.StoredAsync());
        Assert.Contains("Which career", await talk.SaysAsync("show my plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_can_be_printed_from_an_address_of_its_own()
    {
        var talk = await WithPlanAsync();
        Assert.Contains("https://advisor.example/plan/ticket", await talk.SaysAsync("print my plan"), StringComparison.Ordinal);

        var sheet = await talk.OpenAsync(Assert.Single(talk.Tickets));
        Assert.Equal("Your plan: medical coder", sheet!.Title);
        Assert.All(sheet.Sections[0].Lines, line => Assert.False(line.Done));
        Assert.NotEmpty(sheet.Dates);

        await talk.SaysAsync("forget me");
        Assert.Null(await talk.OpenAsync(talk.Tickets[0]));
    }

    [Fact]
    public async Task In_a_group_no_address_is_given_out()
    {
        var talk = new TestConversation { Shared = true };
        await talk.SaysAllAsync("make me a plan for medical coder", "print my plan");

        Assert.Empty(talk.Tickets);
        Assert.Contains("Your plan: medical coder", talk.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hand_over_sheet_has_what_was_told_ranked_and_left_open()
    {
        var talk = await new TestConversation().InterviewedAsync(InterviewTests.ByNumber);
        await talk.SaysAllAsync("make me a plan", "make a hand-over sheet");
        var sheet = await talk.OpenAsync(Assert.Single(talk.Tickets));

        Assert.Equal(4, sheet!.Sections.Count);
        Assert.Contains(sheet.Sections[0].Lines, line => line.Text.Contains("associate degree", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(sheet.Sections[1].Lines, line => line.Notes.Any(note => note.StartsWith("For: ", StringComparison.Ordinal)));
        Assert.NotEmpty(sheet.Sections[3].Lines);
    }

    [Fact]
    public async Task Without_pages_the_hand_over_sheet_comes_as_text()
    {
        var talk = new TestConversation { Pages = false };
        await talk.InInterviewAsync("I have a bachelor's degree", "cancel", "summary for my counselor");

        Assert.Contains("What was told", talk.Last.Text, StringComparison.Ordinal);
        Assert.Contains("bachelor's degree", talk.Last.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task In_mid_interview_a_plan_is_made_and_the_question_comes_back()
    {
        var talk = await new TestConversation().InInterviewAsync("high school");
        var question = talk.Last.Text;
        await talk.SaysAsync("make me a plan for medical coder");

        Assert.Equal("plan", TestConversation.KindOf(talk.Replies[0]));
        Assert.Equal(question, talk.Last.Text);
    }

    private static async Task<TestConversation> WithPlanAsync()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("I have a high school diploma", "make me a plan for medical coder");
        return talk;
    }

    private static string[] Steps(string text) => [.. StepLine().Matches(text).Select(match => match.Groups[1].Value)];

    private static KnowledgeBase Changed(AdvisorBot.Knowledge.Fact fact)
    {
        var shipped = ShippedKnowledge.Base;
        return shipped with { Facts = shipped.Facts.Select(known => known.Key == fact.Id ? KeyValuePair.Create(fact.Id, fact) : known).ToFrozenDictionary() };
    }

    [GeneratedRegex(@"^\d+\. [☐✓] (.+)$", RegexOptions.Multiline)]
    private static partial Regex StepLine();
}
