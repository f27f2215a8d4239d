using System.Collections.Concurrent;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace AdvisorBot.Knowledge.Loading;

/// <summary>The JSON Schemas of the kinds of file, built into the assembly.</summary>
internal static class Schemas
{
    private static readonly ConcurrentDictionary<string, JsonSchema> Known = new(StringComparer.Ordinal);

    /// <summary>Reports everything in the file that its schema does not allow.</summary>
    public static void Check(PackFile file, ProblemList problems)
    {
        if (file.Root is null)
        {
            return;
        }

        foreach (var error in Known.GetOrAdd(file.Place.Schema, Load).Validate(file.Root))
        {
            SchemaProblem.Report(file, error, problems);
        }
    }

    private static JsonSchema Load(string name)
    {
        using var stream = typeof(Schemas).Assembly.GetManifestResourceStream(name + ".schema.json")
            ?? throw new InvalidOperationException($"The schema '{name}' is not built into the assembly; add knowledge/schema/{name}.schema.json.");
        using var reader = new StreamReader(stream);
        return JsonSchema.FromJsonAsync(reader.ReadToEnd()).GetAwaiter().GetResult();
    }
}
