using System.Xml.Linq;

namespace AdvisorBot.Web.Tests.Architecture;

/// <summary>The project files of this repository.</summary>
internal static class RepositoryProjects
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> Product { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories),
        .. Directory.EnumerateFiles(Path.Combine(Root, "dialogs"), "*.csproj"),
    ];

    public static IReadOnlyList<string> All { get; } =
        [.. Product, .. Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.csproj", SearchOption.AllDirectories)];

    public static bool IsBundledSdk(string path) => Path.GetFileNameWithoutExtension(path) is "BotFramework" or "BotFramework.Recognizers";

    public static bool Declares(string path, string property) =>
        XDocument.Load(path).Descendants(property).Any(element => element.Value == "true");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AdvisorBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"AdvisorBot.sln stands above none of {AppContext.BaseDirectory}");
        }

        return folder.FullName;
    }
}
