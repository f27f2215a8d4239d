using System.Xml.Linq;

namespace AdvisorBot.Web.Tests.Architecture;

/// <summary>Dependencies point one way: the picture in README.md, held against the project files.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["AdvisorBot.Knowledge"] = [],
        ["AdvisorBot.Widget"] = [],
        ["BotFramework.Recognizers"] = [],
        ["BotFramework"] = ["BotFramework.Recognizers"],
        ["AdvisorBot.Understanding"] = ["AdvisorBot.Knowledge", "BotFramework.Recognizers"],
        ["AdvisorBot.Advice"] = ["AdvisorBot.Knowledge"],
        ["AdvisorBot.Answers"] = ["AdvisorBot.Advice", "AdvisorBot.Knowledge", "AdvisorBot.Understanding", "BotFramework"],
        ["AdvisorBot.DirectLine"] = ["BotFramework"],
        ["AdvisorBot.Storage"] = ["AdvisorBot.DirectLine", "BotFramework"],
        ["AdvisorBot.Dialogs"] = ["AdvisorBot.Understanding", "AdvisorBot.Advice", "AdvisorBot.Answers", "AdvisorBot.Knowledge", "BotFramework"],
    };

    public static TheoryData<string> Projects => [.. RepositoryProjects.Product.Select(path => Path.GetFileNameWithoutExtension(path)!).Where(name => name != "AdvisorBot.Web")];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_sees_only_what_the_picture_allows(string project)
    {
        Assert.True(Allowed.ContainsKey(project), $"{project} is not in the picture; add it to README.md and here");
        var file = RepositoryProjects.Product.Single(path => Path.GetFileNameWithoutExtension(path) == project);
        Assert.Empty(ReferencesOf(file).Except(Allowed[project]));
    }

    [Fact]
    public void Nothing_refers_to_the_bundled_sdk_by_path_so_that_one_switch_replaces_it()
    {
        var direct = RepositoryProjects.All.Where(path => !RepositoryProjects.IsBundledSdk(path))
            .Where(path => XDocument.Load(path).Descendants("ProjectReference").Any(reference => reference.Attribute("Include")!.Value.Contains("BotFramework", StringComparison.Ordinal)));
        Assert.Empty(direct);
    }

    private static IEnumerable<string> ReferencesOf(string file)
    {
        var project = XDocument.Load(file);
        foreach (var reference in project.Descendants("ProjectReference"))
        {
            yield return Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'));
        }

        if (project.Descendants("UsesBotSdk").Any())
        {
            yield return "BotFramework";
        }

        if (project.Descendants("UsesRecognizers").Any())
        {
            yield return "BotFramework.Recognizers";
        }
    }
}
