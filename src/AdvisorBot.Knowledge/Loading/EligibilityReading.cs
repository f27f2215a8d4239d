using System.Collections.ObjectModel;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Loading;

/// <summary>Reads who may sit the exam of a credential.</summary>
internal static class EligibilityReading
{
    public static EligibilityRules Read(JObject json) => new(
        json.Text("organization"),
        Routes(json, "routes"),
        Routes(json, "advised"),
        Array.AsReadOnly(json.Items("notBy").Select(road => new ClosedRoad(road.Text("road"), road.Text("fact"))).ToArray()));

    private static ReadOnlyCollection<EligibilityRoute> Routes(JObject json, string field) =>
        Array.AsReadOnly(json.Items(field).Select(Route).ToArray());

    private static EligibilityRoute Route(JToken json) => new()
    {
        Id = json.Text("id"),
        Education = json.TextOrNull("education"),
        Credits = WholeOrNull(json, "credits"),
        Program = json.TextOrNull("program"),
        Accreditation = json.TextOrNull("accreditation"),
        Rare = json.Flag("rare"),
        Courses = json.Texts("courses"),
        PracticumHours = WholeOrNull(json, "practicumHours"),
        ExperienceMonths = WholeOrNull(json, "experienceMonths"),
        ExperienceIn = json.TextOrNull("experienceIn"),
        Credential = json.TextOrNull("credential"),
        FactId = json.Text("fact"),
        Also = json.Texts("also"),
    };

    private static int? WholeOrNull(JToken json, string field) => (json as JObject)?[field] is null ? null : json.Whole(field);
}
