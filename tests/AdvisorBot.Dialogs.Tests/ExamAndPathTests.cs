namespace AdvisorBot.Dialogs.Tests;

/// <summary>Exams, ways and comparisons, turn by turn on the shipped knowledge.</summary>
public sealed class ExamAndPathTests
{
    [Theory]
    [InlineData("can I sit the RHIT with my associate's?", "It depends", "accredited by CAHIIM")]
    [InlineData("Can I take the RHIT exam with an associate degree in nursing?", "Not by this road", "accredited by CAHIIM")]
    [InlineData("can i sit the rhit with 10 years of experience", "Not by this road", "Experience alone does not qualify")]
    [InlineData("does my RHIT get me the RHIA?", "Not by this road", "no automatic upgrade")]
    [InlineData("am I eligible for the CCA with a high school diploma?", "Yes, the CCA exam is open to you", "high school diploma")]
    [InlineData("can I take the CPC without a degree?", "Yes, the CPC exam is open to you", "no proof of education")]
    [InlineData("am I eligible for the ODS with a bachelor's in biology?", "Not yet", "accredited by NCRA")]
    [InlineData("can I get the CDIP?", "I don't have checked rules", "ask AHIMA")]
    [InlineData("am I eligible for the RHDS", "I don't have checked rules", "ask AHDI")]
    [InlineData("do I qualify for the RHIA with my associate's", "Not yet", "bachelor's degree")]
    public async Task An_exam_question_gets_a_verdict_from_the_rules(string words, string verdict, string told)
    {
        var reply = await new TestConversation().SaysAsync(words);

        Assert.Contains(verdict, reply, StringComparison.Ordinal);
        Assert.Contains(told, reply, StringComparison.Ordinal);
        Assert.Matches(@"Sources?: .*\d{4}|\(.*\d{4}.*\)", reply);
    }

    [Fact]
    public async Task An_exam_question_uses_the_education_told_before_and_changes_nothing()
    {
        var talk = await new TestConversation().InInterviewAsync("High school diploma or GED", "stop the interview");

        Assert.Contains("Not yet", await talk.SaysAsync("can I take the RHIT?"), StringComparison.Ordinal);
        Assert.Contains("It depends", await talk.SaysAsync("can I take the RHIT with an associate degree?"), StringComparison.Ordinal);
        Assert.Contains("high school diploma", await talk.SaysAsync("what do you know about me?"), StringComparison.Ordinal);
        Assert.DoesNotContain("associate", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exam_question_in_the_interview_is_answered_and_the_same_question_asked_again()
    {
        var talk = await new TestConversation().InInterviewAsync();
        var question = talk.Last.Text;
        await talk.SaysAsync("can I sit the RHIT with my associate's?");

        Assert.Contains("It depends", talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(question, talk.Last.Text);
    }

    [Theory]
    [InlineData("how do I get to cancer registrar?", "The way to cancer registrar", "Exam: ODS")]
    [InlineData("how do I get from transcriptionist to coder?", "From medical transcriptionist to medical coder", "shrinking")]
    [InlineData("path to medical coder with a high school diploma", "Your way to medical coder", "Employers of coders often prefer experience")]
    [InlineData("from medical coder to coding auditor", "From medical coder to coding auditor", "Next job: coding auditor")]
    [InlineData("what's the path from records specialist to manager?", "From medical records specialist", "Practice: ")]
    [InlineData("fastest way to medical coder", "way to medical coder", "First job: medical coder")]
    public async Task A_way_has_numbered_steps_and_honest_remarks(string words, string head, string told)
    {
        var reply = await new TestConversation().SaysAsync(words);

        Assert.Contains(head, reply, StringComparison.Ordinal);
        Assert.Contains(told, reply, StringComparison.Ordinal);
        Assert.Contains("1. ", reply, StringComparison.Ordinal);
        Assert.Contains("planning estimates", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_way_that_nobody_checked_is_not_made_up()
    {
        Assert.Contains("no checked way", await new TestConversation().SaysAsync("how do I get to privacy officer?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_says_where_the_careers_stand_for_me_once_they_were_ranked()
    {
        const string Compare = "compare medical coder, cancer registrar and transcriptionist";
        var talk = await new TestConversation().InInterviewAsync("I have an associate degree in nursing", "stop the interview");
        var before = await talk.SaysAsync(Compare);

        Assert.Contains("to get there", before, StringComparison.Ordinal);
        Assert.DoesNotContain("by your answers", before, StringComparison.Ordinal);

        await talk.InInterviewAsync("rank now");
        var reply = await talk.SaysAsync(Compare);

        Assert.Contains("place ", reply, StringComparison.Ordinal);
        Assert.Contains("by your answers", reply, StringComparison.Ordinal);
        Assert.Equal("comparison", TestConversation.KindOf(talk.Last));
    }

    [Theory]
    [InlineData("I did medical billing for 6 years and have a high school diploma", "how do I become a medical coder", "sit the CPC without a course")]
    [InlineData("I was a biller for 3 years and I have a high school diploma", "make me a plan for medical coder", "sit the CPC without a course")]
    [InlineData("I am a registered nurse from the Philippines", "how do I become a medical coder", "Foreign nurses without a US license")]
    [InlineData("I worked as a doctor in Venezuela", "how do I become a cancer registrar", "Foreign doctors without a US license")]
    public async Task What_somebody_brings_along_is_said_on_the_way(string told, string asked, string counts)
    {
        var talk = new TestConversation();
        await talk.SaysAsync(told);
        await talk.SaysAsync(asked);

        Assert.Contains(talk.Replies, reply => reply.Text.Contains(counts, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("can I do the certificate program part time? how long then")]
    [InlineData("how long does the degree take if I go to school part time")]
    public async Task Times_are_said_to_count_full_time_study(string asked) =>
        Assert.Contains("full-time study", await new TestConversation().SaysAsync(asked), StringComparison.Ordinal);

    [Fact]
    public async Task A_comparison_of_exams_says_which_are_open_to_me()
    {
        var talk = await new TestConversation().InInterviewAsync("High school diploma or GED", "stop the interview");
        var reply = await talk.SaysAsync("compare the CCA and the RHIT");

        Assert.Contains("- CCA: open to you", reply, StringComparison.Ordinal);
        Assert.Contains("- RHIT: not yet", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_it_is_asked_for()
    {
        Assert.Contains("Which exam", await new TestConversation().SaysAsync("am I eligible"), StringComparison.Ordinal);
    }
}
