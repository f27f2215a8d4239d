using AdvisorBot.Testing;
using static AdvisorBot.Testing.SmallKnowledge;

namespace AdvisorBot.Knowledge.Tests;

public sealed class LookupTests
{
    [Fact]
    public void A_subject_answers_with_its_own_facts_first()
    {
        var pay = Base.FactsAbout("medical-coder", "pay")!;

        Assert.Equal(["coder-pay"], pay.Facts.Select(fact => fact.Id));
        Assert.True(pay.OwnSubject && pay.OwnTopic);
    }

    [Fact]
    public void A_wider_subject_answers_where_the_subject_knows_nothing()
    {
        var education = Base.FactsAbout("medical-coder", "education")!;

        Assert.Equal("health-information-specialist", education.Subject.Id);
        Assert.False(education.OwnSubject);
        Assert.True(education.OwnTopic);
    }

    [Fact]
    public void The_umbrella_answers_for_a_subject_that_is_part_of_nothing() =>
        Assert.Equal("health-information-specialist", Base.FactsAbout("rhit", "education")!.Subject.Id);

    [Fact]
    public void A_wider_topic_answers_where_nobody_knows_the_topic()
    {
        var factors = Base.FactsAbout("medical-coder", "pay-factors")!;

        Assert.Equal(("medical-coder", "pay"), (factors.Subject.Id, factors.Topic.Id));
        Assert.False(factors.OwnTopic);
    }

    [Fact]
    public void The_very_topic_of_a_wider_subject_comes_before_a_wider_topic()
    {
        var knowledge = APack().WithCareer("health-information-specialist", career => career.Fact("factors", "pay-factors", "Pay depends on region and experience")).Load();

        Assert.Equal("factors", knowledge.FactsAbout("medical-coder", "pay-factors")!.Facts[0].Id);
    }

    [Theory]
    [InlineData("medical-coder", "nothing")]
    [InlineData("rhit", "outlook")]
    [InlineData("astronaut", "duties")]
    public void Where_nobody_knows_anything_there_is_no_answer(string subject, string topic) =>
        Assert.Null(Base.FactsAbout(subject, topic));

    [Fact]
    public void Every_fact_of_a_source_row_is_found() =>
        Assert.Equal(["his-duty-review"], Base.FactsCovering("S1-42").Select(fact => fact.Id));

    [Fact]
    public void A_list_comes_whole_in_order_with_labels_where_there_are_any() =>
        Assert.Equal(["Health information specialists review patient records", "organise data"], Base.ItemsOf(Base.Lists["duties"]).Select(fact => fact.ItemText));

    [Fact]
    public void A_fact_knows_the_conflict_it_is_part_of()
    {
        Assert.Equal("K1", Base.ConflictOf("coder-pay")!.Id);
        Assert.Null(Base.ConflictOf("registrar-pay"));
    }
}
