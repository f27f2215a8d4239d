using System.Globalization;
using System.Text.RegularExpressions;
using AdvisorBot.Testing;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Tests;

public sealed partial class ShippedPackTests
{
    private static readonly string[] Recommendable =
    [
        "medical-records-specialist", "medical-coder", "cancer-registrar", "health-information-technologist", "health-information-administrator",
        "medical-transcriptionist", "medical-and-health-services-manager",
    ];

    private static KnowledgeBase Shipped => ShippedKnowledge.Base;

    public static TheoryData<string> SeedRows => [.. Rows("S1", 72), .. Rows("S2", 70)];

    [Fact]
    public void The_shipped_pack_is_sound() => Assert.NotEmpty(Shipped.Facts);

    [Theory]
    [MemberData(nameof(SeedRows))]
    public void Every_row_of_the_seed_articles_is_carried_by_a_fact(string row) => Assert.NotEmpty(Shipped.FactsCovering(row));

    [Theory]
    [InlineData("K1")]
    [InlineData("K2")]
    [InlineData("K3")]
    [InlineData("K4")]
    [InlineData("K5")]
    [InlineData("K6")]
    public void Every_conflict_between_the_seed_articles_is_explained_and_can_be_asked_about(string conflict)
    {
        Assert.NotEmpty(Shipped.Conflicts[conflict].Facts);
        Assert.Contains(Shipped.Languages["en"].Utterances, entry => entry.Conflict == conflict);
    }

    [Fact]
    public void Every_source_that_is_used_has_a_publisher_and_a_year() =>
        Assert.All(Shipped.Facts.Values.Select(Shipped.SourceOf).Distinct(), source =>
        {
            Assert.NotEmpty(source.Publisher);
            Assert.Matches("(19|20)[0-9]{2}", source.Date);
        });

    [Fact]
    public void Every_career_that_can_be_recommended_has_a_profile_and_its_own_pay_and_outlook_is_a_figure() =>
        Assert.All(Recommendable.Select(id => Shipped.Subjects[id].Profile), profile =>
        {
            Assert.NotNull(Shipped.Facts[profile!.Pay].Figure);
            Assert.NotNull(Shipped.Facts[profile.Outlook].Figure);
        });

    // A decline of 5% is the figure -5.
    [Fact]
    public void Every_figure_stands_in_its_statement() =>
        Assert.All(Shipped.Facts.Values.Where(fact => fact.Figure is not null), fact =>
            Assert.Contains(Math.Abs(fact.Figure!.Value), NumbersIn(fact.Statement)));

    [Fact]
    public void Every_file_names_the_schema_that_an_editor_needs() =>
        Assert.All(Directory.EnumerateFiles(ShippedKnowledge.Folder, "*.json", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/schema/", StringComparison.Ordinal)), file =>
            {
                var schema = (string?)JObject.Parse(File.ReadAllText(file))["$schema"];
                Assert.True(schema is not null && File.Exists(Path.Combine(Path.GetDirectoryName(file)!, schema)), $"{file}: \"$schema\" is {schema ?? "missing"}");
            });

    [Fact]
    public void The_school_has_no_address_that_could_be_somebody_s() =>
        Assert.All(new[] { Shipped.School.Email!, Shipped.School.Url! }.Concat(Shipped.School.Links.Select(link => link.Url)),
            address => Assert.Contains("example.edu", address, StringComparison.Ordinal));

    private static IEnumerable<string> Rows(string article, int count) =>
        Enumerable.Range(1, count).Select(row => string.Create(CultureInfo.InvariantCulture, $"{article}-{row:00}"));

    private static IEnumerable<decimal> NumbersIn(string statement) => Number().Matches(statement)
        .Select(match => decimal.Parse(match.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
