using AdvisorBot.Testing;
using Newtonsoft.Json.Linq;
using static AdvisorBot.Knowledge.Tests.BrokenPack;
using static AdvisorBot.Testing.SmallKnowledge;

namespace AdvisorBot.Knowledge.Tests;

public sealed class SchemaMistakeTests
{
    [Theory]
    [InlineData("source")]
    [InlineData("asOf")]
    [InlineData("statement")]
    public void A_fact_without_source_year_or_statement_is_refused(string field) =>
        CoderFact(fact => fact.Remove(field)).HasOneProblem(Coder, $"/facts/2/{field}", $"\"{field}\" is missing");

    [Theory]
    [InlineData("value")]
    [InlineData("unit")]
    [InlineData("measure")]
    [InlineData("population")]
    [InlineData("period")]
    [InlineData("region")]
    public void A_figure_says_everything_about_itself(string field) =>
        APack().Changing(Coder, coder => ((JObject)coder["facts"]![0]!["figure"]!).Remove(field))
            .HasOneProblem(Coder, $"/facts/0/figure/{field}", $"\"{field}\" is missing");

    [Theory]
    [InlineData("unit", "EUR")]
    [InlineData("measure", "guess")]
    public void A_figure_uses_known_units_and_measures(string field, string value) =>
        APack().Changing(Coder, coder => coder["facts"]![0]!["figure"]![field] = value)
            .HasOneProblem(Coder, $"/facts/0/figure/{field}", $"\"{value}\" is not one of the allowed values");

    [Theory]
    [InlineData("2024-13")]
    [InlineData("May 2024")]
    [InlineData("24")]
    public void A_date_is_a_year_or_a_month(string asOf) =>
        CoderFact(fact => fact["asOf"] = asOf).HasOneProblem(Coder, "/facts/2/asOf", "not written as it must be");

    [Fact]
    public void A_field_nobody_knows_is_refused_with_the_known_ones()
    {
        var problem = Assert.Single(CoderFact(fact => fact["sauce"] = "bls").Problems());

        Assert.Equal("/facts/2/sauce", problem.Pointer);
        Assert.Contains("statement, label, figure, source", problem.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_is_kebab_case() =>
        CoderFact(fact => fact["id"] = "Coder_Duty").HasOneProblem(Coder, "/facts/2/id", "not written as it must be");

    [Fact]
    public void Low_confidence_is_not_shipped() =>
        CoderFact(fact => fact["confidence"] = "verify").HasOneProblem(Coder, "/facts/2/confidence", "\"verify\" is not one of");

    [Fact]
    public void An_empty_statement_is_refused() =>
        CoderFact(fact => fact["statement"] = " ").HasOneProblem(Coder, "/facts/2/statement", "the text is empty");

    [Fact]
    public void An_empty_reply_is_refused() =>
        APack().WithReply("interview.time.ask", "").HasOneProblem(Replies, "/replies/interview.time.ask", "the text is empty");

    [Fact]
    public void A_reply_key_with_blanks_is_refused() =>
        APack().WithReply("Good Bye", "Bye").HasOneProblem(Replies, "/replies/Good Bye", "\"Good Bye\" is not known here");

    [Fact]
    public void A_score_out_of_range_is_refused() =>
        APack().Changing(Coder, coder => coder["profile"]!["riasec"]!["social"] = 8)
            .HasOneProblem(Coder, "/profile/riasec/social", "8 is more than 7");

    [Fact]
    public void A_profile_without_pay_is_refused() =>
        APack().Changing(Coder, coder => ((JObject)coder["profile"]!).Remove("pay")).HasOneProblem(Coder, "/profile/pay", "\"pay\" is missing");

    [Fact]
    public void An_entry_asks_for_one_thing_only() =>
        APack().WithUtterance(new JObject { ["fact"] = "coder-pay", ["intent"] = "control.help" }, "both at once")
            .HasOneProblem(Questions, "/entries/7", "none or several");

    [Fact]
    public void An_entry_asks_for_something() =>
        APack().WithUtterance([], "nothing").HasOneProblem(Questions, "/entries/7", "none or several");

    [Fact]
    public void A_text_is_not_a_number() =>
        CoderFact(fact => fact["statement"] = 5).HasOneProblem(Coder, "/facts/2/statement", "5 is not a text");

    [Fact]
    public void A_source_without_publisher_is_refused() =>
        APack().Changing("sources.json", sources => ((JObject)sources["sources"]![0]!).Remove("publisher"))
            .HasOneProblem("sources.json", "/sources/0/publisher", "\"publisher\" is missing");

    private static PackBuilder CoderFact(Action<JObject> change) => APack().Changing(Coder, coder => change((JObject)coder["facts"]![2]!));
}
