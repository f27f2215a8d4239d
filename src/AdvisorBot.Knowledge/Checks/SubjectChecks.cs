using AdvisorBot.Knowledge.Loading;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>A subject lies in the folder of its kind, careers say their role, and no subject is part of itself.</summary>
internal static class SubjectChecks
{
    private static readonly string[] OnlyCareers = ["role", "profile"];

    public static void Run(PackDraft draft, ProblemList problems)
    {
        foreach (var subject in draft.Subjects)
        {
            CheckKind(subject, problems);
            CheckRole(subject, problems);
        }

        var wider = draft.Subjects.GroupBy(subject => subject.Value.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Value.PartOf, StringComparer.Ordinal);
        foreach (var subject in draft.Subjects.Where(subject => Circles.Through(subject.Value.Id, wider)))
        {
            problems.Add(subject, "partOf", $"\"{subject.Value.Id}\" is, over \"{subject.Value.PartOf}\", part of itself", "Take one of the partOf out");
        }
    }

    private static void CheckKind(Located<Subject> subject, ProblemList problems)
    {
        var written = subject.Token.ChoiceOrNull<SubjectKind>("kind");
        if (written is not null && written != subject.Value.Kind)
        {
            problems.Add(subject, "kind", $"the kind is \"{subject.Token.Text("kind")}\" but the folder is for another kind",
                "Move the file to the folder of its kind, or change the kind");
        }
    }

    private static void CheckRole(Located<Subject> subject, ProblemList problems)
    {
        var career = subject.Value.Kind == SubjectKind.Career;
        if (career && subject.Value.Role is null)
        {
            problems.Add(subject, "role", "a career without role", "Add \"role\": umbrella, role, specialization, alternative, neighbour or contrast");
        }

        foreach (var field in OnlyCareers.Where(field => !career && subject.Token[field] is not null))
        {
            problems.Add(subject, field, $"only careers have a {field}", "Remove it");
        }
    }
}
