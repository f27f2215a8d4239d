using System.Collections.Frozen;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Tests;

/// <summary>Three careers that differ in every trait: a quick one at home, a slow one in hospitals, and a twin of the quick one.</summary>
internal static class SmallCareers
{
    public const string Quick = "quick-coder";
    public const string Slow = "slow-manager";
    public const string Twin = "twin-coder";

    public static KnowledgeBase Knowledge { get; } = Build();

    public static CareerRanker Ranker { get; } = new(Knowledge);

    public static RankingRules Rules => new()
    {
        Points = new Dictionary<string, double>
        {
            [Slots.Education] = 8,
            [Slots.Field] = 2,
            [Slots.Experience] = 4,
            [Slots.Interests] = 16,
            [Slots.Time] = 8,
            [Slots.Budget] = 4,
            [Slots.Workplace] = 3,
            [Slots.Remote] = 8,
            [Slots.Hours] = 2,
            [Slots.PatientContact] = 6,
            [Slots.Pay] = 5,
            [Slots.Lead] = 4,
        },
        Least = 0.4,
        Equal = 1,
        Time = new TimeRules(24, 48),
        PayShortInFull = 0.4,
        Budget = new BudgetRules(1, 500, 0.5),
        DeclineInFull = 5,
        RemoteWish = new Dictionary<RemoteWork, double> { [RemoteWork.Common] = 0.6, [RemoteWork.AfterExperience] = 0.24, [RemoteWork.Some] = 0.09, [RemoteWork.Rare] = -0.6 },
        RemoteMust = new Dictionary<RemoteWork, double> { [RemoteWork.Common] = 1, [RemoteWork.AfterExperience] = -0.3, [RemoteWork.Some] = -0.6, [RemoteWork.Rare] = -1 },
        Limits = new LimitRules(2, 6, [RemoteWork.Rare], [PatientContact.Much]),
        Estimates = new PathEstimates(new MonthSpan(0, 3), new MonthSpan(0, 6), new MonthSpan(1, 3), new MonthSpan(24, 60), StudyHours: 30),
        Experience = [],
    };

    public static Recommendation Of(this Recommendations all, string career) => all.Items.Single(item => item.CareerId == career);

    private static KnowledgeBase Build()
    {
        var careers = new[] { Career(Quick, QuickTraits(), 50_000), Career(Slow, SlowTraits(), 110_000), Career(Twin, QuickTraits() with { Pay = "twin-coder-pay" }, 50_000) };
        var subjects = careers.Append(Named("hospital", SubjectKind.Workplace)).Append(Named("insurance", SubjectKind.Workplace));
        return new KnowledgeBase
        {
            Pack = new Pack("small", "Small", "1", "en", "2026-11", 4, Quick),
            Subjects = subjects.ToFrozenDictionary(subject => subject.Id),
            Facts = careers.SelectMany(career => career.Facts).ToFrozenDictionary(fact => fact.Id),
            Topics = FrozenDictionary<string, Topic>.Empty,
            Sources = FrozenDictionary<string, Source>.Empty,
            Lists = FrozenDictionary<string, FactList>.Empty,
            Conflicts = FrozenDictionary<string, Conflict>.Empty,
            Interests = new[] { new Interest("conventional", "order", 'C'), new Interest("enterprising", "leading", 'E'), new Interest("computers", "computers"), new Interest("no-patient-contact", "no hands-on care") }.ToFrozenDictionary(interest => interest.Id),
            Interview = new Interview(
            [
                Question(Slots.Education, "high-school", "associate", "master"),
                new InterviewQuestion(Slots.Field, false, [new InterviewOption("computer-science") { Leans = ["computers"] }, new InterviewOption("none")]),
                Question(Slots.Interests, "conventional", "enterprising", "computers"),
                Question(Slots.Time, "6", "24", "120"),
                Question(Slots.Workplace, "hospital", "insurance"),
                Question(Slots.Remote, "must", "wish", "no"),
                Question(Slots.Pay, "45000", "90000"),
                Question(Slots.Experience, "clerk", "nurse", "none"),
                Question(Slots.Budget, "0", "5000", "50000"),
                Question(Slots.Hours, "full-time", "part-time", "any"),
                Question(Slots.PatientContact, "needs", "fine", "rather-not", "never"),
                Question(Slots.Lead, "yes", "maybe", "no"),
            ]),
            Ranking = Rules,
            School = new School("School", "advising", null, null, null, null, []),
            Crisis = new Crisis("US", "Line", "988", "988", null, "911"),
            Languages = FrozenDictionary<string, LanguageTexts>.Empty,
        };
    }

    private static InterviewQuestion Question(string slot, params string[] options) => new(slot, false, options.Select(id => new InterviewOption(id)).ToArray());

    private static Subject Named(string id, SubjectKind kind) => new() { Id = id, Kind = kind, Name = id, Plural = id };

    private static Subject Career(string id, CareerTraits traits, decimal pay) => Named(id, SubjectKind.Career) with
    {
        Role = CareerRole.Role,
        Profile = traits,
        Facts = [new Fact { Id = $"{id}-pay", SubjectId = id, Topic = "pay", Statement = "It pays", Source = "bls", AsOf = "2024-05", Figure = new Figure(pay, "USD/year", "median", id, "May 2024", "US") }],
    };

    private static CareerTraits QuickTraits() => new()
    {
        Soc = "29-2072",
        Riasec = new Riasec(3, 4, 1, 3, 2, 7),
        JobZone = 3,
        Education = new EducationNeed("high-school", "certificate", []),
        MonthsToFirstJob = new Dictionary<string, int> { ["none"] = 24, ["high-school"] = 9, ["associate"] = 4, ["bachelor"] = 6 },
        Remote = RemoteWork.Common,
        PatientContact = PatientContact.None,
        Workplaces = ["insurance"],
        Interests = new Dictionary<string, double> { ["computers"] = 0.8 },
        Pay = "quick-coder-pay",
        Outlook = "quick-coder-pay",
        Evidence = new Dictionary<string, string> { ["remote"] = "quick-coder-pay" },
    };

    private static CareerTraits SlowTraits() => new()
    {
        Soc = "11-9111",
        Riasec = new Riasec(2, 3, 2, 5, 7, 5),
        JobZone = 5,
        Education = new EducationNeed("bachelor", "master", []),
        MonthsToFirstJob = new Dictionary<string, int> { ["none"] = 84, ["high-school"] = 60, ["associate"] = 30, ["bachelor"] = 12, ["master"] = 0 },
        Remote = RemoteWork.Rare,
        PatientContact = PatientContact.Some,
        Workplaces = ["hospital"],
        Interests = new Dictionary<string, double> { ["computers"] = -0.2 },
        Pay = "slow-manager-pay",
        Outlook = "slow-manager-pay",
    };
}
