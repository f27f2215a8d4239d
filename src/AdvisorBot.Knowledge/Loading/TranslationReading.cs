using System.Collections.Frozen;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Loading;

/// <summary>Reads the words of a pack in another language.</summary>
internal static class TranslationReading
{
    public static SubjectTranslation ReadSubject(JToken json) => new(json.Text("subject"), json.TextOrNull("name"), json.TextOrNull("plural"), json.TextOrNull("summary"))
    {
        Facts = Map(json, "facts", fact => new FactTranslation(fact.TextOrNull("statement"), fact.TextOrNull("label"), fact.TextOrNull("population"))),
    };

    public static SharedTranslation ReadShared(JToken json) => new()
    {
        Topics = Map(json, "topics", topic => new TopicTranslation(topic.TextOrNull("name"), topic.TextOrNull("question"))),
        Lists = Map(json, "lists", intro => JsonReading.AsText(intro) ?? ""),
        Conflicts = Map(json, "conflicts", conflict => new ConflictTranslation(conflict.TextOrNull("title"), conflict.TextOrNull("explanation"))),
        Interests = Map(json, "interests", name => JsonReading.AsText(name) ?? ""),
        Sources = Map(json, "sources", source => new SourceTranslation(source.TextOrNull("shortName"), source.TextOrNull("publisher"), source.TextOrNull("date"), source.TextOrNull("interest"))),
        School = (json as JObject)?["school"] is { } school ? ReadSchool(school) : new(null, null),
    };

    private static SchoolTranslation ReadSchool(JToken json) => new(json.TextOrNull("contactName"), json.TextOrNull("hours"))
    {
        Holidays = Map(json, "holidays", name => JsonReading.AsText(name) ?? ""),
    };

    private static FrozenDictionary<string, T> Map<T>(JToken json, string field, Func<JToken, T> read) =>
        json.Fields(field).ToFrozenDictionary(property => property.Name, property => read(property.Value), StringComparer.Ordinal);
}
