using Newtonsoft.Json.Linq;

namespace AdvisorBot.Understanding.Tests.Utterances;

public sealed class InterviewAnswerTests
{
    /// <summary>The file's fields of work → the pack's fields of study.</summary>
    private static readonly Dictionary<string, string[]> Fields = new()
    {
        ["allied-health"] = ["health", "military-medic"],
        ["health-information"] = ["health"],
        ["information-technology"] = ["computer-science"],
        ["office-administration"] = ["administration"],
        ["language"] = ["languages"],
        ["retail-service"] = ["other"],
        ["trades"] = ["other"],
    };

    [Fact]
    public void Every_labelled_answer_fills_its_slot() => new LabelledFile("interview-answers.json").Check(
        entry => $"{entry["slot"]}: {entry["say"]}",
        entry => IsRight((string)entry["slot"]!, Read.Answer((string)entry["slot"]!, (string)entry["say"]!), entry["expect"]!));

    private static bool IsRight(string slot, Recognition recognition, JToken expected) => (string?)(expected as JValue) switch
    {
        "skip" => recognition.Intent == Intents.Skip,
        "unsure" => recognition.Intent == Intents.Unsure,
        { } id => First(recognition, slot)?.Id is { } found && (found == id || (Fields.TryGetValue(id, out var fields) && fields.Contains(found))),
        null => slot switch
        {
            "time" => First(recognition, slot) is { } time && (time.Upper ?? time.Number) == (double?)expected["months"],
            "pay" => First(recognition, slot)?.Number == (double?)expected["usdPerYear"],
            _ => IsLiked(slot, recognition, expected),
        },
    };

    private static Entity? First(Recognition recognition, string slot) => recognition.Entities.FirstOrDefault(entity => entity.Kind == Kind(slot));

    private static EntityKind Kind(string slot) => slot switch
    {
        "education" => EntityKind.EducationLevel,
        "field" => EntityKind.FieldOfStudy,
        "time" => EntityKind.Duration,
        "remote" => EntityKind.Remote,
        "pay" => EntityKind.Money,
        "workplace" => EntityKind.Workplace,
        _ => EntityKind.Interest,
    };

    private static bool IsLiked(string slot, Recognition recognition, JToken expected)
    {
        var likes = Ids(expected["like"]);
        var remote = likes.RemoveWhere(id => id is "remote" or "remote-wish") > 0;
        var found = recognition.Entities.Where(entity => entity.Kind == Kind(slot)).ToList();
        return likes.SetEquals(found.Where(entity => entity.Liking > 0).Select(entity => entity.Id))
            && Ids(expected["dislike"]).SetEquals(found.Where(entity => entity.Liking < 0).Select(entity => entity.Id))
            && (!remote || recognition.Entities.Any(entity => entity.Kind == EntityKind.Remote));
    }

    private static HashSet<string> Ids(JToken? ids) => [.. ids?.Values<string>().OfType<string>() ?? []];
}
