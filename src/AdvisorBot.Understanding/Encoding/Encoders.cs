using System.Collections.Concurrent;

namespace AdvisorBot.Understanding.Encoding;

/// <summary>The encoders that lie beside the program, one for a language or none, and the points of the facts that they were taught; each is read once.</summary>
internal static class Encoders
{
    private static readonly ConcurrentDictionary<string, Lazy<SentenceEncoder?>> Known = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Lazy<FactPoints?>> KnownFacts = new(StringComparer.Ordinal);

    /// <param name="language">Of the sentences, such as <c>en</c>.</param>
    public static SentenceEncoder? For(string language) => Known.GetOrAdd(language, static code => new(() => Find($"{code}.encoder", EncoderFile.Read))).Value;

    /// <param name="language">Of the sentences, such as <c>en</c>.</param>
    public static FactPoints? FactsFor(string language) => KnownFacts.GetOrAdd(language, static code => new(() => Find($"{code}.facts", FactPoints.Read))).Value;

    private static T? Find<T>(string file, Func<string, T> read)
        where T : class
    {
        var path = Path.Combine(AppContext.BaseDirectory, "encoders", file);
        return File.Exists(path) ? read(path) : null;
    }
}
