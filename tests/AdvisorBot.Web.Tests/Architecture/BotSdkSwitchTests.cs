using System.Diagnostics;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Architecture;

/// <summary><c>-p:BotSdk=official</c> replaces the bundled SDK by Microsoft's packages, in every project that says it needs one.</summary>
public sealed class BotSdkSwitchTests
{
    [Fact]
    public async Task The_official_switch_leaves_no_reference_to_the_bundled_sdk()
    {
        foreach (var project in RepositoryProjects.All.Where(path => !RepositoryProjects.IsBundledSdk(path)))
        {
            var items = await ItemsAsync(project, "official");
            var name = Path.GetFileNameWithoutExtension(project);

            Assert.DoesNotContain(items.Projects, reference => reference.Contains("BotFramework", StringComparison.Ordinal) && !reference.Contains("Tests", StringComparison.Ordinal));
            if (RepositoryProjects.Declares(project, "UsesBotSdk"))
            {
                Assert.True(items.Packages.Contains("Microsoft.Bot.Builder.Integration.AspNet.Core"), $"{name} has {string.Join(", ", items.Packages)}");
            }

            if (RepositoryProjects.Declares(project, "UsesRecognizers"))
            {
                Assert.Contains("Microsoft.Recognizers.Text.Number", items.Packages);
            }
        }
    }

    [Fact]
    public async Task The_default_is_the_bundled_sdk_and_asks_no_registry_for_Microsofts()
    {
        var dialogs = RepositoryProjects.All.Single(path => path.EndsWith("AdvisorBot.Dialogs.csproj", StringComparison.Ordinal));
        var items = await ItemsAsync(dialogs, sdk: null);

        Assert.Contains(items.Projects, reference => reference.EndsWith("BotFramework.csproj", StringComparison.Ordinal));
        Assert.DoesNotContain(items.Packages, package => package.StartsWith("Microsoft.Bot", StringComparison.Ordinal));
    }

    private static async Task<(IReadOnlyList<string> Packages, IReadOnlyList<string> Projects)> ItemsAsync(string project, string? sdk)
    {
        string[] arguments = ["msbuild", project, "-nologo", "-getItem:PackageReference", "-getItem:ProjectReference", .. sdk is null ? Array.Empty<string>() : [$"-p:BotSdk={sdk}"]];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        var items = JObject.Parse(output)["Items"]!;
        return (Names("PackageReference"), Names("ProjectReference"));

        IReadOnlyList<string> Names(string kind) => [.. (items[kind] ?? new JArray()).Select(item => (string)item["Identity"]!)];
    }
}
