using AdvisorBot.Evaluation.Sets;
using AdvisorBot.Understanding;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Evaluation.Judging;

/// <summary>Compares what was found in an answer of the interview with what a person labelled.</summary>
public static class SlotJudge
{
    /// <summary>The sets' fields of work → the pack's fields of study.</summary>
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

    public static Judgement Judge(LabelledAnswer answer, Recognition recognition)
    {
        var expected = answer.Expected is JObject any && any["any"] is JArray several ? several.ToList() : [answer.Expected];
        var right = expected.Exists(one => IsRight(answer.Slot, recognition, one));
        return new Judgement(answer.Set, answer.Say, answer.Expected.ToString(Newtonsoft.Json.Formatting.None), Read(answer.Slot, recognition), 1, right ? Outcome.Right : Outcome.Wrong);
    }

    /// <summary>Nothing is to be found for the question in what answers none, nor is it to be taken for "skip".</summary>
    public static Judgement JudgeRemark(string slot, string say, Recognition recognition) =>
        new("remarks", say, slot, Read(slot, recognition), 1, First(recognition, slot) is null && recognition.Intent != Intents.Skip ? Outcome.Right : Outcome.Wrong);

    public static bool IsRight(string slot, Recognition recognition, JToken expected) => (string?)(expected as JValue) switch
    {
        "skip" => recognition.Intent == Intents.Skip,
        "unsure" => recognition.Intent == Intents.Unsure,
        "indifferent" when slot == "pay" => First(recognition, slot) is null or { Id: "indifferent" } or { Number: 0 },
        { } id => First(recognition, slot)?.Id is { } found && (found == id || (Fields.TryGetValue(id, out var fields) && fields.Contains(found))),
        null => slot switch
        {
            "time" => First(recognition, slot) is { } time && (time.Upper ?? time.Number) == (double?)expected["months"],
            "pay" => First(recognition, slot)?.Number == (double?)expected["usdPerYear"],
            _ => IsLiked(slot, recognition, expected),
        },
    };

    private static string Read(string slot, Recognition recognition) =>
        $"{recognition.Intent}: {string.Join(", ", recognition.Entities.Where(entity => entity.Kind == Kind(slot)).Select(entity => $"{entity.Id}{(entity.Number is { } number ? $" {number}" : "")}{(entity.Liking < 0 ? " (not)" : "")}"))}";

    private static Entity? First(Recognition recognition, string slot) => recognition.Entities.FirstOrDefault(entity => entity.Kind == Kind(slot));

    private static EntityKind Kind(string slot) => slot switch
    {
        "education" => EntityKind.EducationLevel,
        "field" => EntityKind.FieldOfStudy,
        "time" => EntityKind.Duration,
        "remote" => EntityKind.Remote,
        "pay" => EntityKind.Money,
        "workplace" => EntityKind.Workplace,
        "budget" => EntityKind.Budget,
        "patient-contact" => EntityKind.PatientContact,
        "hours" => EntityKind.Hours,
        "lead" => EntityKind.Lead,
        "experience" => EntityKind.Experience,
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
