using System.Collections.Concurrent;

namespace AdvisorBot.Understanding.Encoding;

/// <summary>The encoders that lie beside the program, one for a language or none; each is read once.</summary>
internal static class Encoders
{
    private static readonly ConcurrentDictionary<string, Lazy<SentenceEncoder?>> Known = new(StringComparer.Ordinal);

    /// <param name="language">Of the sentences, such as <c>en</c>.</param>
    public static SentenceEncoder? For(string language) => Known.GetOrAdd(language, static code => new(() => Find(code))).Value;

    private static SentenceEncoder? Find(string language)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "encoders", $"{language}.encoder");
        return File.Exists(path) ? EncoderFile.Read(path) : null;
    }
}
