namespace AdvisorBot.Understanding.Tests.Clauses;

public sealed class SplittingTests
{
    [Theory]
    [InlineData("how much do they make and what do i need", "how much do they make", "what do i need")]
    [InlineData("What does a coder do? How long is school?", "What does a coder do", "How long is school")]
    [InlineData("do coders work from home and do they see patients", "do coders work from home", "do they see patients")]
    [InlineData("what is the pay, also is it remote", "what is the pay", "is it remote")]
    public void Two_things_said_are_two_clauses(string text, string first, string second)
    {
        var clauses = Read.Message(text).Clauses;

        Assert.Equal([first, second], clauses.Select(clause => clause.Text));
        Assert.All(clauses, clause => Assert.Equal(clause.Text, text.Substring(clause.Span.Start, clause.Span.Length)));
    }

    [Theory]
    [InlineData("I have a GED, what can I do with it", "education", "high-school")]
    [InlineData("im in high school what classes should i take", "education", "none")]
    public void A_story_and_its_only_question_are_read_together(string text, string topic, string level)
    {
        var recognition = Read.Message(text);

        Assert.Equal(topic, Assert.Single(recognition.Clauses).Best.Topic);
        Assert.Equal(level, recognition.Only(EntityKind.EducationLevel).Id);
    }

    [Theory]
    [InlineData("whats the difference between coder and biller")]
    [InlineData("i like computers, puzzles and helping people")]
    [InlineData("i want to know what a coder does")]
    [InlineData("do coders and billers earn the same")]
    [InlineData("tell me how long it takes to become a registrar")]
    [InlineData("do you know what a coder earns")]
    [InlineData("hospital, clinic and insurance")]
    public void One_thing_said_is_one_clause(string text) => Assert.Single(Read.Message(text).Clauses);

    [Fact]
    public void The_second_question_is_about_whom_the_first_named()
    {
        var clauses = Read.Message("what does a cancer registrar do and how much do they make").Clauses;

        Assert.Equal(("duties", "cancer-registrar"), (clauses[0].Best.Topic, Assert.Single(clauses[0].Best.Subjects)));
        Assert.Equal(("pay", "cancer-registrar"), (clauses[1].Best.Topic, Assert.Single(clauses[1].Best.Subjects)));
    }

    [Fact]
    public void A_story_before_the_question_gives_entities_and_the_question_is_answered()
    {
        var recognition = Read.Message("I have an associate degree in biology and I hate blood. How much does a medical coder make?");

        Assert.Equal(Intents.Ask, recognition.Intent);
        Assert.Equal("pay", Assert.Single(recognition.Questions).Best.Topic);
        Assert.Equal("associate", recognition.Only(EntityKind.EducationLevel).Id);
        Assert.Equal("biology", recognition.Only(EntityKind.FieldOfStudy).Id);
    }
}
