using AdvisorBot.Knowledge;
using AdvisorBot.Testing;

namespace AdvisorBot.Advice.Tests;

/// <summary>Profiles drawn with a fixed seed over everything the shipped knowledge knows.</summary>
internal static class RandomProfiles
{
    public static KnowledgeBase Knowledge => ShippedKnowledge.Base;

    public static CareerRanker Ranker { get; } = new(ShippedKnowledge.Base);

    private static readonly string[] Fields = ["health", "nursing", "biology", "business", "computer-science", "law", "none"];
    private static readonly string[] Jobs = ["nurse", "nurse-aide", "clerk", "billing", "transcription", "it", "teacher", "none"];
    private static readonly string[] Limits = [Slots.Time, Slots.Budget, Slots.Workplace, Slots.Remote, Slots.Hours, Slots.PatientContact, Slots.Pay];
    private static readonly string[] Interests = [.. ShippedKnowledge.Base.Interests.Keys.Order()];
    private static readonly string[] Places = [.. ShippedKnowledge.Base.Subjects.Values.Where(subject => subject.Kind is SubjectKind.Workplace).Select(subject => subject.Id).Order()];

    public static IEnumerable<CareerProfile> Some(int count, int seed = 7) => Enumerable.Range(0, count).Select(i => One(new Random((seed * 100_003) + i)));

    private static CareerProfile One(Random random)
    {
        var profile = new CareerProfile
        {
            Education = Maybe(random, EducationLevels.All[random.Next(EducationLevels.All.Count)]),
            Field = Maybe(random, Fields[random.Next(Fields.Length)]),
            Experience = Sample(random, Jobs, 2).ToHashSet(),
            Interests = Sample(random, Interests, 5).ToDictionary(id => id, _ => random.Next(4) == 0 ? -1.0 : 1.0),
            MonthsToFirstJob = random.Next(3) == 0 ? null : random.Next(1, 121),
            Budget = random.Next(3) == 0 ? null : random.Next(0, 60) * 1000,
            Workplaces = Sample(random, Places, 3).ToDictionary(id => id, _ => random.Next(4) == 0 ? -1.0 : 1.0),
            Remote = Any<RemoteWish>(random),
            Hours = Any<HoursWish>(random),
            PatientContact = Any<PatientWish>(random),
            PayHope = random.Next(3) == 0 ? null : random.Next(0, 140) * 1000,
            WantsToLead = Any<LeadWish>(random),
        };
        return Limits.Where(slot => profile.Knows(slot) && random.Next(5) == 0).Aggregate(profile, (limited, slot) => limited.Must(slot));
    }

    private static string? Maybe(Random random, string value) => random.Next(4) == 0 ? null : value;

    private static string[] Sample(Random random, string[] from, int most) =>
        from.OrderBy(_ => random.Next()).Take(random.Next(most + 1)).ToArray();

    private static T? Any<T>(Random random)
        where T : struct, Enum =>
        random.Next(3) == 0 ? null : Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
}
