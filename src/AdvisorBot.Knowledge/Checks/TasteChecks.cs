using AdvisorBot.Knowledge.Loading;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>Tasks belong to careers that exist, are named after their file, and have exactly one right option each.</summary>
internal static class TasteChecks
{
    public static void Run(PackDraft draft, ProblemList problems)
    {
        var known = new KnownIds(draft, problems);
        foreach (var taste in draft.Tastes)
        {
            known.Subject(taste, "careers", SubjectKind.Career);
            if (taste.Value.Id.Length > 0 && taste.Value.Id != taste.File.Stem)
            {
                problems.Add(taste, "id", $"the id is \"{taste.Value.Id}\" but the file is named \"{taste.File.Stem}.json\"", "Rename the file, or change the id");
            }

            foreach (var (token, task) in taste.Token.Items("tasks").Zip(taste.Value.Tasks).Where(task => task.Second.Options.Count(option => option.Right) != 1))
            {
                problems.Add(taste.File.Path, token, $"the task \"{task.Id}\" has {task.Options.Count(option => option.Right)} right options", "Mark exactly one option as right");
            }
        }
    }
}
