using AdvisorBot.Testing;
using Newtonsoft.Json.Linq;
using static AdvisorBot.Testing.SmallKnowledge;

namespace AdvisorBot.Knowledge.Tests;

public sealed class TranslationTests
{
    private const string Coder = "translations/es/medical-coder.json";
    private const string Shared = "translations/es/shared.json";

    private static readonly Lazy<KnowledgeBase> Loaded = new(() => Spanish().Load());

    private static KnowledgeBase Knowledge => Loaded.Value;

    [Fact]
    public void A_full_translation_is_sound() => Assert.Empty(Spanish().Problems());

    [Fact]
    public void Everything_is_told_in_the_language_and_ids_and_figures_stay()
    {
        var spanish = Knowledge.In("es-US");

        Assert.Equal("es", spanish.Pack.Language);
        Assert.Equal("es: medical coder", spanish.Subjects["medical-coder"].Name);
        Assert.Equal("es: medical coders", spanish.Subjects["medical-coder"].Plural);
        Assert.StartsWith("es: The median pay", spanish.Facts["coder-pay"].Statement, StringComparison.Ordinal);
        Assert.Equal("es: organise data", spanish.Facts["his-duty-organise"].Label);
        Assert.Same(spanish.Facts["coder-pay"], spanish.Subjects["medical-coder"].Facts[0]);
        Assert.Equal(Knowledge.Facts["coder-pay"].Figure! with { Population = "es: medical coders" }, spanish.Facts["coder-pay"].Figure);
        Assert.Equal("es: pay", spanish.Topics["pay"].Name);
        Assert.Equal("es: The duties are:", spanish.Lists["duties"].Intro);
        Assert.Equal("es: Conflict K1", spanish.Conflicts["K1"].Title);
        Assert.Equal("es: computers", spanish.Interests["computers"].Name);
        Assert.Equal(Knowledge.Sources["bls"].Title, spanish.Sources["bls"].Title);
        Assert.Equal("es", spanish.LanguageOr(null));
    }

    [Fact]
    public void A_language_is_built_once_and_leads_back_to_the_original()
    {
        Assert.Same(Knowledge.In("es"), Knowledge.In("es-MX"));
        Assert.Same(Knowledge, Knowledge.In("es").In("en"));
        Assert.Same(Knowledge, Knowledge.In("es").Original);
        Assert.Same(Knowledge.In("es"), Knowledge.In("es").In("es"));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData(null)]
    public void A_language_that_is_not_offered_reads_as_the_original(string? language)
    {
        Assert.Same(Knowledge, Knowledge.In(language));
        Assert.Null(Knowledge.Offered(language));
    }

    [Fact]
    public void A_language_that_is_not_declared_may_be_incomplete_and_is_not_offered()
    {
        var pack = Spanish().Changing("pack.json", card => card.Remove("languages")).Without(Coder).Without("language/es.json")
            .Changing("replies/es/replies.json", json => ((JObject)json["replies"]!).Remove("greeting"));
        var knowledge = pack.Load();

        Assert.Equal("en", knowledge.LanguageOr("es"));
        Assert.Same(knowledge, knowledge.In("es"));
        Assert.True(knowledge.Languages.ContainsKey("es"));
    }

    [Theory]
    [InlineData("language/es.json")]
    [InlineData(Coder)]
    [InlineData(Shared)]
    public void An_offered_language_has_all_its_files(string file) => Spanish().Without(file).HasOneProblem(file, "", "is missing");

    [Fact]
    public void An_offered_language_has_phrases() => Spanish().Without("utterances/es/questions.json").HasOneProblem("utterances/es", "", "is missing");

    [Fact]
    public void Every_fact_is_translated() =>
        Spanish().Changing(Coder, json => ((JObject)json["facts"]!).Remove("coder-duty")).HasOneProblem(Coder, "/facts", "\"coder-duty\" is not translated");

    [Fact]
    public void A_short_form_is_translated_where_there_is_one() =>
        Spanish().Changing("translations/es/health-information-specialist.json", json => ((JObject)json["facts"]!["his-duty-organise"]!).Remove("label"))
            .HasOneProblem("translations/es/health-information-specialist.json", "/facts/his-duty-organise", "the label is not translated");

    [Fact]
    public void A_short_form_without_original_is_refused() =>
        Spanish().Changing(Coder, json => json["facts"]!["coder-duty"]!["label"] = "corto").HasOneProblem(Coder, "/facts/coder-duty/label", "the original has none");

    [Fact]
    public void A_fact_that_the_subject_does_not_have_is_refused() =>
        Spanish().Changing(Coder, json => json["facts"]!["gone"] = new JObject { ["statement"] = "Ya no está" }).HasOneProblem(Coder, "/facts/gone", "has no fact \"gone\"");

    [Fact]
    public void A_file_of_a_subject_that_is_gone_is_refused() =>
        Spanish().WithFile("translations/es/gone.json", """{ "subject": "gone", "name": "a", "plural": "b" }""")
            .HasOneProblem("translations/es/gone.json", "/subject", "there is no subject \"gone\"");

