using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Tests;

/// <summary>What must hold for any answers; the profiles are drawn with a fixed seed.</summary>
public sealed class RankingPropertyTests
{
    private static readonly string[] InterestIds = ["conventional", "enterprising", "computers", "no-patient-contact"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_weights_of_the_reasons_add_up_to_the_score(int seed)
    {
        foreach (var item in SmallCareers.Ranker.Rank(AnyProfile(seed)).Items)
        {
            Assert.Equal(item.Score, CareerRanker.Neutral + item.For.Concat(item.Against).Sum(reason => reason.Weight), 5);
            Assert.InRange(item.Score, 0, 1);
            Assert.All(item.For, reason => Assert.True(reason.Weight > 0));
            Assert.All(item.Against, reason => Assert.True(reason.Weight < 0));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Reasons_come_only_from_slots_that_were_answered(int seed)
    {
        var profile = AnyProfile(seed);

        var reasons = SmallCareers.Ranker.Rank(profile).Items.SelectMany(item => item.For.Concat(item.Against));

        Assert.All(reasons, reason => Assert.True(profile.Knows(reason.Slot) || (reason.Slot == Slots.Outlook && reason.FactId is not null), reason.Slot));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Taking_an_answer_away_leaves_no_reason_from_it(int seed)
    {
        foreach (var slot in Slots.All)
        {
            var ranking = SmallCareers.Ranker.Rank(AnyProfile(seed).Without(slot));

            Assert.DoesNotContain(ranking.Items.SelectMany(item => item.For.Concat(item.Against)), reason => reason.Slot == slot);
            Assert.Contains(slot, ranking.Unknown);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void More_education_never_lowers_the_number_of_careers_in_reach(int seed)
    {
        var profile = AnyProfile(seed) with { MonthsToFirstJob = new Random(seed).Next(1, 60), Remote = null };
        var reach = EducationLevels.All
            .Select(level => SmallCareers.Ranker.Rank(profile with { Education = level }).Items.Count(item => !CareerRanker.BreaksLimit(item)))
            .ToArray();

        Assert.Equal(reach.Order(), reach);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void More_education_never_lowers_a_score(int seed)
    {
        var profile = AnyProfile(seed);
        foreach (var career in new[] { SmallCareers.Quick, SmallCareers.Slow })
        {
            var scores = EducationLevels.All.Select(level => SmallCareers.Ranker.Rank(profile with { Education = level }).Of(career).Score).ToArray();

            Assert.Equal(scores.Order(), scores);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_in_which_things_were_said_does_not_matter(int seed)
    {
        var profile = AnyProfile(seed);
        var backwards = profile with
        {
            Interests = profile.Interests.Reverse().ToDictionary(),
            Workplaces = profile.Workplaces.Reverse().ToDictionary(),
        };

        Assert.Equal(
            SmallCareers.Ranker.Rank(profile).Items.Select(item => (item.CareerId, item.Score, item.Rank)),
            SmallCareers.Ranker.Rank(backwards).Items.Select(item => (item.CareerId, item.Score, item.Rank)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Ranks_follow_the_scores_and_limits_come_last(int seed)
    {
        var items = SmallCareers.Ranker.Rank(AnyProfile(seed)).Items;

        Assert.Equal(items.Select(item => item.Rank).Order(), items.Select(item => item.Rank));
        Assert.Equal(items.Select(CareerRanker.BreaksLimit).Order(), items.Select(CareerRanker.BreaksLimit));
        Assert.Equal(SmallCareers.Knowledge.Subjects.Values.Count(subject => subject.Kind == SubjectKind.Career), items.Count);
    }

    private static CareerProfile AnyProfile(int seed)
    {
        var random = new Random(seed);
        return new CareerProfile
        {
            Education = Sometimes(random, EducationLevels.All[random.Next(EducationLevels.All.Count)]),
            Field = Sometimes(random, random.Next(2) == 0 ? "computer-science" : "none"),
            Interests = InterestIds.Where(_ => random.Next(2) == 0).ToDictionary(id => id, _ => Math.Round((random.NextDouble() * 2) - 1, 2)),
            MonthsToFirstJob = random.Next(3) == 0 ? null : random.Next(1, 121),
            Workplaces = new[] { "hospital", "insurance" }.Where(_ => random.Next(2) == 0).ToDictionary(id => id, _ => random.Next(2) == 0 ? 1.0 : -1.0),
            Remote = random.Next(5) is var wish and < 4 ? (RemoteWish)wish : null,
            PayHope = random.Next(3) == 0 ? null : random.Next(0, 150_000),
        };
    }

    private static string? Sometimes(Random random, string value) => random.Next(4) == 0 ? null : value;
}
