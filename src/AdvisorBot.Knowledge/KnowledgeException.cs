namespace AdvisorBot.Knowledge;

/// <summary>A knowledge pack that cannot be used; says everything that is wrong with it.</summary>
public sealed class KnowledgeException(string folder, IReadOnlyList<KnowledgeProblem> problems)
    : Exception(Describe(folder, problems))
{
    /// <summary>Folder of the pack.</summary>
    public string Folder { get; } = folder;

    /// <summary>Every problem found, in order of file and place.</summary>
    public IReadOnlyList<KnowledgeProblem> Problems { get; } = problems;

    private static string Describe(string folder, IReadOnlyList<KnowledgeProblem> problems) =>
        $"The knowledge pack in '{folder}' has {problems.Count} problem{(problems.Count == 1 ? "" : "s")}:{Environment.NewLine}"
        + string.Join(Environment.NewLine, problems);
}
