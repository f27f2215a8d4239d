using AdvisorBot.Knowledge.Loading;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>Every id stands once, and a subject's file is named after it.</summary>
internal static class IdChecks
{
    public static void Run(PackDraft draft, ProblemList problems)
    {
        foreach (var subject in draft.Subjects.Where(subject => subject.Value.Id.Length > 0 && subject.Value.Id != subject.File.Stem))
        {
            problems.Add(subject, "id", $"the id is \"{subject.Value.Id}\" but the file is named \"{subject.File.Stem}.json\"",
                $"Rename the file to {subject.Value.Id}.json, or change the id");
        }

        Once(draft.Subjects, subject => subject.Id, "subject", problems);
        Once(draft.Facts, fact => fact.Id, "fact", problems);
        Once(draft.Topics, topic => topic.Id, "topic", problems);
        Once(draft.Sources, source => source.Id, "source", problems);
        Once(draft.Lists, list => list.Id, "list", problems);
        Once(draft.Conflicts, conflict => conflict.Id, "conflict", problems);
        Once(draft.Interests, interest => interest.Id, "interest", problems);
        Once(draft.Questions, question => question.Id, "question", problems);
    }

    private static void Once<T>(IEnumerable<Located<T>> entries, Func<T, string> id, string what, ProblemList problems)
    {
        foreach (var same in entries.Where(entry => id(entry.Value).Length > 0).GroupBy(entry => id(entry.Value), StringComparer.Ordinal))
        {
            var first = same.First();
            foreach (var again in same.Skip(1))
            {
                problems.Add(again, "id", $"the {what} \"{same.Key}\" stands already in {first.File.Path} #{JsonPointer.Of(first.Token)}",
                    "Give one of the two another id, or remove it");
            }
        }
    }
}
