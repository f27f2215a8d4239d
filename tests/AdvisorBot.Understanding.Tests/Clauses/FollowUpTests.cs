using AdvisorBot.Testing;
namespace AdvisorBot.Understanding.Tests.Clauses;

public sealed class FollowUpTests
{
    private static readonly string[] Ranked = ["medical-coder", "medical-records-specialist", "cancer-registrar"];

    [Theory]
    [InlineData("and the 2nd one?", "medical-records-specialist")]
    [InlineData("number 3", "cancer-registrar")]
    [InlineData("tell me about the third", "cancer-registrar")]
    [InlineData("option 1", "medical-coder")]
    public void A_place_in_the_ranking_is_the_career_that_stands_there(string text, string career)
    {
        var best = Read.After("", "medical-coder", text, Ranked).OnlyClause().Best;

        Assert.Equal((Intents.Ask, "definition"), (best.Intent, best.Topic));
        Assert.Equal([career], best.Subjects);
    }

    [Fact]
    public void A_place_beyond_two_that_were_compared_is_one_of_the_ranking()
    {
        var context = new ConversationContext { Topic = "pay", Subjects = ["medical-scribe", "medical-coder"], Shown = Ranked };

        Assert.Equal(["cancer-registrar"], Read.Recognizer.Recognize("how much does the third earn", context).OnlyClause().Best.Subjects);
    }

    [Theory]
    [InlineData("no i meant the registrar", "cancer-registrar")]
    [InlineData("i mean pay for the biller", "medical-biller")]
    public void A_correction_outside_the_interview_asks_the_same_of_another(string text, string career)
    {
        var best = Read.After("pay", "medical-coder", text).OnlyClause().Best;

        Assert.Equal((Intents.Ask, "pay"), (best.Intent, best.Topic));
        Assert.Equal([career], best.Subjects);
    }

    [Theory]
    [InlineData("and the pay?", "pay", "medical-coder")]
    [InlineData("how long?", "duration", "medical-coder")]
    [InlineData("do they see patients?", "patient-contact", "medical-coder")]
    [InlineData("what about registrars?", "duties", "cancer-registrar")]
    [InlineData("and cancer registrars?", "duties", "cancer-registrar")]
    [InlineData("same for transcription", "duties", "medical-transcriptionist")]
    [InlineData("what about the pay of managers", "pay", "medical-and-health-services-manager")]
    public void A_follow_up_keeps_what_it_does_not_replace(string text, string topic, string subject)
    {
        var clause = Read.After("duties", "medical-coder", text).OnlyClause();

        Assert.Equal(Verdict.Accept, clause.Verdict);
        Assert.Equal(topic, clause.Best.Topic);
        Assert.Equal([subject], clause.Best.Subjects);
    }

    [Theory]
    [InlineData("and the CCA?")]
    [InlineData("and cca")]
    [InlineData("what about the cca?")]
    public void Another_credential_is_asked_the_same(string text)
    {
        var reading = Read.After("cost", "rhit", text).OnlyClause().Best;

        Assert.Equal("cost", reading.Topic);
        Assert.Equal(["cca"], reading.Subjects);
    }

    [Fact]
    public void Why_not_a_career_is_asked_of_the_ranking_whatever_was_talked_of() =>
        Assert.Equal(Intents.WhyNot, Read.After("pay", "medical-coder", "why not coder").OnlyClause().Best.Intent);

    [Fact]
    public void A_fact_told_of_the_field_does_not_answer_what_is_asked_of_one_career()
    {
        var reading = Read.Message("whts a medicl coder do al day").OnlyClause().Best;

        Assert.Equal(("duties", "medical-coder"), (reading.Topic, Assert.Single(reading.Subjects)));
        Assert.All(reading.Facts, fact => Assert.Equal("medical-coder", ShippedKnowledge.Base.Facts[fact.Id].SubjectId));
    }

    [Fact]
    public void A_place_alone_is_asked_about_for_the_same_career()
    {
        var reading = Read.After("pay", "medical-coder", "in hospitals?").OnlyClause().Best;

        Assert.Equal("pay", reading.Topic);
        Assert.Equal(["medical-coder", "hospital"], reading.Subjects);
        Assert.True(reading.FromContext);
    }

    [Theory]
    [InlineData("in a small town?")]
    [InlineData("even without a degree?")]
    [InlineData("but only with experience")]
    [InlineData("on weekends?")]
    [InlineData("after ten years")]
    public void A_condition_is_asked_about_under_the_same_topic(string text)
    {
        var reading = Read.After("pay", "medical-coder", text).OnlyClause().Best;

        Assert.Equal("pay", reading.Topic);
        Assert.Contains("medical-coder", reading.Subjects);
    }

    [Fact]
    public void A_question_that_opens_like_a_condition_is_no_condition() =>
        Assert.Equal("education", Read.After("pay", "medical-coder", "with what degree can i start?").OnlyClause().Best.Topic);

