using AdvisorBot.Testing;
using Newtonsoft.Json;

namespace AdvisorBot.Web.Tests.Seed;

/// <summary>A row of <c>tests/utterances/en/seed-*.json</c>: questions, and what a reply must say to have answered them.</summary>
/// <param name="Needs">Every inner list needs one of its members in the reply, in lower case.</param>
public sealed record AskedQuestion(string Id, IReadOnlyList<string> Asks, IReadOnlyList<IReadOnlyList<string>> Needs)
{
    /// <summary>What of <see cref="Needs"/> the reply lacks; empty when it answers.</summary>
    public IEnumerable<string> MissingIn(string reply)
    {
        var said = Prepared(reply);
        return Needs.Where(alternatives => !alternatives.Any(need => said.Contains(need, StringComparison.Ordinal)))
            .Select(alternatives => string.Join(" | ", alternatives));
    }

    private static string Prepared(string reply) =>
        $" {string.Join(' ', reply.ToLowerInvariant().Replace('’', '\'').Replace("*", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))} ";
}

/// <summary>The questions kept with the tests, and those known to fail.</summary>
public static class AskedQuestions
{
    private static readonly string Folder = RepositoryRoot.At("tests", "utterances", "en");

    public static IReadOnlyList<AskedQuestion> From(string file) =>
        JsonConvert.DeserializeObject<List<AskedQuestion>>(File.ReadAllText(Path.Combine(Folder, file)))!;

    /// <summary>Questions that do not get their fact yet, as written; each must fail, and leaves the list when it passes.</summary>
    public static IReadOnlySet<string> KnownFailures { get; } =
        JsonConvert.DeserializeObject<HashSet<string>>(File.ReadAllText(Path.Combine(Folder, "known-failures.json")))!;
}
