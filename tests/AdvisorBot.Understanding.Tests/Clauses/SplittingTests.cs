using AdvisorBot.Testing;
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
    [InlineData("cost and length of study for a coder", "cost", "duration")]
    [InlineData("do i need a license, and what would a coder earn?", "licence", "pay")]
    public void Who_is_named_only_at_the_end_is_asked_about_from_the_start(string text, string first, string second)
    {
        var clauses = Read.Message(text).Clauses;

        Assert.Equal([first, second], clauses.Select(clause => clause.Best.Topic));
        Assert.All(clauses, clause => Assert.Equal(["medical-coder"], clause.Best.Subjects));
    }

    [Fact]
    public void A_list_of_topics_is_about_whom_it_names_whoever_was_talked_of() =>
        Assert.All(Read.After("pay", "cancer-registrar", "cost and length of study for a coder").Clauses, clause => Assert.Equal(["medical-coder"], clause.Best.Subjects));

    [Theory]
    [InlineData("hay becas para codificadores y se puede trabajar desde casa", "aid", "remote")]
    [InlineData("cuanto gana un codificador y que certificado necesita", "pay", "certification")]
    public void Two_questions_joined_by_a_bare_y_are_two(string text, string first, string second) =>
        Assert.Equal([first, second], Read.Spanish.Recognize(text, ConversationContext.Empty).Clauses.Select(clause => clause.Best.Topic));

    [Fact]
    public void What_only_describes_after_y_que_is_no_second_question() => Assert.Single(Read.Spanish.Recognize("hay trabajos que paguen bien y que sean remotos", ConversationContext.Empty).Clauses);

    [Fact]
    public void A_request_beside_a_question_is_heard()
    {
        var clauses = Read.Message("how much does a coder make and can you look up the code for a broken wrist").Clauses;

        Assert.Equal([Intents.Ask, "decline.code-lookup"], clauses.Select(clause => clause.Best.Intent));
    }

    [Fact]
    public void A_sentence_that_asks_without_the_form_of_a_question_is_heard_beside_one()
    {
        var clauses = Read.Message("do claims clerks use cpt codes? my friend also wants to know if registrars need licence").Clauses;

        Assert.Equal(["standards", "licence"], clauses.Select(clause => clause.Best.Topic));
    }

    [Fact]
    public void A_comma_parts_questions_whatever_word_stands_before_it() =>
        Assert.Equal(["duration", "exam", "remote"], Read.After("pay", "medical-coder", "and how long would it take me, is the test hard, and can i do it from home").Clauses.Select(clause => clause.Best.Topic));

    [Theory]
    [InlineData("in a hospital or what?")]
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

    [Fact]
    public void What_was_told_before_a_bare_name_is_what_is_asked_of_it()
    {
        var reading = Read.Message("i faint at blood. medical records ok?").OnlyClause().Best;

        Assert.Equal("patient-contact", reading.Topic);
        Assert.Equal(["medical-records-specialist"], reading.Subjects);
    }

    [Fact]
    public void A_way_leads_on_to_where_it_leads()
    {
        var clauses = Read.Message("could a coder move into auditing? how much does that pay?").Clauses;

        Assert.Equal("auditor-first-job-steps", clauses[0].Best.Facts[0].Id);
        Assert.Equal(["coding-auditor"], clauses[1].Best.Subjects);
    }

    [Fact]
    public void A_place_after_the_first_question_is_asked_about_in_the_same_way()
    {
        var clauses = Read.Message("which codes do doctors offices use, is it different in the hospital").Clauses;

        Assert.Equal(["standards", "standards"], clauses.Select(clause => clause.Best.Topic));
    }

    [Fact]
    public void A_question_mark_is_for_both_halves_of_its_sentence()
    {
        var clauses = Read.Message("Anything here with patients, and what would it pay?").Questions;

        Assert.Equal(["patient-contact", "pay"], clauses.Select(clause => clause.Best.Topic));
    }

    [Fact]
    public void What_points_back_to_a_thing_just_named_asks_about_it_not_about_us()
    {
        var recognition = Read.Message("the tool that finds codes is called encoder? how does it work");

        Assert.DoesNotContain(recognition.Clauses, clause => clause.Best.Intent.StartsWith("control.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_question_and_the_guess_behind_it_are_about_the_same_thing() => Assert.All(
        Read.Message("which code list covers surgery on an inpatient, is that PCS").Clauses,
        clause => Assert.Equal(("standards", "icd-10-pcs"), (clause.Best.Topic, Assert.Single(clause.Best.Subjects))));

    [Theory]
    [InlineData("ceu's, how many per cycle for rhia", "renewal", "rhia")]
    [InlineData("Is the law of privacy very hard to learn, the HIPAA?", "law", "hipaa")]
    public void A_topic_named_first_belongs_to_the_question_after_it(string text, string topic, string subject)
    {
        var reading = Read.Message(text).OnlyClause().Best;

        Assert.Equal(topic, reading.Topic);
        Assert.Equal([subject], reading.Subjects);
    }

    [Fact]
    public void A_topic_may_be_added_to_a_question()
    {
        var questions = Read.Message("Do they need a degree, and night shifts?").Clauses;

        Assert.Equal("schedule", questions[^1].Best.Topic);
        Assert.Equal(2, questions.Count);
    }

    [Theory]
    [InlineData("los registradores trabajan fines de semana y tratan con pacientes", "schedule", "patient-contact")]
    [InlineData("la cca cuanto cuesta y como es el examen", "cost", "exam")]
    [InlineData("un escriba que estudia y a cuanto le pagan", "education", "pay")]
    [InlineData("necesito costos y becas de transcripcion", "cost", "aid")]
    public void Questions_that_no_sign_of_the_writing_parts_are_told_apart_by_what_they_mean(string text, string first, string second) =>
        Assert.Equal([first, second], Read.Spanish.Recognize(text, ConversationContext.Empty).Clauses.Select(clause => clause.Best.Topic));

    [Theory]
    [InlineData("how fast do you have to type")]
    [InlineData("how much school can i even afford")]
    [InlineData("do secretaries and access reps need privacy training")]
    public void One_question_stays_one(string text) => Assert.Single(Read.Message(text).Clauses);

    [Fact]
    public void Thanks_hide_no_question() =>
        Assert.Contains(Read.Message("Thanks that helps. What about the pay in Texas?").Clauses, clause => clause is { Verdict: Verdict.Accept, Best: { Intent: Intents.Ask, Topic: "pay" } });

    [Fact]
    public void What_an_exam_costs_is_not_what_schools_cost()
    {
        var cost = Read.Message("how hard is the CPC exam and how much does it cost").Clauses[^1].Best;

        Assert.Equal(("cost", "cpc"), (cost.Topic, Assert.Single(cost.Subjects)));
        Assert.All(cost.Facts, fact => Assert.Equal("cpc", ShippedKnowledge.Base.Facts[fact.Id].SubjectId));
    }

    [Fact]
    public void A_way_up_is_not_asked_of_the_exam_named_after_it() =>
        Assert.DoesNotContain("rhit", Read.Message("I do hospital registration now. How do I move up, and is an RHIT needed for that?").Clauses.Single(clause => clause.Best.Topic == "advancement").Best.Subjects);
}
