using AdvisorBot.Testing;

namespace AdvisorBot.Understanding.Tests.Classification;

public sealed class KeptLearningTests : IDisposable
{
    private static readonly string[] Asked = ["cuánto gana un codificador?", "qué hace un registrador de cáncer", "hola", "cuanto ganaa un codificadro", "xyzzy"];
    private readonly string _folder = Directory.CreateTempSubdirectory("learned").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_second_start_reads_as_the_first_did()
    {
        var first = Readings();
        var kept = Files();

        Assert.Equal(first, Readings());
        Assert.Equal(kept, Files());
    }

    [Fact]
    public void Broken_files_are_written_anew_and_change_nothing()
    {
        var first = Readings();
        var kept = Files();
        foreach (var (file, place) in kept.Keys.Select((file, place) => (file, place)))
        {
            var bytes = File.ReadAllBytes(file);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(file, place % 2 == 0 ? bytes : bytes[..(bytes.Length / 2)]);
        }

        Assert.Equal(first, Readings());
        Assert.Equal(kept, Files());
    }

    private Dictionary<string, string> Files() =>
        Directory.GetFiles(_folder).Order(StringComparer.Ordinal).ToDictionary(file => file, file => Convert.ToBase64String(File.ReadAllBytes(file)));

    private List<string> Readings()
    {
        var recognizer = new Recognizer(SpanishKnowledge.Base, modelFolder: _folder);
        return [.. Asked.Select(said => string.Join(' ', recognizer.Recognize(said, ConversationContext.Empty).Clauses.Select(clause => $"{clause.Verdict} {clause.Best.Intent} {clause.Best.Topic} {clause.Best.Score} {clause.Best.Confidence}")))];
    }
}
