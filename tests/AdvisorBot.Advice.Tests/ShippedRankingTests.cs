using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Tests;

/// <summary>What must hold for anybody, checked on the shipped careers with hundreds to thousands of drawn profiles.</summary>
public sealed class ShippedRankingTests
{
    private const int Many = 2000;
    private const double Exact = 1e-9;

    private static readonly Subject[] Careers = [.. RandomProfiles.Knowledge.Subjects.Values.Where(subject => subject.Profile is not null)];

    [Fact]
    public void Adding_a_wish_that_a_career_satisfies_never_lowers_it()
    {
        foreach (var profile in RandomProfiles.Some(Many / 4))
        {
            var before = RandomProfiles.Ranker.Order(profile).ToDictionary(item => item.CareerId);
            foreach (var career in Careers)
            {
                foreach (var (wish, more) in SatisfiedWishes(profile, career))
                {
                    var after = RandomProfiles.Ranker.Order(more).Single(item => item.CareerId == career.Id);

                    Assert.True(after.Score >= before[career.Id].Score - Exact, $"{wish} lowers {career.Id}");
                    Assert.False(after.BreaksLimit && !before[career.Id].BreaksLimit, $"{wish} rules {career.Id} out");
                }
            }
        }
    }

    [Fact]
    public void Removing_a_limit_never_removes_a_career()
    {
        foreach (var profile in RandomProfiles.Some(Many))
        {
            var fit = Fitting(profile);
            foreach (var slot in Slots.All)
            {
                Assert.Superset(fit, Fitting(profile.NotMust(slot)));
                if (slot is not Slots.Education)
                {
                    Assert.Superset(fit, Fitting(profile.Without(slot)));
                }
            }
        }
    }

    [Fact]
    public void A_wider_limit_never_removes_a_career()
    {
        foreach (var profile in RandomProfiles.Some(Many).Where(profile => profile.MonthsToFirstJob is not null && profile.Budget is not null && profile.PayHope is not null))
        {
            var fit = Fitting(profile);

            Assert.Superset(fit, Fitting(profile with { MonthsToFirstJob = profile.MonthsToFirstJob + 6 }));
            Assert.Superset(fit, Fitting(profile with { Budget = profile.Budget + 5000 }));
            Assert.Superset(fit, Fitting(profile with { PayHope = profile.PayHope * 0.8m }));
        }
    }

    [Fact]
    public void The_order_in_which_answers_were_given_does_not_matter()
    {
        (string Slot, string Value)[] said =
        [
            (Slots.Education, "certificate"), (Slots.Field, "health"), (Slots.Experience, "nurse-aide"), (Slots.Experience, "clerk"), (Slots.Interests, "medicine"),
            (Slots.Interests, "conventional"), (Slots.Interests, "language"), (Slots.Time, "12"), (Slots.Budget, "2000"), (Slots.Workplace, "hospital"), (Slots.Workplace, "insurance"),
            (Slots.Remote, "wish"), (Slots.Hours, "part-time"), (Slots.PatientContact, "rather-not"), (Slots.Pay, "50000"), (Slots.Lead, "no"),
        ];
        var expected = Signature(said);
        var random = new Random(11);
        for (var i = 0; i < 300; i++)
        {
            Assert.Equal(expected, Signature([.. said.OrderBy(_ => random.Next())]));
        }
    }

    [Fact]
    public void Every_reason_refers_to_an_answer_and_cites_only_facts_that_exist()
    {
        foreach (var profile in RandomProfiles.Some(Many))
        {
            foreach (var reason in RandomProfiles.Ranker.Order(profile).SelectMany(item => item.For.Concat(item.Against)))
            {
                Assert.True(profile.Knows(reason.Slot) || (reason.Slot == Slots.Outlook && reason.FactId is not null), reason.Code);
                Assert.True(reason.FactId is null || RandomProfiles.Knowledge.Facts.ContainsKey(reason.FactId), reason.FactId);
                Assert.True(RandomProfiles.Knowledge.HasReply("en", $"reason.{reason.Code}"), reason.Code);
            }
        }
    }

