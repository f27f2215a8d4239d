using System.Collections.Frozen;
using NJsonSchema;

namespace AdvisorBot.Knowledge.Loading;

/// <summary>The JSON Schemas of the kinds of file, built into the assembly.</summary>
internal static class Schemas
{
    private const string Ending = ".schema.json";

    private static readonly Lazy<FrozenDictionary<string, JsonSchema>> Known = new(LoadAll);

    /// <summary>Begins to load the schemas in the background.</summary>
    public static void WarmUp() => Task.Run(() => Known.Value);

    /// <summary>Everything in the files that their schemas do not allow.</summary>
    public static ProblemList Check(IEnumerable<PackFile> files)
    {
        var problems = new ProblemList();
        foreach (var file in files.Where(file => file.Root is not null))
        {
            foreach (var error in Known.Value[file.Place.Schema].Validate(file.Root))
            {
                SchemaProblem.Report(file, error, problems);
            }
        }

        return problems;
    }

    private static FrozenDictionary<string, JsonSchema> LoadAll() => typeof(Schemas).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(Ending, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[..^Ending.Length], Load, StringComparer.Ordinal);

    private static JsonSchema Load(string resource)
    {
        using var reader = new StreamReader(typeof(Schemas).Assembly.GetManifestResourceStream(resource)!);
        return JsonSchema.FromJsonAsync(reader.ReadToEnd()).GetAwaiter().GetResult();
    }
}
