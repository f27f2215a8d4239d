namespace AdvisorBot.Advice.Tests;

/// <summary>What-if, why-not and what-would-put-first are nothing but the ranking, asked again.</summary>
public sealed class WhatIfTests
{
    private static readonly WhatIf Changes = new(RandomProfiles.Knowledge, RandomProfiles.Ranker);

    private static readonly CareerProfile Nurse = new()
    {
        Education = "associate",
        Field = "nursing",
        Interests = new Dictionary<string, double> { ["medicine"] = 1, ["no-patient-contact"] = 1 },
        MonthsToFirstJob = 12,
        Remote = RemoteWish.Wish,
    };

    [Fact]
    public void What_moves_is_the_difference_of_two_rankings()
    {
        foreach (var profile in RandomProfiles.Some(400))
        {
            foreach (var (slot, value) in new[] { (Slots.Education, "bachelor"), (Slots.Time, "12"), (Slots.Budget, "5000"), (Slots.PatientContact, "fine"), (Slots.Pay, "65000"), (Slots.Remote, "must") })
            {
                var answer = Changes.Change(profile, slot, value);

                var (was, now) = (RandomProfiles.Ranker.Order(profile), RandomProfiles.Ranker.Order(profile.With(slot, value)));
                Assert.Equal(now.Select(item => (item.CareerId, item.Rank)), answer.After.Items.Select(item => (item.CareerId, item.Rank)));
                Assert.Equal(was.Select(item => (item.CareerId, item.Rank)), answer.Before.Items.Select(item => (item.CareerId, item.Rank)));
                Assert.Equal(Fits(now).Except(Fits(was)).Order(), answer.Entered.Order());
                Assert.Equal(Fits(was).Except(Fits(now)).Order(), answer.Left.Order());
                Assert.All(answer.Up, move => Assert.True(move.To < move.From));
                Assert.All(answer.Down, move => Assert.True(move.To > move.From));
                Assert.Equal(now.Where(item => item.Rank == 1 && !item.BreaksLimit).Select(item => item.CareerId), answer.First);
            }
        }
    }

    [Fact]
    public void Whatever_would_put_a_career_first_does_put_it_first()
    {
        var found = 0;
        foreach (var profile in RandomProfiles.Some(60))
        {
            foreach (var career in new[] { "medical-coder", "cancer-registrar", "medical-and-health-services-manager", "medical-secretary" })
            {
                foreach (var change in Changes.WhatWouldPutFirst(profile, career))
                {
                    found++;
                    var first = RandomProfiles.Ranker.Order(change.Apply(profile)).Where(item => item.Rank == 1 && !item.BreaksLimit).Select(item => item.CareerId).ToArray();
                    Assert.Contains(career, first);
                    Assert.Equal(first, change.CareerIds);
                    Assert.InRange(change.Changes.Count, 1, 2);
                    Assert.All(change.Changes, part => Assert.DoesNotContain(part.Slot, new[] { Slots.Field, Slots.Experience }));
                }
            }
        }

        Assert.True(found > 120, $"only {found} found");
    }

    [Fact]
    public void No_change_is_offered_that_only_hurts_the_others()
    {
        foreach (var profile in RandomProfiles.Some(60))
        {
            foreach (var part in Changes.WhatWouldPutFirst(profile, "medical-transcriptionist").Concat(Changes.WhatWouldPutFirst(profile, "medical-secretary")).SelectMany(change => change.Changes))
            {
                Assert.False(part is { Slot: Slots.Pay } && decimal.Parse(part.Value!, System.Globalization.CultureInfo.InvariantCulture) > 50_000, "pays less than is hoped for");
                Assert.False(part is { Slot: Slots.Time, Value: not null } && part.Apply(profile).MonthsToFirstJob < profile.MonthsToFirstJob, "less time is no help");
            }
        }
    }

    [Fact]
    public void Two_answers_are_changed_only_where_one_is_not_enough()
    {
        foreach (var profile in RandomProfiles.Some(60))
        {
            foreach (var change in Changes.WhatWouldPutFirst(profile, "medical-coder").Where(change => change.Changes.Count == 2))
            {
                Assert.All(change.Changes, part =>
                {
                    var order = RandomProfiles.Ranker.Order(part.Apply(profile));
                    Assert.DoesNotContain(order, item => item is { CareerId: "medical-coder", Rank: 1, BreaksLimit: false });
                });
            }
        }
    }

    [Fact]
    public void A_career_that_stands_first_needs_no_change()
    {
        var first = RandomProfiles.Ranker.Order(Nurse)[0].CareerId;

        Assert.Empty(Changes.WhatWouldPutFirst(Nurse, first));
        Assert.True(Changes.WhyNot(Nurse, first)!.IsFirst);
    }

    [Fact]
    public void Why_not_names_who_is_ahead_and_what_stands_against_it()
    {
        var answer = Changes.WhyNot(Nurse, "medical-secretary")!;

        Assert.False(answer.IsFirst);
        Assert.NotEmpty(answer.Ahead);
        Assert.Contains(answer.Item.Against, reason => reason.Code is "remote.rare" or "interests.near-patients");
    }

    [Fact]
    public void A_career_without_a_profile_is_not_ranked()
    {
        Assert.Null(Changes.WhyNot(Nurse, "registered-nurse"));
        Assert.Empty(Changes.WhatWouldPutFirst(Nurse, "registered-nurse"));
    }

    [Fact]
    public void The_profile_given_stays_as_it_is()
    {
        var before = RandomProfiles.Ranker.Order(Nurse).Select(item => item.Score).ToArray();
        Changes.Change(Nurse, Slots.Interests, "language");
        Changes.Change(Nurse, Slots.Education, "master");

        Assert.Equal("associate", Nurse.Education);
        Assert.Equal(2, Nurse.Interests.Count);
        Assert.Equal(before, RandomProfiles.Ranker.Order(Nurse).Select(item => item.Score));
    }

    private static IEnumerable<string> Fits(Recommendation[] order) => order.Where(item => !item.BreaksLimit).Select(item => item.CareerId);
}
