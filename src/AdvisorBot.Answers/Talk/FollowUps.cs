using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Talk;

/// <summary>Questions worth asking next, in words the engine understands.</summary>
internal sealed class FollowUps(KnowledgeBase knowledge)
{
    private const int AfterAnAnswer = 2;

    /// <summary>What people ask about a career, most asked first.</summary>
    private static readonly string[] Careers = ["pay", "education", "duties", "outlook", "certification", "remote"];
    private static readonly string[] Others = ["cost", "exam", "renewal", "education", "duties", "definition"];

    public IEnumerable<string> After(Reply reply)
    {
        if (reply.Subjects.Count == 0 || !knowledge.Subjects.TryGetValue(reply.Subjects[^1], out var subject))
        {
            return [];
        }

        var topics = subject.Kind is SubjectKind.Career ? Careers : Others;
        return topics
            .Where(topic => topic != reply.Topic && knowledge.Topics.ContainsKey(topic) && IsKnown(subject, topic))
            .Take(AfterAnAnswer)
            .Select(topic => Wording(topic, subject));
    }

    public string Wording(FactQuestion reading) => (reading.Conflict, reading.List, reading.Facts) switch
    {
        ({ } conflict, _, _) when knowledge.Conflicts.TryGetValue(conflict, out var found) => found.Title,
        _ => Wording(reading.Topic ?? "definition", SubjectOf(reading)),
    };

    private string Wording(string topicId, Subject subject) => knowledge.Topics.TryGetValue(topicId, out var topic)
        ? topic.Question.Replace("{subject}", subject.Name, StringComparison.Ordinal)
        : subject.Name;

    private bool IsKnown(Subject subject, string topic) => subject.Kind is SubjectKind.Career
        ? knowledge.FactsAbout(subject.Id, topic) is { OwnTopic: true }
        : KnowledgeBase.OwnFacts(subject, topic).Count > 0;

    private Subject SubjectOf(FactQuestion reading) =>
        reading.Subjects.Count > 0 && knowledge.Subjects.TryGetValue(reading.Subjects[0], out var subject) ? subject
        : reading.Facts.Count > 0 && knowledge.Facts.TryGetValue(reading.Facts[0], out var fact) ? knowledge.Subjects[fact.SubjectId]
        : knowledge.Umbrella;
}
