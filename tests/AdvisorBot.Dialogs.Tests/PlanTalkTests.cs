using AdvisorBot.Testing;

namespace AdvisorBot.Dialogs.Tests;

/// <summary>Talking about the plan in one's own words: what is done or is not, what a step is, another way in its place, for which career it shall be.</summary>
public sealed class PlanTalkTests
{
    [Theory]
    [InlineData("signed up for a cert class at the cc already so.. done with step 1? no wait i only signed up")]
    [InlineData("done with step 1! kidding, not yet")]
    [InlineData("done w step 1 jk")]
    [InlineData("done with step 1? jk in june")]
    [InlineData("I'm not done with step 1 yet")]
    public async Task What_is_taken_back_ticks_nothing(string words)
    {
        var talk = await WithPlanAsync();

        Assert.Contains("step 1 stays open", await talk.SaysAsync(words), StringComparison.Ordinal);
        Assert.Contains("0 of 3 steps done", await talk.SaysAsync("show my plan"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I want to finish step 1 by June")]
    [InlineData("i have to complete step 2 first")]
    [InlineData("I can't finish step 1")]
    [InlineData("what if I finish step 1 in june")]
    [InlineData("don't drop the exam")]
    [InlineData("please don't remove step 2")]
    [InlineData("is there no need for the exam?")]
    public async Task What_is_only_meant_asked_or_forbidden_changes_no_plan(string words)
    {
        var talk = await WithPlanAsync();
        await talk.SaysAsync(words);

        Assert.Contains("0 of 3 steps done", await talk.SaysAsync("show my plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_no_plan_gets_none()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("what does a medical coder do?");

        Assert.DoesNotContain("Your plan", await talk.SaysAsync("I don't want a plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_asked_about_the_plan_is_asked_by_the_last_reply_only()
    {
        var talk = await WithPlanAsync();
        await talk.SaysAsync("done with step 1?");
        await talk.SaysAsync("Let's stop here");
        await talk.SaysAsync("yes");

        Assert.Contains("0 of 3 steps done", await talk.SaysAsync("show my plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exam_in_place_of_one_that_is_done_is_still_to_do()
    {
        var talk = await WithPlanAsync();
        await talk.SaysAsync("done with step 2");
        await talk.SaysAsync("change the exam to CPC");

        Assert.Contains("0 of 3 steps done", await talk.SaysAsync("show my plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_whether_a_step_is_done_is_asked_back_and_yes_ticks_it()
    {
        var talk = await WithPlanAsync();
        Assert.Contains("Is step 1 done", await talk.SaysAsync("done with step 1?"), StringComparison.Ordinal);
        Assert.Contains("stays open", await talk.SaysAsync("no"), StringComparison.Ordinal);

        await talk.SaysAsync("almost done with step 1");
        Assert.Contains("Step 1 is ticked off", await talk.SaysAsync("yes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_beside_a_step_taken_back_is_answered()
    {
        var talk = await WithPlanAsync();
        var text = await talk.SaysAsync("OK. Done with step 1? No, what I want is a plan to become manager someday");

        Assert.Contains("nothing is ticked off", text, StringComparison.Ordinal);
        Assert.Contains("Your plan: medical and health services manager", text, StringComparison.Ordinal);

        await talk.SaysAsync("done with step 1! kidding, not yet. but ok what if i had more time, would smth else be better");
        Assert.Contains("Trying it out", talk.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I have finished step 1.")]
    [InlineData("Done with step 1 as well")]
    public async Task A_step_is_ticked_off_in_whatever_words(string words)
    {
        var talk = await WithPlanAsync();

        Assert.Contains("Step 1 is ticked off", await talk.SaysAsync(words), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("step 2?", "Certified Coding Associate")]
    [InlineData("what does step 2 involve", "Certified Coding Associate")]
    [InlineData("wat will step 2 cost", "$199 to $299")]
    [InlineData("step 2 price?", "$199 to $299")]
    [InlineData("how much is step 1 gonna cost me", "ask the school")]
    [InlineData("is step 2 paid", "nobody pays you")]
    [InlineData("is step 3 paid", "paid work")]
    [InlineData("why 6 months for step 1", "planning estimate")]
    [InlineData("how long is step 2", "up to 3 months")]
    [InlineData("what else could I take instead of step 2", "CPC")]
    [InlineData("is that exam hard", "105 questions")]
    [InlineData("why is the CCA in my plan", "Step 2: Exam: CCA")]
    [InlineData("and can i use my clinics 2000 for that exam you put in there", "covers the price I know")]
    [InlineData("can i do step 1 at night online", "nothing checked")]
    [InlineData("which of those steps could she begin already this summer", "begin with is step 1")]
    [InlineData("how do i mark a step done in the plan", "done with step 1")]
    [InlineData("what comes next?", "Step 1: School: certificate")]
    [InlineData("step 9?", "name one of their numbers")]
    public async Task A_question_about_a_step_is_answered_from_the_plan(string words, string heard)
    {
        var talk = await WithPlanAsync();

        Assert.Contains(heard, await talk.SaysAsync(words), StringComparison.Ordinal);
        Assert.Contains("0 of 3 steps done", await talk.SaysAsync("show my plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_practicum_nobody_checked_is_said_to_be_unchecked()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("I have a high school diploma", "make me a plan for cancer registrar");

        Assert.Contains("nothing checked", await talk.SaysAsync("is step 2 paid?"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How much would all these steps come to in money?")]
    [InlineData("what does the whole plan cost?")]
    [InlineData("how long does the whole plan take?")]
    public async Task The_whole_plan_has_a_price_and_a_time(string words)
    {
        var talk = await WithPlanAsync();
        var text = await talk.SaysAsync(words);

        Assert.Contains("$199 to $299", text, StringComparison.Ordinal);
        Assert.Contains("I don't know every price", text, StringComparison.Ordinal);
        Assert.Contains("4 to 21 months", text, StringComparison.Ordinal);
        Assert.DoesNotContain("median", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drop ccs i mean cca do cpc insted")]
    [InlineData("chang exam to cpc")]
    [InlineData("can I take the CPC instead of the CCA")]
    [InlineData("no i said cpc not cca. change that in the plan")]
    [InlineData("change step 2 to CPC")]
    public async Task Another_exam_takes_the_place_of_the_one_in_the_plan(string words)
    {
        var talk = await WithPlanAsync();
        Assert.Contains("step 2 is now CPC instead of CCA", await talk.SaysAsync(words), StringComparison.Ordinal);

        Assert.Contains("2. ☐ Exam: CPC", await talk.SaysAsync("show my plan"), StringComparison.Ordinal);
        Assert.Contains("2. ☐ Exam: CCA", await talk.SaysAsync("undo"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exam_that_does_not_lead_there_is_not_put_in_and_that_is_said()
    {
        var talk = await WithPlanAsync();

        Assert.Contains("can't put RHIT into your plan", await talk.SaysAsync("change exam to rhit"), StringComparison.Ordinal);
        Assert.Contains("2. ☐ Exam: CCA", await talk.SaysAsync("show my plan"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("passed cpc")]
    [InlineData("done w step 2, passed cpc last week actually")]
    public async Task Another_exam_that_was_passed_is_not_ticked_as_the_one_in_the_plan(string words)
    {
        var talk = await WithPlanAsync();
        Assert.Contains("Your plan had CCA as step 2; I've put CPC in its place", await talk.SaysAsync(words), StringComparison.Ordinal);

        Assert.Contains("2. ✓ Exam: CPC", await talk.SaysAsync("show my plan"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drop school i hav assoc")]
    [InlineData("take the school step out")]
    public async Task A_step_can_be_dropped_by_what_it_is(string words)
    {
        var talk = await WithPlanAsync();
        await talk.SaysAsync(words);

        Assert.Contains("I've dropped step 1: School: certificate", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("School", await talk.SaysAsync("show my plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_changes_nothing_says_so()
    {
        var talk = await WithPlanAsync();
        await talk.SaysAllAsync("chang exam to cpc", "no i said cpc not cca. change that in the plan");
        Assert.Contains("CPC is in your plan already", talk.Text, StringComparison.Ordinal);

        await talk.SaysAllAsync("take the school step out", "take the school step out");
        Assert.Contains("no such step", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_before_a_command_makes_no_question_of_it()
    {
        var talk = await WithPlanAsync();

        Assert.Contains("I've dropped step 1", await talk.SaysAsync("not what i asked. i have TEN years billing. drop step 1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Who at the school could I talk to about credit for my nursing degree?")]
    [InlineData("do those classes get financial aid?")]
    [InlineData("how much do medical coders make?")]
    public async Task A_question_beside_the_plan_is_not_taken_for_one_about_a_step(string words)
    {
        var talk = await WithPlanAsync();

        Assert.DoesNotContain("**Step", await talk.SaysAsync(words), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("should I drop the exam?")]
    [InlineData("what if I took the CPC instead?")]
    public async Task What_is_only_thought_about_changes_nothing(string words)
    {
        var talk = await WithPlanAsync();
        await talk.SaysAsync(words);

        Assert.Contains("2. ☐ Exam: CCA", await talk.SaysAsync("show my plan"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what does a medical coder do", "make me a plan for it", "medical coder")]
    [InlineData("what does a medical coder do", "so give me the steps in order, 1 2 3, from where I am", "medical coder")]
    [InlineData("what about medical transcription as a job", "ok but u said transcriptions dying. so coder. make me a plan for that", "medical coder")]
    [InlineData("what does a medical coder do", "My goal is manager. Give me the plan for that.", "medical and health services manager")]
    [InlineData("what does a medical coder do", "plan technologist, not coder", "health information technologist")]
    [InlineData("make me a plan", "For the cancer registrar.", "cancer registrar")]
    [InlineData("make me a plan", "medical coder, obviously", "medical coder")]
    public async Task The_plan_is_for_the_career_that_is_meant(string before, string words, string career)
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync(before, words);

        Assert.Contains($"Your plan: {career}", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_an_exam_was_talked_about_the_plan_is_for_the_career_before()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("what does a medical coder do", "how much does the CCA cost", "make me a plan for that");

        Assert.Contains("Your plan: medical coder", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("make me a plan for number 2", 1)]
    [InlineData("plan 1", 0)]
    [InlineData("make me a plan for the second one", 1)]
    [InlineData("make me a plan for it", 0)]
    public async Task After_a_ranking_the_plan_is_for_the_place_named(string words, int place)
    {
        var talk = await new TestConversation().InterviewedAsync(InterviewTests.ByNumber);
        var career = (string)TestConversation.AdvisorOf(talk.Last)["subjects"]![place]!;
        await talk.SaysAsync(words);

        Assert.Contains($"Your plan: {ShippedKnowledge.Base.Subjects[career].Name}", talk.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("print")]
    [InlineData("send me somewhere i can hand him, like a printout")]
    [InlineData("can i save this")]
    [InlineData("email it to me")]
    public async Task Paper_and_mail_lead_to_the_page_of_the_plan(string words)
    {
        var talk = await WithPlanAsync();

        Assert.Contains("https://advisor.example/plan/ticket", await talk.SaysAsync(words), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_plan_a_step_is_said_to_be_none()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("what is a health information technologist");
        Assert.Contains("You have no plan yet", await talk.SaysAsync("step 2?"), StringComparison.Ordinal);

        Assert.Contains("Your plan: health information technologist", await talk.SaysAsync("For the technologist one, the one we just talked about"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_question_of_the_interview_is_open_a_step_is_answered_and_the_question_comes_again()
    {
        var talk = await WithPlanAsync();
        await talk.SaysAsync("find a career that fits me");
        var question = talk.Last.Text;
        await talk.SaysAsync("how much is step 2 gonna cost me");

        Assert.Contains("$199 to $299", talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(question, talk.Last.Text);
    }

    [Fact]
    public async Task In_Spanish_too()
    {
        var talk = new TestConversation { Locale = "es-US" };
        await talk.SaysAsync("hazme un plan para codificador médico");

        Assert.Contains("$199", await talk.SaysAsync("¿cuánto cuesta el paso 2?"), StringComparison.Ordinal);
        Assert.Contains("suma", await talk.SaysAsync("¿Eso cuánto me saldría en total? porque con 2.000 dólares no sé si alcance"), StringComparison.Ordinal);
        Assert.Contains("no marco nada", await talk.SaysAsync("terminé el paso 1? no, es broma"), StringComparison.Ordinal);
        Assert.Contains("CPC en lugar de CCA", await talk.SaysAsync("cambia el examen por el CPC"), StringComparison.Ordinal);
        Assert.Contains("plan está guardado", await talk.SaysAsync("sigamos mañana"), StringComparison.Ordinal);
        Assert.Contains("Sigue el paso 1", await talk.SaysAsync("ya volví"), StringComparison.Ordinal);
    }

    private static async Task<TestConversation> WithPlanAsync()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("I have a high school diploma", "make me a plan for medical coder");
        return talk;
    }
}
