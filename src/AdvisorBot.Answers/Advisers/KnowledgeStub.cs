using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Answers;

/// <summary>
/// An adviser's answer as entries for the knowledge pack: a fact, and the phrase that asks for it. Both follow the schemas;
/// where only a person can know, an id says so, and the pack is refused until that is filled in.
/// </summary>
public static partial class KnowledgeStub
{
    /// <summary>Stands where the source has to be named.</summary>
    public const string FillInSource = "fill-in-the-source";

    /// <summary>Stands where a topic of topics.json has to be named.</summary>
    public const string FillInTopic = "fill-in-the-topic";

    /// <summary>One entry of a subject's <c>facts</c>.</summary>
    /// <param name="topic">As the question was understood; null when it was not.</param>
    public static JObject Fact(AdviserCase question, string? topic, DateTimeOffset now) => new()
    {
        ["id"] = IdOf(question),
        ["topic"] = topic ?? FillInTopic,
        ["statement"] = OneLine(question.Answered?.Text).TrimEnd('.', ' ') is { Length: > 0 } said ? said : "-",
        ["source"] = FillInSource,
        ["asOf"] = now.ToString("yyyy-MM", null),
    };

    /// <summary>A whole file for <c>knowledge/utterances/{language}</c>.</summary>
    public static JObject Utterances(AdviserCase question) => new()
    {
        ["$schema"] = "../../schema/utterances.schema.json",
        ["entries"] = new JArray(new JObject
        {
            ["fact"] = IdOf(question),
            ["phrases"] = new JArray(OneLine(Braces().Replace(question.Question, " ")).ToLowerInvariant() is { Length: > 0 } asked ? asked : "-"),
        }),
    };

    /// <summary>As text that no reader takes for markup: the JSON stays the same, its letters are written otherwise.</summary>
    public static string Write(JObject json) => string.Concat(json.ToString(Formatting.Indented)
        .Select(letter => letter is '`' or '<' or '>' or '&' or '*' ? $"\\u{(int)letter:x4}" : letter.ToString()));

    private static string IdOf(AdviserCase question) => $"adviser-{question.Id.ToLowerInvariant()}";

    private static string OneLine(string? text) => Blanks().Replace(text ?? "", " ").Trim();

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex("[{}]", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
