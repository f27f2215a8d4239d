using AdvisorBot.Knowledge;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Testing;

/// <summary>A tiny but complete knowledge pack: three careers, a credential, four levels of education, two workplaces.</summary>
public static class SmallKnowledge
{
    private static readonly Lazy<KnowledgeBase> Loaded = new(() => APack().Load());
    private static readonly Lazy<TemporaryFolder> Written = new(Write);

    /// <summary>The small pack, loaded once per test run.</summary>
    public static KnowledgeBase Base => Loaded.Value;

    /// <summary>Where it lies on disk for as long as the tests run: loaded in a moment, for hosts whose bot need not understand.</summary>
    public static string Folder => Written.Value.Path;

    /// <summary>A sound small pack to add to or to break.</summary>
    public static PackBuilder APack() => new PackBuilder()
        .WithFile("pack.json", """
            { "id": "small", "name": "Small", "version": "1.0", "language": "en", "asOf": "2026-11", "oldAfterYears": 4, "umbrella": "health-information-specialist" }
            """)
        .WithFile("school.json", """{ "name": "Test College", "contactName": "career services", "email": "careers@example.edu" }""")
        .WithFile("crisis.json", """{ "country": "US", "lineName": "the line", "call": "988", "text": "988", "emergency": "911" }""")
        .WithFile("ranking.json", """
            {
              "points": { "education": 8, "field": 2, "experience": 4, "interests": 16, "time": 8, "budget": 4, "workplace": 3, "remote": 8, "hours": 2, "patient-contact": 6, "pay": 5, "lead": 4 },
              "least": 0.4,
              "equal": 1,
              "time": { "lateInFull": 24, "gapInFull": 48 },
              "pay": { "shortInFull": 0.4 },
              "budget": { "overInFull": 1, "nothingBelow": 500, "unpriced": 0.5 },
              "outlook": { "declineInFull": 5 },
              "remote": {
                "wish": { "common": 0.6, "after-experience": 0.24, "some": 0.09, "rare": -0.6 },
                "must": { "common": 1, "after-experience": -0.3, "some": -0.6, "rare": -1 }
              },
              "limits": { "timeTimes": 2, "timePlus": 6, "remote": ["rare"], "patients": ["much"] },
              "estimates": {
                "exam": { "leastMonths": 0, "mostMonths": 3 },
                "jobSearch": { "leastMonths": 0, "mostMonths": 6 },
                "practicum": { "leastMonths": 1, "mostMonths": 3 },
                "stepUp": { "leastMonths": 24, "mostMonths": 60 },
                "studyHours": 30
              },
              "experience": [ { "id": "clerk", "career": "medical-coder", "helps": 0.5 } ]
            }
            """)
        .WithSource("bls").WithSource("ahima")
        .WithTopic("duties").WithTopic("pay").WithTopic("pay-factors", "pay").WithTopic("outlook").WithTopic("education").WithTopic("certification")
        .WithFile("interests.json", """
            { "interests": [ { "id": "conventional", "name": "order and detail", "riasec": "C" }, { "id": "computers", "name": "computers" } ] }
            """)
        .WithSubjects()
        .WithList("duties", "duties", "health-information-specialist", "his-duty-review", "his-duty-organise")
        .WithConflict("K1", "pay", "his-pay-2018", "coder-pay")
        .WithInterviewQuestion("education", "high-school", "certificate", "associate", "bachelor")
        .WithInterviewQuestion("interests", "conventional", "computers")
        .WithInterviewQuestion("time", "6", "12")
        .WithReply("greeting", "Hello from {school}.")
        .WithReply("answer.fact", "{statement} ({source}, {asOf}).")
        .WithSynonyms("medical-coder", "coder", "coding specialist").WithSynonyms("cancer-registrar", "tumor registrar")
        .WithQuestion("his-duty-review", "what do they review")
        .WithUtterance(new JObject { ["list"] = "duties" }, "what are the duties")
        .WithUtterance(new JObject { ["conflict"] = "K1" }, "why do the pay figures differ")
        .WithUtterance(new JObject { ["topic"] = "pay" }, "how much does a {career} make", "{career} salary")
        .WithUtterance(new JObject { ["topic"] = "pay-factors" }, "what does pay depend on")
        .WithUtterance(new JObject { ["topic"] = "certification", ["subject"] = "medical-coder" }, "do coders need a certificate")
        .WithUtterance(new JObject { ["intent"] = "control.help" }, "help");

    private static PackBuilder WithSubjects(this PackBuilder pack) => pack
        .WithCareer("health-information-specialist", career => career.With("role", "umbrella")
            .Fact("his-duty-review", "duties", "Health information specialists review patient records", fact => fact["covers"] = new JArray("S1-42"))
            .Fact("his-duty-organise", "duties", "Health information specialists organise health data", fact => fact["label"] = "organise data")
            .Pay("his-pay-2018", 40350, "May 2018")
            .Fact("his-education", "education", "Most health information specialists have a certificate or an associate degree"))
        .WithCareer("medical-coder", career => career.PartOf("health-information-specialist").With("related", new JArray("cancer-registrar"))
            .Pay("coder-pay", 51140).Growth("coder-growth", 8)
            .Fact("coder-duty", "duties", "Medical coders turn diagnoses into codes").Profile())
        .WithCareer("cancer-registrar", career => career.PartOf("health-information-specialist").With("role", "specialization")
            .Pay("registrar-pay", 68020).Growth("registrar-growth", 16)
            .Fact("registrar-duty", "duties", "Cancer registrars follow patients every year").Profile(profile => profile["remote"] = "common"))
        .WithSubject("credentials", "credential", "rhit", credential => credential
            .Fact("rhit-what", "certification", "RHIT stands for Registered Health Information Technician", fact => fact["source"] = "ahima"))
        .WithSubject("education", "education", "high-school").WithSubject("education", "education", "certificate")
        .WithSubject("education", "education", "associate").WithSubject("education", "education", "bachelor")
        .WithSubject("workplaces", "workplace", "hospital").WithSubject("workplaces", "workplace", "insurance");

    private static TemporaryFolder Write()
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        APack().WriteTo(folder.Path);
        return folder;
    }
}
