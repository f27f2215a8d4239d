using AdvisorBot.Knowledge.Loading;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>Every topic can be reached, and no topic is its own parent.</summary>
internal static class TopicChecks
{
    public static void Run(PackDraft draft, ProblemList problems)
    {
        var used = draft.Facts.Select(fact => fact.Value.Topic)
            .Concat(draft.Utterances.Select(entry => entry.Value.Topic).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        if (draft.Complete("subject") && draft.Complete("utterances"))
        {
            foreach (var topic in draft.Topics.Where(topic => !used.Contains(topic.Value.Id)))
            {
                problems.Add(topic, "id", $"the topic \"{topic.Value.Id}\" has neither facts nor utterances, so nobody can reach it",
                    "Add a fact or utterances for it, or remove it");
            }
        }

        var parents = draft.Topics.GroupBy(topic => topic.Value.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Value.Parent, StringComparer.Ordinal);
        foreach (var topic in draft.Topics.Where(topic => Circles.Through(topic.Value.Id, parents)))
        {
            problems.Add(topic, "parent", $"the topic \"{topic.Value.Id}\" is, over \"{topic.Value.Parent}\", its own parent", "Take one of the parents out");
        }
    }
}
