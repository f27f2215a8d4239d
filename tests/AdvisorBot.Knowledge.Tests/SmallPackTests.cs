using AdvisorBot.Testing;
using static AdvisorBot.Testing.SmallKnowledge;

namespace AdvisorBot.Knowledge.Tests;

public sealed class SmallPackTests
{
    [Fact]
    public void A_sound_pack_has_no_problems() => Assert.Empty(APack().Problems());

    [Fact]
    public void What_was_written_is_what_is_loaded()
    {
        var coder = Base.Subjects["medical-coder"];

        Assert.Equal(SubjectKind.Career, coder.Kind);
        Assert.Equal(["coder-pay", "coder-growth", "coder-duty"], coder.Facts.Select(fact => fact.Id));
        Assert.Equal(new Figure(51140, "USD/year", "median", "medical coders", "May 2025", "US"), Base.Facts["coder-pay"].Figure);
        Assert.Equal(RemoteWork.AfterExperience, coder.Profile!.Remote);
        Assert.Equal(0.5, coder.Profile.Interests["computers"]);
        Assert.Equal(12, coder.Profile.MonthsToFirstJob["high-school"]);
        Assert.Equal(["high-school", "certificate", "associate", "bachelor"], Base.Interview.Questions[0].Options.Select(option => option.Id));
        Assert.Equal('C', Base.Interests["conventional"].Riasec);
        Assert.Equal(["coder", "coding specialist"], Base.Languages["en"].Synonyms[0].Phrases);
    }

    [Fact]
    public void What_is_loaded_cannot_be_changed()
    {
        Assert.Throws<NotSupportedException>(() => ((IList<Fact>)Base.Subjects["medical-coder"].Facts).Clear());
        Assert.Throws<NotSupportedException>(() => ((IList<string>)Base.Languages["en"].Synonyms[0].Phrases).Add("x"));
        Assert.Throws<NotSupportedException>(() => ((IDictionary<string, double>)Base.Subjects["medical-coder"].Profile!.Interests).Clear());
    }

    [Fact]
    public void An_old_figure_is_a_warning_and_no_mistake()
    {
        var warning = Assert.Single(Base.Warnings);

        Assert.Contains("careers/health-information-specialist.json #/facts/2", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-11", 1)]
    [InlineData("2022-10", 2)]
    [InlineData("2022", 1)]
    [InlineData("2021", 2)]
    public void A_figure_is_old_once_it_is_more_than_four_years_behind_the_pack(string asOf, int warnings)
    {
        var pack = APack().Changing("careers/medical-coder.json", coder => coder["facts"]![0]!["asOf"] = asOf);

        Assert.Equal(warnings, pack.Load().Warnings.Count);
    }
}
