using Newtonsoft.Json.Linq;

namespace AdvisorBot.Testing;

/// <summary>Describes one subject of a test pack.</summary>
public sealed class SubjectBuilder(JObject json)
{
    /// <summary>The subject as it will be written.</summary>
    public JObject Json { get; } = json;

    internal static JObject New(string kind, string id)
    {
        var name = id.Replace('-', ' ');
        var json = new JObject { ["id"] = id, ["kind"] = kind, ["name"] = name, ["plural"] = name + "s", ["facts"] = new JArray() };
        if (kind == "career")
        {
            json["role"] = "role";
        }

        return json;
    }

    /// <summary>Sets any field.</summary>
    public SubjectBuilder With(string field, JToken value)
    {
        Json[field] = value;
        return this;
    }

    /// <summary>Says what it is part of.</summary>
    public SubjectBuilder PartOf(string id) => With("partOf", id);

    /// <summary>Adds a fact from source <c>bls</c> as of 2025.</summary>
    public SubjectBuilder Fact(string id, string topic, string statement, Action<JObject>? more = null)
    {
        var fact = new JObject { ["id"] = id, ["topic"] = topic, ["statement"] = statement, ["source"] = "bls", ["asOf"] = "2025" };
        more?.Invoke(fact);
        ((JArray)Json["facts"]!).Add(fact);
        return this;
    }

    /// <summary>Adds a fact with a median pay in dollars a year; the period ends with its year.</summary>
    public SubjectBuilder Pay(string id, int dollars, string period = "May 2025") => Fact(id, "pay",
        FormattableString.Invariant($"The median pay of {Json["plural"]} was ${dollars:N0} a year in {period}"),
        fact =>
        {
            fact["figure"] = Figure(dollars, "USD/year", "median", period);
            fact["asOf"] = period[^4..];
        });

    /// <summary>Adds a fact with a projected growth in percent.</summary>
    public SubjectBuilder Growth(string id, int percent, string period = "2025-35") => Fact(id, "outlook",
        FormattableString.Invariant($"Jobs of {Json["plural"]} are expected to grow {percent}% over {period}"),
        fact => fact["figure"] = Figure(percent, "percent", "projection", period));

    /// <summary>Adds a profile whose pay and outlook are the first facts on these topics.</summary>
    public SubjectBuilder Profile(Action<JObject>? more = null)
    {
        var profile = JObject.Parse("""
            {
              "soc": "29-2072",
              "riasec": { "realistic": 2, "investigative": 4, "artistic": 1, "social": 2, "enterprising": 2, "conventional": 7 },
              "jobZone": 3,
              "education": { "minimum": "high-school", "typical": "certificate", "helpful": ["associate"] },
              "monthsToFirstJob": { "high-school": 12, "certificate": 6, "associate": 3, "bachelor": 3 },
              "remote": "after-experience",
              "patientContact": "none",
              "workplaces": ["hospital", "insurance"],
              "interests": { "conventional": 1, "computers": 0.5 }
            }
            """);
        profile["pay"] = FirstOn("pay");
        profile["outlook"] = FirstOn("outlook");
        more?.Invoke(profile);
        return With("profile", profile);
    }

    private JToken? FirstOn(string topic) => Json["facts"]!.First(fact => (string?)fact["topic"] == topic)["id"];

    private JObject Figure(decimal value, string unit, string measure, string period) => new()
    {
        ["value"] = value,
        ["unit"] = unit,
        ["measure"] = measure,
        ["population"] = (string?)Json["plural"],
        ["period"] = period,
        ["region"] = "US",
    };
}
