using AdvisorBot.Testing;
using AdvisorBot.Understanding.Encoding;

namespace AdvisorBot.Understanding.Tests.Encoding;

/// <summary>The points of the facts that lie beside the shipped encoder.</summary>
public sealed class FactPointsTests
{
    [Fact]
    public void Likelihoods_of_all_points_make_one()
    {
        var scores = Encoders.FactsFor("en")!.Score(Encoders.For("en")!.Encode("how much do medical coders make in texas"));

        Assert.Equal(1, scores.Sum(), 1e-3);
        Assert.All(scores, score => Assert.InRange(score, 0, 1));
    }

    [Fact]
    public void A_statement_lies_nearest_to_its_own_fact()
    {
        var (encoder, points) = (Encoders.For("en")!, Encoders.FactsFor("en")!);
        var known = points.Names.Where(point => ShippedKnowledge.Base.Facts.TryGetValue(point.Name, out var fact) && FactPoints.HashOf(fact.Statement) == point.Statement).Select(point => point.Name).Take(200).ToList();

        var found = known.Count(id => points.Names[Likeliest(points.Score(encoder.Encode(ShippedKnowledge.Base.Facts[id].Statement)))].Name == id);

        Assert.InRange(found, 160, known.Count);
    }

    [Fact]
    public void Few_facts_were_rewritten_since_the_points_were_made()
    {
        var known = Encoders.FactsFor("en")!.Names.Count(point => ShippedKnowledge.Base.Facts.TryGetValue(point.Name, out var fact) && FactPoints.HashOf(fact.Statement) == point.Statement);

        Assert.True(known > 0.9 * ShippedKnowledge.Base.Facts.Count, $"Only {known} of {ShippedKnowledge.Base.Facts.Count} facts have a point: run src/AdvisorBot.Understanding/Encoding/train_facts.py.");
    }

    [Fact]
    public void A_language_without_a_file_has_none() => Assert.Null(Encoders.FactsFor("tlh"));

    [Fact]
    public void A_file_of_another_kind_is_refused_by_name()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "something else altogether");

        Assert.Contains(path, Assert.Throws<InvalidDataException>(() => FactPoints.Read(path)).Message, StringComparison.Ordinal);
        File.Delete(path);
    }

    private static int Likeliest(float[] scores) => Array.IndexOf(scores, scores.Max());
}
