using System.Globalization;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace AdvisorBot.Knowledge.Loading;

/// <summary>Puts a schema error into an editor's words.</summary>
internal static class SchemaProblem
{
    public static void Report(PackFile file, ValidationError error, ProblemList problems)
    {
        if (error is ChildSchemaValidationError { Kind: ValidationErrorKind.ArrayItemNotValid or ValidationErrorKind.AdditionalPropertiesNotValid } wrapper)
        {
            foreach (var inner in wrapper.Errors.Values.SelectMany(errors => errors))
            {
                Report(file, inner, problems);
            }

            return;
        }

        var (token, missing) = Find(file.Root!, error.Path ?? "#");
        var pointer = JsonPointer.Of(token) + (missing is null ? "" : "/" + JsonPointer.Escape(missing));
        problems.Add(file.Path, pointer, What(error, token), Mend(error, error.Property), Line(token, error));
    }

    private static int? Line(JToken token, ValidationError error) =>
        token is Newtonsoft.Json.IJsonLineInfo info && info.HasLineInfo() ? info.LineNumber : error.HasLineInfo ? error.LineNumber : null;

    private static string What(ValidationError error, JToken token) => error.Kind switch
    {
        ValidationErrorKind.PropertyRequired => $"the field \"{error.Property}\" is missing",
        ValidationErrorKind.NoAdditionalPropertiesAllowed => $"the field \"{error.Property}\" is not known here",
        ValidationErrorKind.NotInEnumeration => $"{Shown(token)} is not one of the allowed values",
        ValidationErrorKind.PatternMismatch when token.Type == JTokenType.String && string.IsNullOrWhiteSpace((string?)token) => "the text is empty",
        ValidationErrorKind.PatternMismatch => $"{Shown(token)} is not written as it must be",
        ValidationErrorKind.NumberTooBig => $"{Shown(token)} is more than {Number(error.Schema.Maximum)}",
        ValidationErrorKind.NumberTooSmall => $"{Shown(token)} is less than {Number(error.Schema.Minimum)}",
        ValidationErrorKind.TooFewItems => $"there are fewer than {error.Schema.MinItems} items",
        ValidationErrorKind.ItemsNotUnique => "an item stands twice",
        ValidationErrorKind.NotOneOf or ValidationErrorKind.NotAnyOf => "the entry names none or several of the fields that exclude each other",
        ValidationErrorKind.StringExpected => $"{Shown(token)} is not a text",
        ValidationErrorKind.NumberExpected or ValidationErrorKind.IntegerExpected => $"{Shown(token)} is not a number of the right kind",
        ValidationErrorKind.BooleanExpected => $"{Shown(token)} is neither true nor false",
        ValidationErrorKind.ArrayExpected => $"{Shown(token)} is not a list",
        ValidationErrorKind.ObjectExpected => $"{Shown(token)} is not an object",
        _ => $"breaks the schema ({error.Kind})",
    };

    private static string Mend(ValidationError error, string? property) => error.Kind switch
    {
        ValidationErrorKind.PropertyRequired => $"Add \"{property}\"{Meaning(error.Schema, property)}",
        ValidationErrorKind.NoAdditionalPropertiesAllowed when error.Schema.ActualSchema.PatternProperties.Count > 0 => Described(error.Schema),
        ValidationErrorKind.NoAdditionalPropertiesAllowed => $"Use one of {string.Join(", ", error.Schema.ActualSchema.Properties.Keys.Where(key => key != "$schema"))}, or remove it",
        ValidationErrorKind.NotInEnumeration => $"Use one of {string.Join(", ", error.Schema.ActualSchema.Enumeration)}",
        _ => Described(error.Schema),
    };

    private static string Meaning(JsonSchema schema, string? property) =>
        property is not null && schema.ActualSchema.Properties.TryGetValue(property, out var known) && Description(known) is { Length: > 0 } words
            ? $": {words}" : "";

    private static string Described(JsonSchema schema) =>
        Description(schema) is { Length: > 0 } words ? $"What belongs here: {words}" : "Compare with the schema of this kind of file";

    private static string? Description(JsonSchema schema) => (schema.Description ?? schema.ActualSchema.Description)?.TrimEnd('.');

    private static string Shown(JToken token)
    {
        var text = token.ToString(Newtonsoft.Json.Formatting.None);
        return text.Length <= 60 ? text : text[..57] + "...";
    }

    private static string Number(decimal? limit) => limit?.ToString(CultureInfo.InvariantCulture) ?? "the limit";

    /// <summary>Follows a path such as <c>#/facts[0].figure</c> or <c>#/replies['a.b']</c>; unquoted names may hold dots, so the longest that exists is taken.</summary>
    private static (JToken Found, string? Missing) Find(JToken token, string path)
    {
        var rest = path.TrimStart('#').TrimStart('/', '.');
        while (rest.Length > 0)
        {
            var next = token switch
            {
                JArray array when rest[0] == '[' => Item(array, ref rest),
                JObject named => Property(named, ref rest),
                _ => null,
            };
            if (next is null)
            {
                return (token, rest);
            }

            token = next;
            rest = rest.TrimStart('.');
        }

        return (token, null);
    }

    private static JToken? Item(JArray array, ref string rest)
    {
        var end = rest.IndexOf(']', StringComparison.Ordinal);
        if (end < 0 || !int.TryParse(rest.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= array.Count)
        {
            return null;
        }

        rest = rest[(end + 1)..];
        return array[index];
    }

    private static JToken? Property(JObject named, ref string rest)
    {
        if (rest.StartsWith("['", StringComparison.Ordinal) && rest.IndexOf("']", StringComparison.Ordinal) is > 0 and var close)
        {
            var quoted = rest[2..close];
            rest = rest[(close + 2)..];
            return named[quoted];
        }

        var path = rest;
        var name = named.Properties().Select(property => property.Name).OrderByDescending(name => name.Length)
            .FirstOrDefault(name => path.StartsWith(name, StringComparison.Ordinal) && (path.Length == name.Length || path[name.Length] is '.' or '['));
        if (name is null)
        {
            return null;
        }

        rest = rest[name.Length..];
        return named[name];
    }
}
