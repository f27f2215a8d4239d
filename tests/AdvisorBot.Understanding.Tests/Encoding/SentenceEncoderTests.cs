using AdvisorBot.Testing;
using AdvisorBot.Understanding.Encoding;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Understanding.Tests.Encoding;

/// <summary>The shipped encoder in eight bits against what the network said in full, by PyTorch, when it was made.</summary>
public sealed class SentenceEncoderTests
{
    /// <summary>Of scores between -8 and 8.</summary>
    private const double Rounding = 0.35;

    private static readonly JArray Reference = JArray.Parse(File.ReadAllText(RepositoryRoot.At("src", "AdvisorBot.Understanding", "Encoding", "en.encoder.reference.json")));

    public static TheoryData<string> Sentences => [.. Reference.Select(entry => (string)entry["say"]!)];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Scores_are_those_of_the_network_in_full(string sentence)
    {
        var encoder = Encoders.For("en")!;
        var expected = (JObject)Reference.Single(entry => (string)entry["say"]! == sentence)["scores"]!;

        var vector = encoder.Encode(sentence);

        foreach (var (task, scores) in expected)
        {
            var read = encoder.Tasks[task].Score(vector);
            Assert.Equal(((JObject)scores!).Properties().Select(score => score.Name), encoder.Tasks[task].Classes);
            Assert.Equal(((JObject)scores).Properties().Select(score => (double)score.Value), read.Select(score => (double)score), (one, other) => Math.Abs(one - other) < Rounding);
        }
    }

    [Fact]
    public void A_sentence_far_too_long_is_read_as_far_as_there_is_room()
    {
        var scores = Encoders.For("en")!.Tasks["meaning"].Score(Encoders.For("en")!.Encode(string.Join(' ', Enumerable.Repeat("how much do coders make", 2000))));

        Assert.All(scores, score => Assert.True(float.IsFinite(score)));
    }

    [Fact]
    public void A_language_without_a_file_has_no_encoder() => Assert.Null(Encoders.For("tlh"));

    [Fact]
    public void A_file_of_another_kind_is_refused_by_name()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "something else altogether");

        Assert.Contains(path, Assert.Throws<InvalidDataException>(() => EncoderFile.Read(path)).Message, StringComparison.Ordinal);
        File.Delete(path);
    }
}
