using AdvisorBot.Testing;
using Newtonsoft.Json.Linq;
using static AdvisorBot.Knowledge.Tests.BrokenPack;
using static AdvisorBot.Testing.SmallKnowledge;

namespace AdvisorBot.Knowledge.Tests;

public sealed class ReferenceMistakeTests
{
    [Theory]
    [InlineData(Coder, "partOf", "subject")]
    [InlineData(Coder, "related[0]", "subject")]
    [InlineData(Coder, "facts[0].topic", "topic")]
    [InlineData(Coder, "facts[0].source", "source")]
    [InlineData(Coder, "profile.pay", "fact")]
    [InlineData(Coder, "profile.outlook", "fact")]
    [InlineData(Coder, "profile.workplaces[1]", "subject")]
    [InlineData(Coder, "profile.education.minimum", "subject")]
    [InlineData(Coder, "profile.education.helpful[0]", "subject")]
    [InlineData("lists.json", "lists[0].facts[1]", "fact")]
    [InlineData("lists.json", "lists[0].topic", "topic")]
    [InlineData("lists.json", "lists[0].subject", "subject")]
    [InlineData("conflicts.json", "conflicts[0].facts[0]", "fact")]
    [InlineData("conflicts.json", "conflicts[0].topic", "topic")]
    [InlineData("conflicts.json", "conflicts[0].sources[0]", "source")]
    [InlineData("topics.json", "topics[2].parent", "topic")]
    [InlineData("pack.json", "umbrella", "subject")]
    [InlineData(Questions, "entries[0].fact", "fact")]
    [InlineData(Questions, "entries[1].list", "list")]
    [InlineData(Questions, "entries[2].conflict", "conflict")]
    [InlineData(Questions, "entries[3].topic", "topic")]
    [InlineData(Questions, "entries[5].subject", "subject")]
    public void A_name_of_something_that_is_not_there_is_refused(string file, string path, string what) =>
        APack().Changing(file, json => json.SelectToken(path)!.Replace("not-there"))
            .HasOneProblem(file, "/" + path.Replace("[", "/", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '/'), $"there is no {what} \"not-there\"");

    [Fact]
    public void A_career_leads_to_careers_only() =>
        APack().Changing(Coder, coder => coder["leadsTo"] = new JArray("cancer-registrar", "rhit"))
            .HasOneProblem(Coder, "/leadsTo/1", "there is no subject \"rhit\"");

    [Fact]
    public void The_evidence_of_a_profile_are_facts() =>
        APack().Changing(Coder, coder => coder["profile"]!["evidence"] = new JObject { ["remote"] = "not-there" })
            .HasOneProblem(Coder, "/profile/evidence/remote", "there is no fact \"not-there\"");

    [Fact]
    public void The_interests_of_a_profile_are_interests() =>
        APack().Changing(Coder, coder => coder["profile"]!["interests"]!["gardening"] = 1)
            .HasOneProblem(Coder, "/profile/interests/gardening", "there is no interest \"gardening\"");

    [Fact]
    public void The_starting_points_of_a_profile_are_levels_of_education() =>
        APack().Changing(Coder, coder => coder["profile"]!["monthsToFirstJob"]!["hospital"] = 1)
            .HasOneProblem(Coder, "/profile/monthsToFirstJob/hospital", "there is no level of education \"hospital\"");

    [Fact]
    public void The_headline_pay_of_a_profile_is_a_figure() =>
        APack().Changing(Coder, coder => coder["profile"]!["pay"] = "coder-duty")
            .HasOneProblem(Coder, "/profile/pay", "\"coder-duty\" has no figure");

    [Fact]
    public void A_synonym_names_something() =>
        APack().WithSynonyms("astronaut", "space traveller").HasOneProblem("synonyms/en/names.json", "/entries/2/id", "\"astronaut\"");

    [Fact]
    public void A_synonym_may_name_an_interview_option() =>
        Assert.Empty(APack().WithInterviewQuestion("field", "nursing", "business").WithSynonyms("nursing", "nurse training").Problems());

