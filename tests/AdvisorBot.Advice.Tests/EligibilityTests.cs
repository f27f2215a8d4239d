namespace AdvisorBot.Advice.Tests;

/// <summary>Who may sit which exam, by the rules in the credentials' files.</summary>
public sealed class EligibilityTests
{
    private static readonly Eligibility Check = new(RandomProfiles.Knowledge);

    [Theory]
    [InlineData("rhit", "high-school", null, null, EligibilityVerdict.NotYet, "program", 24)]
    [InlineData("rhit", "high-school", null, "experience", EligibilityVerdict.NotByThisRoad, "program", 24)]
    [InlineData("rhit", "certificate", null, null, EligibilityVerdict.NotYet, "program", 12)]
    [InlineData("rhit", "associate", null, null, EligibilityVerdict.Depends, "", 0)]
    [InlineData("rhit", "associate", "health", null, EligibilityVerdict.Depends, "", 0)]
    [InlineData("rhit", "associate", "nursing", null, EligibilityVerdict.NotByThisRoad, "program", 12)]
    [InlineData("rhit", "bachelor", "biology", null, EligibilityVerdict.NotByThisRoad, "program", 12)]
    [InlineData("rhia", "associate", "health", null, EligibilityVerdict.NotYet, "program", 24)]
    [InlineData("rhia", "associate", "health", "rhit", EligibilityVerdict.NotByThisRoad, "program", 24)]
    [InlineData("rhia", "bachelor", "biology", null, EligibilityVerdict.NotYet, "program", 6)]
    [InlineData("rhia", "bachelor", null, null, EligibilityVerdict.Depends, "", 0)]
    [InlineData("rhia", "bachelor", null, "unaccredited", EligibilityVerdict.NotYet, "program", 6)]
    [InlineData("rhit", "master", "health", null, EligibilityVerdict.NotByThisRoad, "program", 12)]
    [InlineData("ods", "master", "health", null, EligibilityVerdict.NotYet, "program practicum", 5)]
    [InlineData("cca", "none", null, null, EligibilityVerdict.NotYet, "education", 3)]
    [InlineData("cca", "high-school", null, null, EligibilityVerdict.Eligible, "", 0)]
    [InlineData("ccs", "high-school", null, null, EligibilityVerdict.Eligible, "", 0)]
    [InlineData("cpc", "none", null, null, EligibilityVerdict.Eligible, "", 0)]
    [InlineData("cpc", null, null, null, EligibilityVerdict.Eligible, "", 0)]
    [InlineData("cca", null, null, null, EligibilityVerdict.Depends, "", 0)]
    [InlineData("ods", "high-school", null, null, EligibilityVerdict.NotYet, "program practicum", 25)]
    [InlineData("ods", "associate", "nursing", null, EligibilityVerdict.NotYet, "program practicum", 5)]
    [InlineData("ods", "bachelor", "biology", null, EligibilityVerdict.NotYet, "program practicum", 5)]
    public void The_verdict_follows_the_rules(string credential, string? level, string? field, string? road, EligibilityVerdict verdict, string missing, int months)
    {
        var answer = Check.Check(credential, new CareerProfile { Education = level, Field = field }, road);

        Assert.Equal(verdict, answer.Verdict);
        Assert.Equal(missing, string.Join(' ', answer.Best!.Missing.Select(need => need.Code)));
        Assert.Equal(months, answer.Best.Time.Least);
    }

    [Theory]
    [InlineData("rhds", "ahdi")]
    [InlineData("chds", "ahdi")]
    [InlineData("ccs-p", "ahima")]
    [InlineData("chda", "ahima")]
    [InlineData("cdip", "ahima")]
    [InlineData("chps", "ahima")]
    public void Where_no_rule_was_checked_the_organization_is_to_be_asked(string credential, string organization)
    {
        var answer = Check.Check(credential, new CareerProfile { Education = "bachelor" });

        Assert.Equal(EligibilityVerdict.Unknown, answer.Verdict);
        Assert.Equal(organization, answer.Organization);
        Assert.Null(answer.Best);
    }

    [Fact]
    public void A_road_that_is_closed_is_closed_by_a_fact()
    {
        Assert.Equal("rhit-eligibility-today", Check.Check("rhit", new CareerProfile { Education = "high-school" }, "experience").ClosedBy);
        Assert.Equal("rhia-routes", Check.Check("rhia", new CareerProfile { Education = "associate" }, "rhit").ClosedBy);
        Assert.Null(Check.Check("cca", new CareerProfile { Education = "high-school" }, "experience").ClosedBy);
    }

    [Fact]
    public void Rules_read_second_hand_are_marked_as_that()
    {
        Assert.True(Check.Check("ods", new CareerProfile { Education = "associate" }).Best!.SecondHand);
        Assert.False(Check.Check("ccs", new CareerProfile { Education = "associate" }).Best!.SecondHand);
    }

    [Fact]
    public void All_three_roads_to_the_ODS_are_named()
    {
        var answer = Check.Check("ods", new CareerProfile { Education = "associate", Field = "biology" });

        Assert.Equal(["a1", "a2", "b"], answer.Others.Append(answer.Best!).Select(check => check.Route.Id).Order());
        Assert.Equal("b", answer.Others.Single(check => check.Missing.Any(need => need.Code == "experience")).Route.Id);
    }

    [Fact]
    public void What_is_open_now_or_sooner_is_named_instead()
    {
        Assert.Equal("rhit", Check.Check("rhia", new CareerProfile { Education = "high-school" }).Nearer!.CredentialId);
        Assert.Equal("rhia", Check.Check("rhit", new CareerProfile { Education = "bachelor", Field = "biology" }).Nearer!.CredentialId);
        Assert.Equal(["cca", "ccs", "cpc"], Check.Check("rhit", new CareerProfile { Education = "bachelor", Field = "biology" }).Instead);
        Assert.Empty(Check.Check("cca", new CareerProfile { Education = "high-school" }).Instead);
    }

    [Fact]
    public void Every_route_is_backed_by_a_fact_of_its_credential()
    {
        foreach (var credential in RandomProfiles.Knowledge.Subjects.Values.Where(subject => subject.Eligibility is not null))
        {
            var rules = credential.Eligibility!;
            Assert.All(rules.Routes.Concat(rules.Advised), route => Assert.Equal(credential.Id, RandomProfiles.Knowledge.Facts[route.FactId].SubjectId));
            Assert.All(rules.NotBy, road => Assert.True(RandomProfiles.Knowledge.Facts.ContainsKey(road.FactId)));
        }
    }
}
