namespace AdvisorBot.Knowledge.Loading;

/// <summary>A place in a pack and what belongs there.</summary>
/// <param name="Schema">Name of the schema its files follow.</param>
/// <param name="Kind">Kind of the subjects that lie there; null for files that are not subjects.</param>
internal sealed record PackPlace(string Schema, SubjectKind? Kind = null)
{
    /// <summary>Files that every pack has.</summary>
    public static readonly IReadOnlyList<string> Required =
        ["pack", "sources", "topics", "lists", "conflicts", "interests", "interview", "ranking", "school", "crisis"];

    /// <summary>Folders with a folder per language in them.</summary>
    public static readonly IReadOnlyList<string> ByLanguage = ["utterances", "synonyms", "answers", "replies", "tasks"];

    /// <summary>The folder with, per language, a file for each subject and one for the shared files.</summary>
    public const string TranslationFolder = "translations";

    public const string Translation = "translation";

    public const string SharedTranslation = "shared-translation";

    /// <summary>The folder with a file per language.</summary>
    public const string LanguageFolder = "language";

    /// <summary>The folder with, per language, the words that show the form of a question.</summary>
    public const string AskingFolder = "asking";

    private static readonly Dictionary<string, SubjectKind> SubjectFolders = new(StringComparer.Ordinal)
    {
        ["careers"] = SubjectKind.Career,
        ["credentials"] = SubjectKind.Credential,
        ["education"] = SubjectKind.Education,
        ["workplaces"] = SubjectKind.Workplace,
        ["organizations"] = SubjectKind.Organization,
        ["standards"] = SubjectKind.Standard,
        ["laws"] = SubjectKind.Law,
        ["terms"] = SubjectKind.Term,
    };

    private static readonly Dictionary<string, PackPlace> BySchema = Required.Concat(ByLanguage).Concat([LanguageFolder, AskingFolder, Translation, SharedTranslation])
        .ToDictionary(name => name, name => new PackPlace(name), StringComparer.Ordinal);

    /// <summary>The place of a path inside the pack, or null when nothing that the bot reads belongs there.</summary>
    public static PackPlace? Of(string path) => path.Split('/') switch
    {
        [var file] when Required.Contains(Path.GetFileNameWithoutExtension(file)) => BySchema[Path.GetFileNameWithoutExtension(file)],
        [var folder, _] when SubjectFolders.TryGetValue(folder, out var kind) => new PackPlace("subject", kind),
        [LanguageFolder, _] => BySchema[LanguageFolder],
        [AskingFolder, _] => BySchema[AskingFolder],
        [TranslationFolder, _, var file] => BySchema[file == "shared.json" ? SharedTranslation : Translation],
        [var folder, _, _] when ByLanguage.Contains(folder) => BySchema[folder],
        _ => null,
    };
}
