using AdvisorBot.Knowledge.Loading;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>An offered language has the words of every topic, list, conflict, interest, and of what sources promote.</summary>
internal static class SharedTranslationChecks
{
    private const string Subject = "{subject}";

    public static void Run(PackDraft draft, string language, ProblemList problems)
    {
        var shared = draft.SharedTranslations.FirstOrDefault(file => file.File.Language == language);
        if (shared is null)
        {
            problems.Add($"{PackPlace.TranslationFolder}/{language}/shared.json", "", "is missing", "Translate topics, lists, conflicts, interests and sources there");
            return;
        }

        Each(shared, "topics", draft.Topics, topic => topic.Id, (topic, said) => CheckTopic(shared.File, topic, said, problems), problems);
        Each(shared, "lists", draft.Lists, list => list.Id, (list, said) => CheckText(shared.File, said, list.Intro, problems), problems);
        Each(shared, "interests", draft.Interests, interest => interest.Id, (interest, said) => CheckText(shared.File, said, interest.Name, problems), problems);
        Each(shared, "conflicts", draft.Conflicts, conflict => conflict.Id, (conflict, said) =>
        {
            TranslatedText.Check(shared.File, said, "title", conflict.Title, problems);
            TranslatedText.Check(shared.File, said, "explanation", conflict.Explanation, problems);
        }, problems);
        CheckSources(draft, shared, problems);
    }

    private static void CheckTopic(PackFile file, Topic topic, JToken said, ProblemList problems)
    {
        TranslatedText.Check(file, said, "name", topic.Name, problems);
        TranslatedText.Check(file, said, "question", topic.Question, problems);
        if (topic.Question.Contains(Subject, StringComparison.Ordinal) != said.Text("question").Contains(Subject, StringComparison.Ordinal))
        {
            problems.Add(new Located(file, said), "question", "the question has other placeholders than the original", $"Use the same as in \"{topic.Question}\"");
        }
    }

    private static void CheckText(PackFile file, JToken said, string original, ProblemList problems) =>
        TranslatedText.Compare(file, said, original, JsonReading.AsText(said) ?? "", problems);

    /// <summary>Names and dates may stay as they are; what a source promotes is prose.</summary>
    private static void CheckSources(PackDraft draft, Located<SharedTranslation> shared, ProblemList problems)
    {
        var said = (shared.Token as JObject)?["sources"] as JObject;
        foreach (var source in draft.Sources.Select(source => source.Value))
        {
            var words = said?[source.Id] ?? new JObject();
            if (source.Interest is not null && words.TextOrNull("interest") is null)
            {
                problems.Add(shared, "sources", $"what \"{source.Id}\" promotes is not translated", $"Add its \"interest\": \"{source.Interest}\"");
            }

            foreach (var (field, original) in new[] { ("shortName", source.ShortName), ("publisher", source.Publisher), ("date", source.Date), ("interest", source.Interest) })
            {
                TranslatedText.CheckFigures(shared.File, words, field, original, problems);
            }
        }

        Strays(shared, "sources", draft.Sources.Select(source => source.Value.Id), problems);
    }

    private static void Each<T>(Located<SharedTranslation> shared, string field, IReadOnlyList<Located<T>> originals, Func<T, string> id, Action<T, JToken> check, ProblemList problems)
    {
        var said = (shared.Token as JObject)?[field] as JObject;
        foreach (var original in originals)
        {
            if (said?[id(original.Value)] is { } words)
            {
                check(original.Value, words);
            }
            else
            {
                problems.Add(shared, field, $"\"{id(original.Value)}\" of {original.File.Path} is not translated", $"Add it to \"{field}\"");
            }
        }

        Strays(shared, field, originals.Select(original => id(original.Value)), problems);
    }

    private static void Strays(Located<SharedTranslation> shared, string field, IEnumerable<string> known, ProblemList problems)
    {
        var ids = known.ToHashSet(StringComparer.Ordinal);
        foreach (var stray in shared.Token.Fields(field).Where(property => !ids.Contains(property.Name)))
        {
            problems.Add(shared.File.Path, stray.Value, $"{field} has no \"{stray.Name}\"", "Correct the id, or remove it");
        }
    }
}
