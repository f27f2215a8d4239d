namespace AdvisorBot.Understanding.Tests.Clauses;

/// <summary>Careers that a message names without being about them.</summary>
public sealed class BackgroundTests
{
    private static readonly ConversationContext OfRegistrars = new() { Topic = "duties", Subjects = ["cancer-registrar"], Careers = ["cancer-registrar"] };

    [Theory]
    [InlineData("I'm a nurse, how much do they earn?")]
    [InlineData("would my billing years count for anything there, what do they pay?")]
    [InlineData("how much would I earn there? I work as a certified coder")]
    public void Ones_own_work_leaves_the_question_with_whom_is_talked_of(string text) =>
        Assert.Equal(["cancer-registrar"], Asked(Read.Recognizer.Recognize(text, OfRegistrars)).Subjects);

    [Theory]
    [InlineData("could I work as a coder from home?", "medical-coder")]
    [InlineData("why not coding, what does it pay?", "medical-coder")]
    [InlineData("how much would I make if I was a biller?", "medical-biller")]
    public void Who_is_asked_about_is_no_background(string text, string subject) =>
        Assert.Equal([subject], Asked(Read.Recognizer.Recognize(text, OfRegistrars)).Subjects);

    [Fact]
    public void Without_anybody_talked_of_it_is_asked_of_the_work_one_has() =>
        Assert.Equal(["medical-biller"], Asked(Read.Message("I work as a biller, how do I move up?")).Subjects);

    [Theory]
    [InlineData("my cousin is a coder", "medical-coder", true)]
    [InlineData("not the registrar", "cancer-registrar", true)]
    [InlineData("my cousin wants to be a coder", "medical-coder", false)]
    public void A_subject_tells_whether_it_is_background(string text, string subject, bool isAside) =>
        Assert.Equal(isAside, Assert.Single(Read.Message(text).Entities, entity => entity is { Kind: EntityKind.Subject } && entity.Id == subject).IsAside);

    [Fact]
    public void Pay_after_a_word_about_an_exam_is_that_of_the_career_and_the_fee_that_of_the_exam()
    {
        var context = new ConversationContext { Topic = "exam", Subjects = ["ods"], Careers = ["cancer-registrar"] };

        Assert.Equal(["cancer-registrar"], Asked(Read.Recognizer.Recognize("and the pay?", context)).Subjects);
        Assert.Equal(["ods"], Asked(Read.Recognizer.Recognize("and the cost?", context)).Subjects);
    }

    [Fact]
    public void That_job_is_a_career_and_no_exam() =>
        Assert.Equal(["cancer-registrar"], Asked(Read.Recognizer.Recognize("how much does that job pay?", new ConversationContext { Topic = "exam", Subjects = ["ods"], Careers = ["cancer-registrar"] })).Subjects);

    private static Reading Asked(Recognition recognition) => recognition.Questions.Last().Best;
}
