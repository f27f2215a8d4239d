using AdvisorBot.Knowledge.Checks;
using AdvisorBot.Knowledge.Loading;

namespace AdvisorBot.Knowledge;

/// <summary>Reads and checks the folder of a knowledge pack.</summary>
public static class KnowledgePack
{
    /// <summary>Loads the pack in <paramref name="folder"/>.</summary>
    /// <exception cref="KnowledgeException">The pack has mistakes; all of them are listed.</exception>
    public static KnowledgeBase Load(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var problems = new ProblemList();
        var files = PackFolder.Read(folder, problems);
        var draft = new PackDraft(files);
        AllChecks.Run(draft, problems);
        if (problems.Any)
        {
            throw new KnowledgeException(folder, problems.InOrder());
        }

        return draft.Freeze(FigureAge.Warnings(draft));
    }
}
