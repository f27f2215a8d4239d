using System.Collections.Frozen;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Loading;

/// <summary>Reads the rules of the ranking.</summary>
internal static class RankingReading
{
    public static RankingRules Read(JToken json)
    {
        var (time, budget, limits) = (Part(json, "time"), Part(json, "budget"), Part(json, "limits"));
        return new RankingRules
        {
            Points = json.Fields("points").ToFrozenDictionary(field => field.Name, field => Number(field.Value), StringComparer.Ordinal),
            Least = Number(json, "least"),
            Equal = Number(json, "equal"),
            Time = new TimeRules(time.Whole("lateInFull"), time.Whole("gapInFull")),
            PayShortInFull = Number(Part(json, "pay"), "shortInFull"),
            Budget = new BudgetRules(Number(budget, "overInFull"), budget.Number("nothingBelow"), Number(budget, "unpriced")),
            DeclineInFull = Number(Part(json, "outlook"), "declineInFull"),
            RemoteWish = Shares(Part(json, "remote"), "wish"),
            RemoteMust = Shares(Part(json, "remote"), "must"),
            Limits = new LimitRules(Number(limits, "timeTimes"), limits.Whole("timePlus"), limits.Choices<RemoteWork>("remote"), limits.Choices<PatientContact>("patients")),
            Estimates = Estimates(Part(json, "estimates")),
            Experience = Array.AsReadOnly(json.Items("experience").Select(Link).ToArray()),
            CertificatesElsewhere = json.Texts("certificatesElsewhere"),
            FromAbroad = Array.AsReadOnly(json.Items("fromAbroad").Select(known => new ForeignDegree(known.TextOrNull("experience"), known.Text("fact"))).ToArray()),
            Unwanted = json.Fields("unwanted").ToFrozenDictionary(field => field.Name, field => JsonReading.AsText(field.Value) ?? "", StringComparer.Ordinal),
        };
    }

    private static ExperienceLink Link(JToken json) => new(json.Text("id"), json.Text("career"), Number(json, "helps"), json.TextOrNull("fact"), json.TextOrNull("insteadOfCourse"));

    private static PathEstimates Estimates(JToken json) => new(Span(json, "exam"), Span(json, "jobSearch"), Span(json, "practicum"), Span(json, "stepUp"), json.Whole("studyHours"));

    private static MonthSpan Span(JToken json, string field) => SubjectReading.ReadSpan(Part(json, field));

    private static FrozenDictionary<RemoteWork, double> Shares(JToken json, string field) => json.Fields(field)
        .Select(share => (Work: JsonReading.AsChoice<RemoteWork>(share.Name), Share: Number(share.Value)))
        .Where(share => share.Work is not null)
        .ToFrozenDictionary(share => share.Work!.Value, share => share.Share);

    private static JToken Part(JToken json, string field) => (json as JObject)?[field] ?? new JObject();

    private static double Number(JToken json, string field) => (double)json.Number(field);

    private static double Number(JToken value) => (double)JsonReading.AsNumber(value);
}
