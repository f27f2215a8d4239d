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
        // The schema library needs its time on first use; reading and the checks across files fill it.
        Schemas.WarmUp();
        var problems = new ProblemList();
        var files = PackFolder.Read(folder, problems);
        var schemaProblems = Task.Run(() => Schemas.Check(files));
        var draft = new PackDraft(files);
        AllChecks.Run(draft, problems);
        problems.Add(schemaProblems.GetAwaiter().GetResult());
        if (problems.Any)
        {
            throw new KnowledgeException(folder, problems.InOrder());
        }

        return draft.Freeze([.. FigureAge.Warnings(draft), .. SchoolChecks.Warnings(draft)]);
    }
}
