using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Tests;

/// <summary>Ways to careers: steps, times, costs and honest remarks.</summary>
public sealed class PathTests
{
    private static readonly PathFinder Paths = new(RandomProfiles.Knowledge);

    [Theory]
    [InlineData("high-school", null, "medical-coder", "certificate cca medical-coder", 4, 21)]
    [InlineData("associate", "nursing", "medical-coder", "certificate cca medical-coder", 0, 9)]
    [InlineData("high-school", null, "cancer-registrar", "associate practicum ods cancer-registrar", 25, 48)]
    [InlineData("associate", "nursing", "cancer-registrar", "certificate practicum ods cancer-registrar", 5, 24)]
    [InlineData("bachelor", "biology", "health-information-administrator", "post-bachelor rhia health-information-administrator", 6, 27)]
    [InlineData("high-school", null, "medical-secretary", "medical-secretary", 0, 6)]
    [InlineData("none", null, "medical-secretary", "high-school medical-secretary", 3, 15)]
    [InlineData("bachelor", "business", "medical-and-health-services-manager", "medical-records-specialist medical-records-specialist medical-and-health-services-manager", 12, 72)]
    [InlineData("bachelor", "computer-science", "health-information-technologist", "post-bachelor rhia health-information-technologist", 6, 27)]
    [InlineData("master", "health", "health-information-technologist", "post-bachelor rhia health-information-technologist", 0, 9)]
    [InlineData("master", "health", "cancer-registrar", "certificate practicum ods cancer-registrar", 5, 24)]
    [InlineData("associate", null, "cancer-registrar", "certificate practicum ods cancer-registrar", 5, 24)]
    [InlineData("associate", "nursing", "medical-records-specialist", "certificate cca medical-records-specialist", 0, 9)]
    [InlineData("associate", "biology", "health-information-technologist", "associate rhit health-information-technologist", 12, 33)]
    [InlineData("high-school", null, "coding-auditor", "certificate cca medical-coder medical-coder coding-auditor", 28, 87)]
    public void The_way_has_its_steps_in_order(string level, string? field, string career, string steps, int least, int most)
    {
        var path = Paths.From(new CareerProfile { Education = level, Field = field }).To(career)!;

        Assert.Equal(steps, string.Join(' ', path.Steps.Select(step => step.SubjectId)));
        Assert.Equal(new MonthRange(least, most), path.Time);
    }

    [Theory]
    [InlineData("high-school", "billing", "", 9, "biller-skip-course")]
    [InlineData("high-school", "clerk", "certificate", 21, null)]
    [InlineData("certificate", "nurse-aide", "certificate", 21, null)]
    [InlineData("certificate", "medical-assistant", "certificate", 21, "coder-scope-second-career")]
    public void Earlier_work_shortens_the_way_to_coding_only_where_a_fact_says_so(string level, string work, string school, int most, string? brings)
    {
        var path = Paths.From(new CareerProfile { Education = level, Experience = new HashSet<string> { work } }).To("medical-coder")!;

        Assert.Equal(school, string.Join(' ', path.Steps.Where(step => step is { Kind: PathStepKind.Schooling, Optional: false }).Select(step => step.SubjectId)));
        Assert.Equal(most, path.Time.Most);
        Assert.Equal(brings, path.Remarks.FirstOrDefault(remark => remark.Code == PathRemark.Background)?.FactId);
    }

    [Theory]
    [InlineData("medical-transcriptionist", "medical-coder", "cca medical-coder", "shrinking")]
    [InlineData("medical-coder", "cancer-registrar", "associate practicum ods cancer-registrar", "")]
    [InlineData("medical-records-specialist", "health-information-technologist", "associate rhit health-information-technologist", "")]
    [InlineData("medical-secretary", "medical-records-specialist", "certificate cca medical-records-specialist", "")]
    [InlineData("medical-coder", "coding-auditor", "ccs medical-coder coding-auditor", "")]
    [InlineData("health-information-technologist", "medical-and-health-services-manager", "bachelor health-information-technologist medical-and-health-services-manager", "")]
    public void From_one_career_to_another(string from, string to, string steps, string remark)
    {
        var path = Paths.Between(from, to)!;

        Assert.Equal(steps, string.Join(' ', path.Steps.Select(step => step.SubjectId)));
        Assert.DoesNotContain(path.Steps, step => step.Kind is PathStepKind.FirstJob);
        Assert.Equal(PathStepKind.NextJob, path.Steps[^1].Kind);
        Assert.True(remark.Length == 0 || path.Remarks.Any(said => said.Code == remark));
    }

