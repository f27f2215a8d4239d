using AdvisorBot.Testing;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Answers.Tests;

/// <summary>An adviser's answer as a stub for the knowledge pack: sound but for what only a person knows.</summary>
public sealed class KnowledgeStubTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void With_a_source_named_the_pack_takes_it_and_without_it_says_what_is_missing()
    {
        var question = Answered("Do coders {often} work at night?", "Some do,\nin big hospitals.");
        var fact = KnowledgeStub.Fact(question, "duties", Now);

        var problem = Assert.Single(PackWith(fact, question).Problems());
        Assert.Contains(KnowledgeStub.FillInSource, problem.What, StringComparison.Ordinal);

        fact["source"] = "bls";
        var knowledge = PackWith(fact, question).Load();
        Assert.Equal("Some do, in big hospitals", knowledge.Facts[(string)fact["id"]!].Statement);
        Assert.Contains(knowledge.Languages["en"].Utterances, entry => entry.Fact == (string)fact["id"]! && entry.Phrases is ["do coders often work at night?"]);
    }

    [Fact]
    public void A_topic_nobody_knows_is_to_be_filled_in_too()
    {
        var question = Answered("Is it fun?", "It is.");
        var fact = KnowledgeStub.Fact(question, topic: null, Now);
        fact["source"] = "bls";

        Assert.Contains(PackWith(fact, question).Problems(), problem => problem.What.Contains(KnowledgeStub.FillInTopic, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("``` </code> <script>alert(1)</script>")]
    [InlineData("\"quotes\" and \\ backslashes\tand tabs")]
    [InlineData("**bold** [link](https://example.edu) & more")]
    public void Nothing_in_it_ends_the_block_or_is_markup_and_it_reads_back_the_same(string text)
    {
        var fact = KnowledgeStub.Fact(Answered(text, text), "duties", Now);

        var written = KnowledgeStub.Write(fact);

        Assert.DoesNotContain("```", written, StringComparison.Ordinal);
        Assert.DoesNotContain("<", written, StringComparison.Ordinal);
        Assert.True(JToken.DeepEquals(fact, JObject.Parse(written)));
    }

    private static AdviserCase Answered(string question, string answer) =>
        new("A1B2C3D4E5F60718", CaseState.Answered, question, Now) { Answered = new CaseStep("29:x", "Ana", Now, answer) };

    private static PackBuilder PackWith(JObject fact, AdviserCase question) => SmallKnowledge.APack()
        .WithFile("terms/night-work.json", new JObject { ["id"] = "night-work", ["kind"] = "term", ["name"] = "night work", ["plural"] = "night work", ["facts"] = new JArray(fact.DeepClone()) })
        .WithFile("utterances/en/adviser.json", KnowledgeStub.Utterances(question));
}
