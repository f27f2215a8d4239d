using Newtonsoft.Json.Linq;

namespace AdvisorBot.Evaluation.Sets;

/// <summary>What one question or message means: any of the topics about the subjects, or any of the intents.</summary>
/// <param name="Topics">Topics of which any is right; empty where only the intent counts.</param>
/// <param name="Subjects">Readings of the subject of which any is right; each names all subjects together, none for the field as a whole.</param>
/// <param name="Intents">Intents of which any is right; <c>ask</c> for questions to the knowledge base.</param>
public sealed record Expectation(IReadOnlyList<string> Topics, IReadOnlyList<IReadOnlyList<string>> Subjects, IReadOnlyList<string> Intents)
{
    public const string Ask = "ask";

    public bool IsQuestion => Intents.Contains(Ask);

    /// <summary>Another meaning that is as right.</summary>
    public Expectation? Or { get; init; }

    public static Expectation Of(JToken entry) => new(
        Texts(entry["topic"]),
        SubjectsOf(entry["subject"]),
        entry["intent"] is { Type: not JTokenType.Null } intent ? Texts(intent) : [Ask])
    {
        Or = entry["or"] is JObject other ? Of(other) : null,
    };

    private static string[] Texts(JToken? token) => token switch
    {
        null or { Type: JTokenType.Null } => [],
        JArray many => [.. many.Values<string>().OfType<string>()],
        _ => [(string)token!],
    };

    private static IReadOnlyList<IReadOnlyList<string>> SubjectsOf(JToken? token) => token switch
    {
        JObject any => [.. ((JArray)any["any"]!).Select(Texts)],
        _ => [Texts(token)],
    };
}
