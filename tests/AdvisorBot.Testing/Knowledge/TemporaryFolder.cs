namespace AdvisorBot.Testing;

/// <summary>A folder of its own for one test, removed at the end.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Full path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("advisorbot-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
