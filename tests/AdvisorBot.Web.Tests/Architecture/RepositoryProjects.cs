using System.Xml.Linq;
using AdvisorBot.Testing;

namespace AdvisorBot.Web.Tests.Architecture;

/// <summary>The project files of this repository.</summary>
internal static class RepositoryProjects
{
    public static IReadOnlyList<string> Product { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryRoot.At("src"), "*.csproj", SearchOption.AllDirectories),
        .. Directory.EnumerateFiles(RepositoryRoot.At("dialogs"), "*.csproj"),
    ];

    public static IReadOnlyList<string> All { get; } =
        [.. Product, .. Directory.EnumerateFiles(RepositoryRoot.At("tests"), "*.csproj", SearchOption.AllDirectories)];

    public static bool IsBundledSdk(string path) => Path.GetFileNameWithoutExtension(path) is "BotFramework" or "BotFramework.Recognizers";

    public static bool Declares(string path, string property) =>
        XDocument.Load(path).Descendants(property).Any(element => element.Value == "true");
}
