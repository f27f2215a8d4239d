using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Loading;

/// <summary>Reads fields of a file that may break its schema: what is missing or of the wrong kind reads as empty, the schema check reports it.</summary>
internal static class JsonReading
{
    public static string Text(this JToken token, string field) => token.TextOrNull(field) ?? "";

    public static string? TextOrNull(this JToken token, string field) => AsText((token as JObject)?[field]);

    public static IReadOnlyList<string> Texts(this JToken token, string field) =>
        Array.AsReadOnly(token.Items(field).Select(AsText).OfType<string>().ToArray());

    public static IEnumerable<JToken> Items(this JToken token, string field) =>
        (token as JObject)?[field] as JArray ?? Enumerable.Empty<JToken>();

    public static IEnumerable<JProperty> Fields(this JToken token, string field) =>
        ((token as JObject)?[field] as JObject)?.Properties() ?? [];

    public static decimal Number(this JToken token, string field) => AsNumber((token as JObject)?[field]);

    public static int Whole(this JToken token, string field) => AsWhole((token as JObject)?[field]);

    public static bool Flag(this JToken token, string field) => (token as JObject)?[field] is JValue { Value: true };

    public static decimal AsNumber(JToken? token) => token is JValue { Value: decimal or long } value ? (decimal)value : 0;

    public static int AsWhole(JToken? token) => token is JValue { Value: long and >= int.MinValue and <= int.MaxValue } value ? (int)value : 0;

    public static string? AsText(JToken? token) => (token as JValue)?.Value as string;

    /// <summary>Reads <c>after-experience</c> as <c>AfterExperience</c>.</summary>
    public static T Choice<T>(this JToken token, string field)
        where T : struct, Enum => token.ChoiceOrNull<T>(field) ?? default;

    public static T? ChoiceOrNull<T>(this JToken token, string field)
        where T : struct, Enum => AsChoice<T>(token.TextOrNull(field));

    /// <summary>Every value of a list that is one of the choices.</summary>
    public static IReadOnlyList<T> Choices<T>(this JToken token, string field)
        where T : struct, Enum => Array.AsReadOnly(token.Texts(field).Select(AsChoice<T>).OfType<T>().ToArray());

    public static T? AsChoice<T>(string? text)
        where T : struct, Enum =>
        text is not null && Enum.TryParse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var choice) ? choice : null;
}
