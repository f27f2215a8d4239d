using System.Collections.ObjectModel;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Loading;

/// <summary>Reads the entries of the shared files.</summary>
internal static class SharedReading
{
    public static Pack ReadPack(JToken json) => new(
        json.Text("id"), json.Text("name"), json.Text("version"), json.Text("language"), json.Text("asOf"), json.Whole("oldAfterYears"), json.Text("umbrella"))
    {
        Languages = Array.AsReadOnly(json.Texts("languages").Prepend(json.Text("language")).Distinct(StringComparer.Ordinal).ToArray()),
    };

    public static Topic ReadTopic(JToken json) => new(json.Text("id"), json.Text("name"), json.Text("question"), json.TextOrNull("parent"));

    public static Source ReadSource(JToken json) => new()
    {
        Id = json.Text("id"),
        Title = json.Text("title"),
        ShortName = json.Text("shortName"),
        Publisher = json.Text("publisher"),
        Date = json.Text("date"),
        Url = json.TextOrNull("url"),
        Kind = json.Choice<SourceKind>("kind"),
        Interest = json.TextOrNull("interest"),
    };

    public static FactList ReadList(JToken json) => new(
        json.Text("id"), json.Text("topic"), json.Text("subject"), json.Text("intro"), json.Texts("facts"));

    public static Conflict ReadConflict(JToken json) => new(
        json.Text("id"), json.Text("topic"), json.Text("title"), json.Text("explanation"), json.Texts("facts"), json.Texts("sources"));

    public static Interest ReadInterest(JToken json) => new(
        json.Text("id"), json.Text("name"), json.TextOrNull("riasec") is [var letter, ..] ? letter : null);

    public static InterviewQuestion ReadQuestion(JToken json) =>
        new(json.Text("id"), json.Flag("many"), ReadOptions(json, "options")) { Understood = ReadOptions(json, "understood") };

    public static Crisis ReadCrisis(JToken json) => new(
        json.Text("country"), json.Text("lineName"), json.Text("call"), json.Text("text"), json.TextOrNull("url"), json.Text("emergency"));

    private static ReadOnlyCollection<InterviewOption> ReadOptions(JToken json, string field) => Array.AsReadOnly(json.Items(field)
        .Select(option => new InterviewOption(option.Text("id")) { Leans = option.Texts("leans") })
        .ToArray());
}