    [Fact]
    public void Every_estimate_of_the_ranking_lies_within_the_way()
    {
        foreach (var career in RandomProfiles.Knowledge.Subjects.Values.Where(subject => subject.Profile is not null))
        {
            foreach (var level in EducationLevels.All.Where(level => level is not "doctoral"))
            {
                var path = Paths.From(new CareerProfile { Education = level }).To(career.Id)!;
                var estimate = EducationLevels.MonthsToFirstJob(career.Profile!, level)!.Value;

                var most = path.Time.Most + path.Steps.Where(step => step.Demand is { MayBeMet: true }).Sum(step => step.Time.Most);
                Assert.True(path.Time.Least <= estimate && estimate <= most, $"{level} to {career.Id}: {estimate} outside {path.Time}");
            }
        }
    }

    [Fact]
    public void No_way_leads_to_an_exam_that_asks_for_an_accredited_program_without_that_program()
    {
        foreach (var profile in RandomProfiles.Some(300).Where(profile => profile.Education is not null))
        {
            foreach (var career in RandomProfiles.Knowledge.Subjects.Values.Where(subject => subject.Profile is not null))
            {
                var steps = Paths.From(profile).To(career.Id)!.Steps;
                var isHeld = steps.Any(step => step is { Kind: PathStepKind.Credential, Optional: false, SubjectId: "rhit" or "rhia" or "ods" });

                Assert.True(!isHeld || steps.Any(step => step is { Kind: PathStepKind.Schooling, Demand: not null }), $"{profile.Education} in {profile.Field} to {career.Id}");
            }
        }
    }

    [Fact]
    public void A_degree_that_may_be_of_an_accredited_program_makes_that_step_conditional()
    {
        var path = Paths.From(new CareerProfile { Education = "associate", Field = "health" }).To("health-information-technologist")!;

        Assert.Equal(new ProgramDemand("cahiim", MayBeMet: true, CoursesMayCount: true), path.Steps[0].Demand);
        Assert.Equal(new MonthRange(0, 9), path.Time);
    }

    [Fact]
    public void A_price_on_the_way_is_a_figure_of_a_fact_and_what_has_none_is_called_unknown()
    {
        foreach (var profile in RandomProfiles.Some(300))
        {
            foreach (var career in RandomProfiles.Knowledge.Subjects.Values.Where(subject => subject.Profile is not null))
            {
                var path = Paths.From(profile).To(career.Id)!;

                Assert.All(path.Cost.Parts, part => Assert.Equal(part.Low, RandomProfiles.Knowledge.Facts[part.FactId].Figure!.Value));
                var paid = path.Steps.Where(step => !step.Optional && step.Kind is PathStepKind.Schooling or PathStepKind.Credential && !step.Optional);
                Assert.All(paid, step => Assert.True(step.Cost is not null || path.Cost.Unknown.Contains(step.SubjectId), step.SubjectId));
                Assert.All(path.Steps.SelectMany(step => step.FactIds).Concat(path.Remarks.Select(remark => remark.FactId)), id => Assert.True(RandomProfiles.Knowledge.Facts.ContainsKey(id), id));
            }
        }
    }

    [Fact]
    public void The_first_coding_job_is_said_to_be_hard_and_remote_to_come_later()
    {
        var path = Paths.From(new CareerProfile { Education = "high-school" }).To("medical-coder")!;

        Assert.Equal(["first-job", "remote-later"], path.Remarks.Select(remark => remark.Code));
        Assert.Contains(path.Steps[0].Alternatives, other => other is { Code: "higher-degree", SubjectId: "associate" });
        Assert.Contains(path.Steps[1].Alternatives, other => other is { Code: "other-credential", SubjectId: "cpc" });
    }

    [Fact]
    public void A_degree_can_come_after_a_certificate()
    {
        var path = Paths.From(new CareerProfile { Education = "high-school" }).To("cancer-registrar")!;

        Assert.Contains(path.Steps[0].Alternatives, other => other is { Code: "shorter-first", SubjectId: "certificate" });
    }

    [Fact]
    public void Without_a_checked_way_there_is_none()
    {
        Assert.Null(Paths.From(new CareerProfile()).To("privacy-compliance-officer"));
        Assert.Null(Paths.Between("registered-nurse", "clinical-documentation-specialist"));
        Assert.Null(Paths.From(new CareerProfile()).To("hipaa"));
    }

    [Fact]
    public void Somebody_who_is_there_has_no_step_to_take()
    {
        Assert.Empty(Paths.Between("medical-coder", "medical-coder")!.Steps);
    }
}