    [Fact]
    public void A_file_is_named_after_its_subject() =>
        Spanish().Changing(Coder, json => json["subject"] = "cancer-registrar").HasProblem(Coder, "/subject", "but the file is named \"medical-coder.json\"");

    [Theory]
    [InlineData("La mediana fue de $51,140 al año en mayo de 2025", null)]
    [InlineData("La mediana fue de $51.140 al año en mayo de 2025", "the figure $51,140 of the original is not in the translation")]
    [InlineData("La mediana fue de 51,140 dólares al año en mayo de 2025", "the figure $51,140 of the original is not in the translation")]
    [InlineData("La mediana fue de $51,140 al año en mayo", "the figure 2025 of the original is not in the translation")]
    [InlineData("La mediana fue de $51,140 al año en mayo de 2025, un 3% más", "the figure 3% is not in the original")]
    public void A_statement_keeps_its_figures(string statement, string? problem)
    {
        var problems = Spanish().Changing(Coder, json => json["facts"]!["coder-pay"]!["statement"] = statement).Problems();

        if (problem is null)
        {
            Assert.Empty(problems);
        }
        else
        {
            Assert.Contains(problems, found => found.File == Coder && found.Pointer == "/facts/coder-pay/statement" && found.What == problem);
        }
    }

    [Theory]
    [InlineData("Un aumento de 8% entre 2025-35", 0)]
    [InlineData("Un aumento de 8 % entre 2025-35", 1)]
    [InlineData("Un aumento del ocho por ciento entre 2025-35", 1)]
    public void A_share_is_written_as_in_the_original(string statement, int problems) =>
        Assert.Equal(problems, Spanish().Changing(Coder, json => json["facts"]!["coder-growth"]!["statement"] = statement).Problems().Count);

    [Fact]
    public void A_statement_ends_without_full_stop_in_every_language() =>
        Spanish().Changing(Coder, json => json["facts"]!["coder-duty"]!["statement"] = "Codifican diagnósticos.").HasOneProblem(Coder, "/facts/coder-duty/statement", "full stop");

    [Fact]
    public void The_headline_pay_of_a_ranked_career_says_whose_it_is()
    {
        static PackBuilder Wider() => APack().WithCareer("medical-coder", coder => coder.Json["facts"]![0]!["figure"]!["population"] = "coders and clerks").TranslatedInto("es");

        Wider().Changing(Coder, json => ((JObject)json["facts"]!["coder-pay"]!).Remove("population")).HasOneProblem(Coder, "/facts/coder-pay", "whose figure \"coder-pay\" is, is not translated");
        Assert.Equal("es: coders and clerks", Wider().Load().In("es").Facts["coder-pay"].Figure!.Population);
    }

    [Theory]
    [InlineData("topics", "pay")]
    [InlineData("lists", "duties")]
    [InlineData("conflicts", "K1")]
    [InlineData("interests", "computers")]
    public void Every_shared_entry_is_translated(string field, string id) =>
        Spanish().Changing(Shared, json => ((JObject)json[field]!).Remove(id)).HasOneProblem(Shared, $"/{field}", $"\"{id}\" of {field}.json is not translated");

    [Fact]
    public void A_shared_entry_that_is_gone_is_refused() =>
        Spanish().Changing(Shared, json => json["lists"]!["gone"] = "Nada:").HasOneProblem(Shared, "/lists/gone", "lists has no \"gone\"");

    [Fact]
    public void A_typical_question_keeps_its_placeholder() =>
        Spanish().Changing(Shared, json => json["topics"]!["pay"]!["question"] = "¿Cuánto se gana?").HasOneProblem(Shared, "/topics/pay/question", "other placeholders");

    [Fact]
    public void What_a_source_promotes_is_translated()
    {
        static PackBuilder Promoting() => APack().Changing("sources.json", json => json["sources"]![1]!["interest"] = "sells courses");

        Promoting().TranslatedInto("es").Changing(Shared, json => ((JObject)json["sources"]!["ahima"]!).Remove("interest"))
            .HasOneProblem(Shared, "/sources", "what \"ahima\" promotes is not translated");
        Assert.Equal("es: sells courses", Promoting().TranslatedInto("es").Load().In("es").Sources["ahima"].Interest);
    }

    [Fact]
    public void The_school_s_contact_may_have_a_name_in_the_language()
    {
        var knowledge = Spanish().Changing(Shared, json => json["school"] = new JObject { ["contactName"] = "servicios profesionales" }).Load();

        Assert.Equal("servicios profesionales", knowledge.In("es").School.ContactName);
        Assert.Equal("Test College", knowledge.In("es").School.Name);
    }

    [Fact]
    public void The_language_asked_for_stands_with_the_intent()
    {
        var knowledge = APack().WithUtterance(new JObject { ["intent"] = "control.language", ["language"] = "es" }, "spanish please").Load();

        Assert.Equal("es", Assert.Single(knowledge.Languages["en"].Utterances, entry => entry.Language is not null).Language);
        APack().WithUtterance(new JObject { ["topic"] = "pay", ["language"] = "es" }, "spanish please").HasOneProblem("utterances/en/questions.json", "/entries/7/language", "goes with the intent control.language only");
    }

    private static PackBuilder Spanish() => APack().TranslatedInto("es");
}
