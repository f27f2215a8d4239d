using Newtonsoft.Json.Linq;

namespace AdvisorBot.Testing;

/// <summary>Gives a test pack another language in which everything is said.</summary>
public static class PackTranslation
{
    private static readonly string[] Shared = ["topics", "lists", "conflicts", "interests", "sources"];

    /// <summary>Declares a language and adds all it needs; every text is the original one behind the mark <c>nl:</c>.</summary>
    public static PackBuilder TranslatedInto(this PackBuilder pack, string language)
    {
        var shared = new JObject();
        foreach (var path in pack.Paths.Where(path => path.Contains($"/{language}/", StringComparison.Ordinal)))
        {
            pack.Without(path);
        }

        foreach (var path in pack.Paths)
        {
            var json = JObject.Parse(pack.TextOf(path));
            if (json["kind"] is not null)
            {
                pack.WithFile($"translations/{language}/{json["id"]}.json", Subject(json, language));
            }
            else if (!path.Contains('/', StringComparison.Ordinal) && Shared.Contains(Path.GetFileNameWithoutExtension(path)))
            {
                var field = Path.GetFileNameWithoutExtension(path);
                shared[field] = new JObject(json[field]!.Select(entry => new JProperty((string)entry["id"]!, Words(field, entry, language))));
            }
        }

        foreach (var path in pack.Paths.Where(path => path.StartsWith("answers/en/", StringComparison.Ordinal) || path.StartsWith("tasks/en/", StringComparison.Ordinal)).ToList())
        {
            pack.WithFile(path.Replace("/en/", $"/{language}/", StringComparison.Ordinal), pack.TextOf(path));
        }

        return pack.WithFile($"translations/{language}/shared.json", shared)
            .WithFile($"replies/{language}/replies.json", Replies(pack, language))
            .WithFile($"language/{language}.json", new JObject { ["stopWords"] = new JArray("en") })
            .WithFile($"synonyms/{language}/names.json", """{ "entries": [] }""")
            .WithFile($"utterances/{language}/questions.json", """{ "entries": [] }""")
            .Changing("pack.json", card => card["languages"] = new JArray("en", language));
    }

    private static JObject Replies(PackBuilder pack, string language) => new(new JProperty("replies", new JObject(pack.Paths
        .Where(path => path.StartsWith("replies/en/", StringComparison.Ordinal))
        .SelectMany(path => ((JObject)JObject.Parse(pack.TextOf(path))["replies"]!).Properties())
        .Select(reply => new JProperty(reply.Name, Mark(reply.Value, language))))));

    private static JObject Subject(JObject subject, string language)
    {
        var words = Marked(subject, language, "name", "plural", "summary");
        words["subject"] = subject["id"];
        words["facts"] = new JObject(subject["facts"]!.Select(fact => new JProperty((string)fact["id"]!, Fact(fact, language))));
        return words;
    }

    private static JObject Fact(JToken fact, string language)
    {
        var words = Marked(fact, language, "statement", "label");
        if (fact["figure"] is { } figure)
        {
            words["population"] = Mark(figure["population"]!, language);
        }

        return words;
    }

    private static JToken Words(string field, JToken entry, string language) => field switch
    {
        "topics" => Marked(entry, language, "name", "question"),
        "lists" => Mark(entry["intro"]!, language),
        "conflicts" => Marked(entry, language, "title", "explanation"),
        "interests" => Mark(entry["name"]!, language),
        _ => Marked(entry, language, "interest"),
    };

    private static JObject Marked(JToken entry, string language, params string[] fields) =>
        new(fields.Where(field => entry[field] is not null).Select(field => new JProperty(field, Mark(entry[field]!, language))));

    private static string Mark(JToken text, string language) => $"{language}: {text}";
}
