namespace AdvisorBot.Advice.Tests;

public sealed class RankingReasonTests
{
    [Fact]
    public void Without_answers_there_are_no_reasons_and_all_careers_are_equal()
    {
        var ranking = SmallCareers.Ranker.Rank(new CareerProfile());

        Assert.All(ranking.Items, item => Assert.Empty(item.For.Concat(item.Against)));
        Assert.All(ranking.Items, item => Assert.Equal(1, item.Rank));
        Assert.False(ranking.NoneFits);
    }

    [Fact]
    public void A_must_for_remote_work_rules_out_a_career_where_it_is_rare()
    {
        var ranking = SmallCareers.Ranker.Rank(new CareerProfile { Education = "master", PayHope = 90_000, Remote = RemoteWish.Must });

        var last = ranking.Items[^1];
        Assert.Equal(SmallCareers.Slow, last.CareerId);
        Assert.True(last.Against[0].HardLimit);
        Assert.Equal("remote.rare", last.Against[0].Code);
        Assert.False(ranking.NoneFits);
    }

    [Fact]
    public void A_mere_wish_for_remote_work_rules_nothing_out()
    {
        var ranking = SmallCareers.Ranker.Rank(new CareerProfile { Remote = RemoteWish.Wish });

        Assert.DoesNotContain(ranking.Items, CareerRanker.BreaksLimit);
        Assert.Equal("remote.rare", Assert.Single(ranking.Of(SmallCareers.Slow).Against).Code);
    }

    [Fact]
    public void Time_that_is_far_too_short_is_a_hard_limit()
    {
        var ranking = SmallCareers.Ranker.Rank(new CareerProfile { Education = "high-school", MonthsToFirstJob = 12 });

        Assert.True(ranking.Of(SmallCareers.Slow).Against.Single(reason => reason.Slot == Slots.Time).HardLimit);
        Assert.Equal("time.fits", ranking.Of(SmallCareers.Quick).For.Single(reason => reason.Slot == Slots.Time).Code);
    }

    [Fact]
    public void When_every_career_breaks_a_limit_none_fits()
    {
        var ranking = SmallCareers.Ranker.Rank(new CareerProfile { Education = "none", MonthsToFirstJob = 3 });

        Assert.True(ranking.NoneFits);
    }

    [Fact]
    public void Time_says_nothing_while_the_education_is_unknown()
    {
        var ranking = SmallCareers.Ranker.Rank(new CareerProfile { MonthsToFirstJob = 3 });

        Assert.All(ranking.Items, item => Assert.Empty(item.For.Concat(item.Against)));
    }

    [Fact]
    public void Careers_with_the_same_score_share_a_rank()
    {
        var ranking = SmallCareers.Ranker.Rank(new CareerProfile { Interests = new Dictionary<string, double> { ["computers"] = 1 } });

        Assert.Equal([1, 1, 3], ranking.Items.Select(item => item.Rank));
        Assert.Equal(SmallCareers.Slow, ranking.Items[^1].CareerId);
    }

    [Fact]
    public void A_dislike_turns_an_interest_around()
    {
        var likes = SmallCareers.Ranker.Rank(new CareerProfile { Interests = new Dictionary<string, double> { ["enterprising"] = 1 } });
        var hates = SmallCareers.Ranker.Rank(new CareerProfile { Interests = new Dictionary<string, double> { ["enterprising"] = -1 } });

        Assert.Equal(SmallCareers.Slow, likes.Items[0].CareerId);
        Assert.Equal(SmallCareers.Slow, hates.Items[^1].CareerId);
        Assert.Equal("interests.full-of-it", hates.Of(SmallCareers.Slow).Against[0].Code);
    }

    [Fact]
    public void Interests_without_an_entry_of_their_own_are_read_from_the_RIASEC_scores_and_patient_contact()
    {
        var ranking = SmallCareers.Ranker.Rank(new CareerProfile { Interests = new Dictionary<string, double> { ["conventional"] = 1, ["no-patient-contact"] = 1 } });

        Assert.Equal(["interests.away-from-patients", "interests.feeds"], ranking.Of(SmallCareers.Quick).For.Select(reason => reason.Code).Order());
        Assert.Contains(ranking.Of(SmallCareers.Slow).Against, reason => reason.Code == "interests.near-patients");
    }

    [Fact]
    public void Pay_below_the_hope_speaks_against_and_cites_the_figure()
    {
        var reason = Assert.Single(SmallCareers.Ranker.Rank(new CareerProfile { PayHope = 90_000 }).Of(SmallCareers.Quick).Against);

        Assert.Equal("pay.short", reason.Code);
        Assert.Equal("quick-coder-pay", reason.FactId);
        Assert.Equal(("50,000", "90,000", "May 2024"), (reason.Values["pay"], reason.Values["hope"], reason.Values["period"]));
    }

    [Fact]
    public void No_hurry_and_any_pay_are_answers_that_move_nothing()
    {
        var ranking = SmallCareers.Ranker.Rank(new CareerProfile { Education = "master", MonthsToFirstJob = CareerProfile.NoHurry, PayHope = 0 });

        Assert.DoesNotContain(ranking.Items.SelectMany(item => item.For.Concat(item.Against)), reason => reason.Slot != Slots.Education);
        Assert.DoesNotContain(Slots.Pay, ranking.Unknown);
    }

    [Fact]
    public void A_field_of_study_counts_by_the_interests_it_hints_at()
    {
        var ranking = SmallCareers.Ranker.Rank(new CareerProfile { Field = "computer-science" });

        Assert.Equal("field.helps", Assert.Single(ranking.Of(SmallCareers.Quick).For).Code);
        Assert.Empty(SmallCareers.Ranker.Rank(new CareerProfile { Field = "none" }).Of(SmallCareers.Quick).For);
    }

    [Fact]
    public void A_workplace_that_is_not_found_there_speaks_against()
    {
        var ranking = SmallCareers.Ranker.Rank(new CareerProfile { Workplaces = new Dictionary<string, double> { ["hospital"] = 1 } });

        Assert.Equal("workplace.missing", Assert.Single(ranking.Of(SmallCareers.Quick).Against).Code);
        Assert.Equal("workplace.found", Assert.Single(ranking.Of(SmallCareers.Slow).For).Code);
    }

    [Fact]
    public void Unanswered_slots_are_named_with_the_most_decisive_first()
    {
        var ranking = SmallCareers.Ranker.Rank(new CareerProfile { Education = "associate" });

        Assert.DoesNotContain(Slots.Education, ranking.Unknown);
        Assert.Equal(Slots.All.Count - 1, ranking.Unknown.Count);
        Assert.True(ranking.Unknown.ToList().IndexOf(Slots.Remote) < ranking.Unknown.ToList().IndexOf(Slots.Field));
    }
}