    [Fact]
    public void A_reason_with_a_figure_cites_the_fact_that_has_it()
    {
        foreach (var reason in RandomProfiles.Some(Many).SelectMany(profile => RandomProfiles.Ranker.Order(profile)).SelectMany(item => item.For.Concat(item.Against)))
        {
            var saysFigure = reason.Slot is Slots.Pay or Slots.Outlook || (reason.Slot == Slots.Budget && reason.Code is not ("budget.nothing-to-pay" or "budget.unpriced"));

            Assert.True(!saysFigure || (reason.FactId is { } id && RandomProfiles.Knowledge.Facts[id].Figure is not null), reason.Code);
        }
    }

    [Fact]
    public void Careers_share_a_rank_exactly_when_their_points_are_equal()
    {
        foreach (var profile in RandomProfiles.Some(500))
        {
            var items = RandomProfiles.Ranker.Order(profile);
            for (var i = 1; i < items.Length; i++)
            {
                var tied = items[i].Rank == items[i - 1].Rank;

                Assert.True(tied || items[i].Rank == i + 1);
                Assert.True(!tied || items[i].BreaksLimit == items[i - 1].BreaksLimit);
            }
        }
    }

    [Fact]
    public void When_none_fits_the_limit_that_rules_out_most_is_named_and_the_change_lets_something_in()
    {
        var found = 0;
        foreach (var profile in RandomProfiles.Some(Many).Select(profile => profile with { PayHope = 200_000 }).Select(profile => profile.Must(Slots.Pay)))
        {
            var ranking = RandomProfiles.Ranker.Rank(profile);

            Assert.True(ranking.NoneFits);
            var blocker = ranking.Blocker!;
            var broken = ranking.Items.Select(item => item.Against.Where(reason => reason.HardLimit).Select(reason => reason.Slot).ToHashSet()).ToArray();
            Assert.Equal(broken.Count(slots => slots.Contains(blocker.Slot)), blocker.Excludes);
            Assert.All(Slots.All, slot => Assert.True(broken.Count(slots => slots.Contains(slot)) <= blocker.Excludes));
            if (blocker.Change is { } change)
            {
                found++;
                var after = RandomProfiles.Ranker.Order(change.Apply(profile));
                Assert.Equal(change.CareerIds, after.Where(item => !item.BreaksLimit).Select(item => item.CareerId));
            }
        }

        Assert.True(found > Many / 2);
    }

    [Fact]
    public void Somebody_who_never_wants_patients_is_not_sent_to_the_front_desk()
    {
        var ranking = RandomProfiles.Ranker.Rank(new CareerProfile { PatientContact = PatientWish.Never });

        Assert.Equal(["medical-secretary"], ranking.Items.Where(item => item.BreaksLimit).Select(item => item.CareerId));
    }

    [Fact]
    public void No_cost_is_invented_where_no_figure_was_checked()
    {
        var ranking = RandomProfiles.Ranker.Rank(new CareerProfile { Education = "high-school", Budget = 0 }.Must(Slots.Budget));

        Assert.Null(ranking.Of("medical-coder").Cost);
        Assert.False(ranking.Of("medical-coder").BreaksLimit);
        var registrar = ranking.Of("cancer-registrar");
        Assert.Equal((2880m, 17_800m), (registrar.Cost!.Low, registrar.Cost.High));
        Assert.Equal("associate-cost", Assert.Single(registrar.Cost.Parts).FactId);
        Assert.True(registrar.BreaksLimit);
    }

    [Fact]
    public void To_whoever_has_nothing_for_school_it_is_said_that_school_costs_even_where_no_price_was_checked()
    {
        var nothing = RandomProfiles.Ranker.Rank(new CareerProfile { Education = "high-school", Budget = 0 });
        var something = RandomProfiles.Ranker.Rank(new CareerProfile { Education = "high-school", Budget = 2000 });

        Assert.Equal("budget.unpriced", Assert.Single(nothing.Of("medical-coder").Against).Code);
        Assert.Empty(something.Of("medical-coder").Against);
        Assert.Equal("budget.nothing-to-pay", Assert.Single(nothing.Of("medical-secretary").For, reason => reason.Slot == Slots.Budget).Code);
    }

    [Fact]
    public void Recommendations_say_what_is_missing_and_how_long_it_takes()
    {
        var registrar = RandomProfiles.Ranker.Rank(new CareerProfile { Education = "associate", Field = "nursing" }).Of("cancer-registrar");

        Assert.Equal(["certificate", "practicum", "ods"], registrar.Missing.Select(missing => missing.SubjectId));
        Assert.Equal(new MonthRange(5, 24), registrar.Time);
        Assert.Equal(["ods"], registrar.Credentials);
        Assert.Equal(("registrar-pay-2025", "registrar-outlook-2025"), (registrar.PayFact, registrar.OutlookFact));
    }

