namespace AdvisorBot.Testing;

/// <summary>The folder of the repository that the tests were built from.</summary>
public static class RepositoryRoot
{
    /// <summary>Full path of the folder that holds <c>AdvisorBot.sln</c>.</summary>
    public static string Path { get; } = Find();

    /// <summary>Full path of something in the repository.</summary>
    public static string At(params string[] steps) => System.IO.Path.Combine([Path, .. steps]);

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "AdvisorBot.sln")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds AdvisorBot.sln; run the tests from inside the repository.");
    }
}
