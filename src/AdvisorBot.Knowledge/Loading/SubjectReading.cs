using System.Collections.Frozen;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Loading;

/// <summary>Reads subjects, their facts and their profiles.</summary>
internal static class SubjectReading
{
    public static Subject ReadSubject(JObject json, SubjectKind kind) => new()
    {
        Id = json.Text("id"),
        Kind = kind,
        Role = json.ChoiceOrNull<CareerRole>("role"),
        Name = json.Text("name"),
        Plural = json.Text("plural"),
        Summary = json.Text("summary"),
        PartOf = json.TextOrNull("partOf"),
        Related = json.Texts("related"),
        LeadsTo = json.Texts("leadsTo"),
        Profile = json["profile"] is JObject profile ? ReadTraits(profile) : null,
        Eligibility = json["eligibility"] is JObject rules ? EligibilityReading.Read(rules) : null,
        Program = json["program"] is JObject program ? ReadProgram(program) : null,
        Facts = Array.AsReadOnly(json.Items("facts").Select(fact => ReadFact(fact, json.Text("id"))).ToArray()),
    };

    private static Fact ReadFact(JToken json, string subject) => new()
    {
        Id = json.Text("id"),
        SubjectId = subject,
        Topic = json.Text("topic"),
        Statement = json.Text("statement"),
        Label = json.TextOrNull("label"),
        Figure = (json as JObject)?["figure"] is JObject figure ? ReadFigure(figure) : null,
        Source = json.Text("source"),
        AsOf = json.Text("asOf"),
        Confidence = json.Choice<Confidence>("confidence"),
        Condition = json.TextOrNull("condition"),
        Covers = json.Texts("covers"),
    };

    private static Figure ReadFigure(JObject json) => new(
        json.Number("value"), json.Text("unit"), json.Text("measure"), json.Text("population"), json.Text("period"), json.Text("region"))
    {
        High = json["high"] is null ? null : json.Number("high"),
    };

    private static EducationProgram ReadProgram(JObject json) => new(
        Array.AsReadOnly(json.Items("after").Select(start => new ProgramStart(start.Text("level"), start.Whole("leastMonths"), start.Whole("mostMonths"), start.Whole("years"))).ToArray()),
        json.TextOrNull("cost"));

    private static CareerTraits ReadTraits(JObject json) => new()
    {
        Soc = json.Text("soc"),
        Riasec = ReadRiasec(json["riasec"] ?? new JObject()),
        JobZone = json.Whole("jobZone"),
        Education = ReadEducation(json["education"] ?? new JObject()),
        MonthsToFirstJob = Map(json, "monthsToFirstJob", JsonReading.AsWhole),
        Remote = json.Choice<RemoteWork>("remote"),
        PatientContact = json.Choice<PatientContact>("patientContact"),
        Workplaces = json.Texts("workplaces"),
        Interests = Map(json, "interests", value => (double)JsonReading.AsNumber(value)),
        Hours = json.Choices<WorkHours>("hours"),
        EntryCredentials = json.Texts("entryCredentials"),
        LaterCredentials = json.Texts("laterCredentials"),
        PracticeBefore = json["practiceBefore"] is JObject span ? ReadSpan(span) : null,
        Pay = json.Text("pay"),
        Outlook = json.Text("outlook"),
        Evidence = Map(json, "evidence", value => JsonReading.AsText(value) ?? ""),
    };

    public static MonthSpan ReadSpan(JToken json) => new(json.Whole("leastMonths"), json.Whole("mostMonths"));

    private static Riasec ReadRiasec(JToken json) => new(
        Score(json, "realistic"), Score(json, "investigative"), Score(json, "artistic"),
        Score(json, "social"), Score(json, "enterprising"), Score(json, "conventional"));

    private static double Score(JToken json, string type) => (double)json.Number(type);

    private static EducationNeed ReadEducation(JToken json) => new(json.Text("minimum"), json.Text("typical"), json.Texts("helpful"));

    private static FrozenDictionary<string, T> Map<T>(JObject json, string field, Func<JToken?, T> read) =>
        json.Fields(field).ToFrozenDictionary(property => property.Name, property => read(property.Value), StringComparer.Ordinal);
}