    [Fact]
    public void A_shrinking_career_is_said_to_shrink_and_does_not_come_first_for_one_wish()
    {
        var ranking = RandomProfiles.Ranker.Rank(new CareerProfile { Interests = new Dictionary<string, double> { ["language"] = 1 } });

        var transcriptionist = ranking.Of("medical-transcriptionist");
        Assert.NotEqual("medical-transcriptionist", ranking.Items[0].CareerId);
        Assert.Equal("transcriptionist-outlook-2024", transcriptionist.CautionFact);
        Assert.Equal("transcriptionist-outlook-2024", transcriptionist.Against.Single(reason => reason.Slot == Slots.Outlook).FactId);
        Assert.Null(ranking.Of("medical-coder").CautionFact);
    }

    private static HashSet<string> Fitting(CareerProfile profile) =>
        [.. RandomProfiles.Ranker.Order(profile).Where(item => !item.BreaksLimit).Select(item => item.CareerId)];

    private static string Signature((string Slot, string Value)[] said)
    {
        var profile = said.Aggregate(new CareerProfile(), (filled, answer) => filled.With(answer.Slot, answer.Value));
        return string.Join('|', RandomProfiles.Ranker.Order(profile).Select(item => $"{item.CareerId} {item.Rank} {item.Score:R} {string.Join(',', item.For.Concat(item.Against).Select(reason => reason.Code))}"));
    }

    private static IEnumerable<(string Wish, CareerProfile More)> SatisfiedWishes(CareerProfile profile, Subject career)
    {
        var traits = career.Profile!;
        foreach (var (id, fit) in traits.Interests.Where(interest => interest.Value > 0 && !profile.Interests.ContainsKey(interest.Key)).Take(3))
        {
            yield return ($"liking {id} ({fit})", profile.With(Slots.Interests, id));
        }

        if (traits.Workplaces.FirstOrDefault(place => !profile.Workplaces.ContainsKey(place)) is { } place)
        {
            yield return ($"wanting {place}", profile.With(Slots.Workplace, place));
        }

        if (profile.Remote is null or RemoteWish.Indifferent or RemoteWish.No && traits.Remote is not RemoteWork.Rare && !profile.MustHaves.Contains(Slots.Remote))
        {
            yield return ("wishing to work from home", profile with { Remote = RemoteWish.Wish });
        }

        if (profile.PatientContact is null && traits.PatientContact is PatientContact.None)
        {
            yield return ("never wanting patients", profile with { PatientContact = PatientWish.Never });
        }

        if (profile.Hours is null && traits.Hours.Contains(WorkHours.PartTime))
        {
            yield return ("wanting part time", profile.With(Slots.Hours, "part-time").Must(Slots.Hours));
        }

        if (profile.PayHope is null)
        {
            yield return ("hoping for little pay", (profile with { PayHope = 20_000 }).Must(Slots.Pay));
        }

        if (profile is { MonthsToFirstJob: null, Education: not null })
        {
            yield return ("having enough time", (profile with { MonthsToFirstJob = 119 }).Must(Slots.Time));
        }

        if (profile.Budget is null)
        {
            yield return ("having enough money", (profile with { Budget = 1_000_000 }).Must(Slots.Budget));
        }

        if (profile.WantsToLead is null && traits.Interests.GetValueOrDefault("enterprising") >= 0.7)
        {
            yield return ("wanting to lead", profile with { WantsToLead = LeadWish.Yes });
        }
    }

    [Theory]
    [InlineData(null, "education.meets-in-field")]
    [InlineData("health", "education.meets")]
    [InlineData("education", "education.program")]
    public void A_degree_counts_as_the_usual_one_only_in_this_field(string? field, string code)
    {
        var profile = new CareerProfile { Education = "associate", Field = field };

        var reason = RandomProfiles.Ranker.Order(profile).Single(item => item.CareerId == "health-information-technologist").For.Single(reason => reason.Slot == Slots.Education);
        Assert.Equal(code, reason.Code);
    }
}
