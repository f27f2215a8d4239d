namespace AdvisorBot.Knowledge;

/// <summary>Where the knowledge is and how it is kept up to date; section <c>Knowledge</c>.</summary>
public sealed class KnowledgeOptions
{
    public const string Section = "Knowledge";

    /// <summary>Folder of the pack; default: <c>knowledge</c> beside the program. A relative path is taken from there.</summary>
    public string Path { get; set; } = "knowledge";

    /// <summary>Whether changed files are loaded while the program runs; default: no.</summary>
    public bool Watch { get; set; }

    /// <summary>How long files must be quiet before they are loaded; default: half a second.</summary>
    public TimeSpan QuietTime { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The folder as a full path.</summary>
    public string FullPath => System.IO.Path.GetFullPath(Path, AppContext.BaseDirectory);
}
