namespace AdvisorBot.Dialogs.Tests;

/// <summary>Plans, exam checks and rankings lead nobody to an exam that is closed to them.</summary>
public sealed class RightWayTests
{
    [Theory]
    [InlineData("I have a bachelor's in computer science", "health information technologist", "certificate after a bachelor's degree (program accredited by CAHIIM)", "Exam: RHIA")]
    [InlineData("I have an associate degree in biology", "health information technologist", "associate degree (program accredited by CAHIIM)", "Exam: RHIT")]
    [InlineData("I have an associate degree", "health information technologist", "only if what you studied was not such a program", "Exam: RHIT")]
    [InlineData("I have an MPH", "cancer registrar", "certificate (program accredited by NCRA)", "Exam: ODS")]
    [InlineData("I have a high school diploma", "health information technologist", "associate degree (program accredited by CAHIIM)", "Exam: RHIT")]
    public async Task A_plan_holds_the_program_that_its_exam_asks_for(string told, string career, string school, string exam)
    {
        var plan = await PlanAsync(told, career);

        Assert.Contains(school, plan, StringComparison.Ordinal);
        Assert.True(plan.IndexOf(school, StringComparison.Ordinal) < plan.IndexOf(exam, StringComparison.Ordinal), plan);
    }

    [Fact]
    public async Task A_plan_quotes_a_rule_once()
    {
        var plan = await PlanAsync("I have an associate degree in nursing", "cancer registrar");

        Assert.Single(plan.Split('\n'), line => line.Contains("NCRA eligibility page", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_of_one_step_offers_to_move_none()
    {
        Assert.DoesNotContain("move step", await PlanAsync("I have a high school diploma", "medical secretary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_diploma_the_first_step_is_high_school_or_the_GED()
    {
        Assert.Contains("finish high school or take the GED", await PlanAsync("I have no diploma yet", "medical coder"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("can I sit the RHIT with a bachelor's in computer science?")]
    [InlineData("what do I need for the RHIA with a foreign computer science bachelor?")]
    [InlineData("can I take the RHIT with a bachelor's in business?")]
    public async Task What_hangs_on_an_accreditation_is_never_called_open(string words)
    {
        var reply = await new TestConversation().SaysAsync(words);

        Assert.Contains("Open to you now: CCA, CCS and CPC.", reply, StringComparison.Ordinal);
        Assert.Contains("accredited by CAHIIM", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("can he get cca before he graduates tho")]
    [InlineData("can I take the CCA while I'm still in high school?")]
    public async Task The_CCA_is_not_open_before_the_diploma(string words)
    {
        var reply = await new TestConversation().SaysAsync(words);

        Assert.StartsWith("**Not yet** for the CCA", reply, StringComparison.Ordinal);
        Assert.Contains("Missing: high school diploma", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_degree_that_does_not_open_the_exam_of_a_career_is_said_not_to()
    {
        var talk = await ToldAsync("I have an MPH");
        await talk.SaysAsync("make me a plan for cancer registrar");

        Assert.StartsWith("**Not yet** for the ODS", await talk.SaysAsync("does my MPH satisfy the prerequisites?"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RHIT vs RHIA", "- RHIT: associate degree from a program accredited by CAHIIM", "- RHIA: bachelor's degree from a program accredited by CAHIIM")]
    [InlineData("CPC or CCA", "no proof of education or experience is needed", "- CCA: high school diploma")]
    public async Task Exams_are_compared_by_who_may_sit_them(string words, string one, string other)
    {
        var reply = await new TestConversation().SaysAsync(words);

        Assert.Contains("**Who may sit the exam**", reply, StringComparison.Ordinal);
        Assert.Contains(one, reply, StringComparison.Ordinal);
        Assert.Contains(other, reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_one_before_another_gives_the_reasons_of_both()
    {
        var talk = await ToldAsync("I have an associate degree in nursing");
        await talk.SaysAsync("I love medicine and computers");
        await talk.SaysAsync("stop the interview");

        var reply = await talk.SaysAsync("why medical coder over medical secretary?");

        Assert.Contains("What your answers count differently for them", reply, StringComparison.Ordinal);
        Assert.Matches(@"- Education: Medical \w+: .*Medical \w+: ", reply);
    }

    [Fact]
    public async Task What_none_of_the_shown_careers_has_is_said_before_the_list()
    {
        var talk = new TestConversation();
        await talk.InterviewedAsync(new Dictionary<string, string> { ["education"] = "bachelor's degree in business", ["interests"] = "order and rules", ["time"] = "2 years", ["remote"] = "Yes, it's a must" });

        var reply = talk.Text;

        Assert.Contains("Said plainly: none of these three", reply, StringComparison.Ordinal);
        Assert.True(reply.IndexOf("Said plainly", StringComparison.Ordinal) < reply.IndexOf("**1. ", StringComparison.Ordinal));
    }

    private static async Task<TestConversation> ToldAsync(string told)
    {
        var talk = new TestConversation();
        await talk.SaysAsync(told);
        await talk.SaysAsync("stop the interview");
        return talk;
    }

    private static async Task<string> PlanAsync(string told, string career) => await (await ToldAsync(told)).SaysAsync($"make me a plan for {career}");
}
