namespace AdvisorBot.Testing;

/// <summary>The shipped pack without the many wordings people use: loaded in a moment, for hosts whose bot need not understand.</summary>
public static class SlimKnowledge
{
    private static readonly Lazy<TemporaryFolder> Written = new(Write);

    /// <summary>Where it lies, for as long as the tests run.</summary>
    public static string Folder => Written.Value.Path;

    private static TemporaryFolder Write()
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        var pack = PackBuilder.From(ShippedKnowledge.Folder);
        foreach (var path in pack.Paths.Where(path => Path.GetFileName(path).StartsWith("asked-", StringComparison.Ordinal)).ToArray())
        {
            pack.Without(path);
        }

        pack.WriteTo(folder.Path);
        return folder;
    }
}
