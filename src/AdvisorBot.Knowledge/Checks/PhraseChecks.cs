using AdvisorBot.Knowledge.Loading;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>One phrase belongs to one entry only.</summary>
internal static class PhraseChecks
{
    private static readonly string[] Targets = ["id", "fact", "list", "conflict", "topic", "subject", "intent"];

    public static void Run(PackDraft draft, ProblemList problems)
    {
        foreach (var language in draft.Utterances.GroupBy(entry => entry.File.Language, StringComparer.Ordinal))
        {
            Once(language, problems, "phrases");
        }

        // The same word may name, say, an interest and a field of study: those stand in files of their own.
        foreach (var file in draft.Synonyms.GroupBy(entry => entry.File.Path, StringComparer.Ordinal))
        {
            Once(file, problems, "phrases", "misspelled");
        }
    }

    private static void Once<T>(IEnumerable<Located<T>> entries, ProblemList problems, params string[] fields)
    {
        var claimed = new Dictionary<string, Located>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var token in fields.SelectMany(field => entry.Token.Items(field)))
            {
                var phrase = Phrase.Normalize(JsonReading.AsText(token) ?? "");
                if (phrase.Length == 0 || claimed.TryAdd(phrase, entry) || claimed[phrase].Token == entry.Token)
                {
                    continue;
                }

                var first = claimed[phrase];
                problems.Add(entry.File.Path, token, $"the phrase \"{token}\" belongs already to {first.File.Path} #{JsonPointer.Of(first.Token)} ({Target(first.Token)})",
                    "Keep it in one of the two");
            }
        }
    }

    private static string Target(JToken entry) => string.Join(" × ", Targets.Select(entry.TextOrNull).OfType<string>());
}
