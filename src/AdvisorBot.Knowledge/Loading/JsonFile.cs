using System.Text;
using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Loading;

/// <summary>Reads one file as strict JSON, with line numbers.</summary>
internal static class JsonFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The object in the file, or null (and a problem) when there is none.</summary>
    public static JObject? Read(string folder, string path, ProblemList problems)
    {
        try
        {
            ReadOnlySpan<byte> bytes = File.ReadAllBytes(Path.Combine(folder, path));
            bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
            var text = Utf8.GetString(bytes);
            StrictJson.FindDuplicateKeys(bytes, (pointer, line) => problems.Add(path, pointer,
                "stands twice in the same object", "Keep one of the two", line));
            return Parse(path, text, problems);
        }
        catch (System.Text.Json.JsonException broken)
        {
            problems.Add(path, "", $"is not valid JSON at line {broken.LineNumber + 1}: {FirstSentence(broken.Message)}",
                "Look for a missing or extra comma, quote or bracket just before that place", (int?)broken.LineNumber + 1);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(path, "", "is not valid UTF-8 text", "Save it with the encoding UTF-8");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problems.Add(path, "", $"cannot be read: {unreadable.Message.TrimEnd('.')}", "Check the file's permissions and try again");
        }

        return null;
    }

    private static JObject? Parse(string path, string text, ProblemList problems)
    {
        using var reader = new JsonTextReader(new StringReader(text))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        if (JToken.Load(reader) is JObject root)
        {
            return root;
        }

        problems.Add(path, "", "does not hold a JSON object", "Begin the file with { and end it with }", 1);
        return null;
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.', ' ');
    }
}