    [Theory]
    [InlineData("and clerks in the file room lol", "file-clerk")]
    [InlineData("what about the registrars at our place", "cancer-registrar")]
    public void Somebody_else_may_be_named_with_more_words(string text, string career)
    {
        var reading = Read.After("schedule", "medical-coder", text).OnlyClause().Best;

        Assert.Equal("schedule", reading.Topic);
        Assert.Contains(career, reading.Subjects);
    }

    [Fact]
    public void The_question_after_a_remark_goes_on_with_whom_was_talked_of()
    {
        var reading = Read.After("duties", "medical-coder", "haha ok fair enough. so what's the pay").OnlyClause().Best;

        Assert.Equal(("pay", "medical-coder"), (reading.Topic, Assert.Single(reading.Subjects)));
    }

    [Theory]
    [InlineData("how much does the latter cost", "cpc")]
    [InlineData("is the former hard", "cca")]
    public void The_former_and_the_latter_are_those_set_side_by_side(string text, string credential)
    {
        var context = new ConversationContext { Topic = "definition", Subjects = ["cca", "cpc"] };

        Assert.Equal([credential], Read.Recognizer.Recognize(text, context).OnlyClause().Best.Subjects);
    }

    [Theory]
    [InlineData("pay", "thats low, why?", "pay-factors")]
    [InlineData("pay", "why so cheap", "pay-factors")]
    [InlineData("outlook", "wow, how come so many", "growth-drivers")]
    public void Who_wonders_at_a_figure_is_told_the_reasons(string topic, string text, string reasons) =>
        Assert.Equal(reasons, Read.After(topic, "medical-coder", text).OnlyClause().Best.Topic);

    [Theory]
    [InlineData("pay", "pay-factors")]
    [InlineData("outlook", "growth-drivers")]
    public void Why_asks_for_the_reasons(string topic, string reasons) => Assert.Equal(reasons, Read.After(topic, "medical-coder", "why?").OnlyClause().Best.Topic);

    [Theory]
    [InlineData("what does the second one earn", "medical-coder")]
    [InlineData("how much does the last one pay", "medical-transcriptionist")]
    [InlineData("what does the first one do", "cancer-registrar")]
    public void A_place_in_the_list_is_the_career_shown_there(string text, string subject)
    {
        var reading = Read.After("pay", "cancer-registrar", text, "cancer-registrar", "medical-coder", "medical-transcriptionist").OnlyClause().Best;

        Assert.Equal([subject], reading.Subjects);
    }

    [Fact]
    public void That_one_is_the_career_talked_about()
    {
        var reading = Read.After("pay", "cancer-registrar", "how long does that one take", "medical-coder", "cancer-registrar").OnlyClause().Best;

        Assert.Equal(["cancer-registrar"], reading.Subjects);
    }

    [Fact]
    public void Without_a_conversation_nobody_is_made_up()
    {
        var reading = Read.Message("how much do they make").OnlyClause().Best;

        Assert.Equal("pay", reading.Topic);
        Assert.Empty(reading.Subjects);
        Assert.False(reading.FromContext);
    }

    [Theory]
    [InlineData("pay", "pay", null)]
    [InlineData("coder", "definition", "medical-coder")]
    [InlineData("coder salary", "pay", "medical-coder")]
    public void Bare_words_ask_for_the_whole_topic(string text, string topic, string? subject)
    {
        var reading = Read.Message(text).OnlyClause().Best;

        Assert.Equal(topic, reading.Topic);
        Assert.Equal(subject, reading.Subjects.SingleOrDefault());
        Assert.Empty(reading.Facts);
    }

    [Fact]
    public void A_subject_that_is_named_wins_over_the_conversation()
    {
        var reading = Read.After("pay", "medical-coder", "what does a cancer registrar do").OnlyClause().Best;

        Assert.Equal(["cancer-registrar"], reading.Subjects);
        Assert.False(reading.FromContext);
    }

    [Theory]
    [InlineData("practice", "why though")]
    [InlineData("accreditation", "whats the reason")]
    public void Why_stays_with_a_topic_that_has_no_reasons_of_its_own(string topic, string text) =>
        Assert.Equal(topic, Read.After(topic, "cancer-registrar", text).OnlyClause().Best.Topic);

    [Fact]
    public void Another_place_replaces_the_one_talked_about()
    {
        var context = new ConversationContext { Topic = "pay", Subjects = ["medical-coder", "hospital"] };

        Assert.Equal(["medical-coder", "physician-office"], Read.Recognizer.Recognize("and in doctors offices", context).OnlyClause().Best.Subjects);
    }

    [Fact]
    public void A_name_alone_goes_on_with_the_topic_however_many_words_it_has() =>
        Assert.Equal("duties", Read.After("duties", "cancer-registrar", "at a state registry I mean").OnlyClause().Best.Topic);

    [Fact]
    public void A_place_one_would_sit_in_is_asked_of_the_career_talked_about()
    {
        var reading = Read.After("duties", "medical-coder", "where would I sit, in a hospital or what?").OnlyClause().Best;

        Assert.Equal("workplace", reading.Topic);
        Assert.Contains("medical-coder", reading.Subjects);
    }
}