    [Fact]
    public void A_synonym_may_name_an_answer_that_no_button_offers() =>
        Assert.Empty(WithUnderstood("military-medic", "computers").WithSynonyms("military-medic", "corpsman").Problems());

    [Fact]
    public void An_answer_leans_to_interests() =>
        WithUnderstood("military-medic", "gardening").HasOneProblem("interview.json", "/questions/3/understood/0/leans/0", "there is no interest \"gardening\"");

    [Theory]
    [InlineData("topicCues", "gardening", "[]", "topic", "gardening")]
    [InlineData("whyTopics", "gardening", "\"pay\"", "topic", "gardening")]
    [InlineData("whyTopics", "pay", "\"gardening\"", "topic", "gardening")]
    [InlineData("unfinishedLevels", "bachelor", "\"gardening\"", "level of education", "gardening")]
    [InlineData("slots", "hobby", "[]", "interview question", "hobby")]
    public void The_rules_of_a_language_point_to_what_exists(string field, string key, string value, string what, string missing) =>
        APack().WithFile("language/en.json", $$"""{ "{{field}}": { "{{key}}": {{value}} } }""")
            .HasOneProblem("language/en.json", $"/{field}/{key}", $"there is no {what} \"{missing}\"");

    [Theory]
    [InlineData("workplace", "rhit")]
    [InlineData("remote", "sometimes")]
    [InlineData("pay", "a-lot")]
    public void An_interview_option_is_a_value_of_its_question(string question, string option) =>
        APack().WithInterviewQuestion(question, option, question == "remote" ? "must" : question == "pay" ? "50000" : "hospital")
            .HasOneProblem("interview.json", "/questions/3/options/0/id", $"\"{option}\" is no value of \"{question}\"");

    [Fact]
    public void A_subject_is_not_part_of_itself()
    {
        var pack = APack().Changing(Umbrella, umbrella => umbrella["partOf"] = "medical-coder");

        pack.HasProblem(Umbrella, "/partOf", "part of itself");
        pack.HasProblem(Coder, "/partOf", "part of itself");
    }

    [Fact]
    public void A_topic_is_not_its_own_parent() =>
        APack().Changing("topics.json", topics => topics["topics"]![1]!["parent"] = "pay-factors")
            .HasProblem("topics.json", "/topics/1/parent", "its own parent");

    [Theory]
    [InlineData("sources.json", "sources", "source")]
    [InlineData("topics.json", "topics", "topic")]
    [InlineData("lists.json", "lists", "list")]
    [InlineData("conflicts.json", "conflicts", "conflict")]
    [InlineData("interests.json", "interests", "interest")]
    public void An_id_stands_once(string file, string field, string what)
    {
        var pack = APack();
        var first = (JObject)JObject.Parse(pack.TextOf(file))[field]![0]!;
        var count = JObject.Parse(pack.TextOf(file))[field]!.Count();

        pack.Adding(file, field, first).HasOneProblem(file, $"/{field}/{count}/id", $"the {what} \"{first["id"]}\" stands already in {file} #/{field}/0");
    }

    [Fact]
    public void A_fact_id_stands_once_in_the_whole_pack() =>
        APack().WithCareer("cancer-registrar", career => career.Fact("coder-duty", "duties", "Cancer registrars write abstracts"))
            .HasOneProblem(Coder, "/facts/2/id", "stands already in careers/cancer-registrar.json");

    [Fact]
    public void Two_subjects_of_different_kinds_do_not_share_an_id() =>
        APack().WithSubject("terms", "term", "hospital").HasOneProblem("workplaces/hospital.json", "/id", "stands already in terms/hospital.json");

    private static PackBuilder WithUnderstood(string option, string interest) => APack().WithInterviewQuestion("field", "nursing", "business")
        .Changing("interview.json", json => json["questions"]![3]!["understood"] = new JArray(new JObject { ["id"] = option, ["leans"] = new JArray(interest) }));
}
