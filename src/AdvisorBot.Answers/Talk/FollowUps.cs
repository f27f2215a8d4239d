using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Talk;

/// <summary>Questions worth asking next, in words the engine understands.</summary>
internal sealed class FollowUps(KnowledgeBase knowledge)
{
    private const int AfterAnAnswer = 2;
    private const string Definition = "definition";

    /// <summary>What people ask about a career, most asked first.</summary>
    internal static readonly string[] Careers = ["pay", "education", "duties", "outlook", "certification", "remote"];
    private static readonly string[] Credentials = ["exam", "renewal"];

    public IEnumerable<string> After(string? said, IReadOnlyList<string> subjects)
    {
        if (subjects.Count == 0 || !knowledge.Subjects.TryGetValue(subjects[^1], out var subject))
        {
            return [];
        }

        return TopicsFor(subject.Kind)
            .Where(topic => topic != said && knowledge.Topics.ContainsKey(topic) && IsKnown(subject, topic))
            .Take(AfterAnAnswer)
            .Select(topic => Wording(topic, subject));
    }

    public string Wording(FactQuestion reading) => (reading.Conflict, reading.List, reading.Facts) switch
    {
        ({ } conflict, _, _) when knowledge.Conflicts.TryGetValue(conflict, out var found) => found.Title,
        _ => Wording(reading.Topic ?? Definition, SubjectOf(reading)),
    };

    private static string[] TopicsFor(SubjectKind kind) => kind switch
    {
        SubjectKind.Career => Careers,
        SubjectKind.Credential => Credentials,
        _ => [],
    };

    /// <summary>Typical questions are worded for careers; about anything else the names of subject and topic say enough.</summary>
    private string Wording(string topicId, Subject subject)
    {
        if (!knowledge.Topics.TryGetValue(topicId, out var topic))
        {
            return subject.Name;
        }

        return subject.Kind is SubjectKind.Career || topicId == Definition || TopicsFor(subject.Kind).Contains(topicId)
            ? WithArticle(topic.Question, subject.Name)
            : $"{DataText.Capital(subject.Name)}: {topic.Name}";
    }

    /// <summary>"a {subject}" in an English question becomes "an" before a vowel.</summary>
    private string WithArticle(string question, string name) => (knowledge.Pack.Language == "en" && "aeiou".Contains(char.ToLowerInvariant(name[0]))
        ? question.Replace("a {subject}", $"an {name}", StringComparison.Ordinal)
        : question).Replace("{subject}", name, StringComparison.Ordinal);

    private bool IsKnown(Subject subject, string topic) => subject.Kind is SubjectKind.Career
        ? knowledge.FactsAbout(subject.Id, topic) is { OwnTopic: true }
        : KnowledgeBase.OwnFacts(subject, topic).Count > 0;

    private Subject SubjectOf(FactQuestion reading) =>
        reading.Subjects.Count > 0 && knowledge.Subjects.TryGetValue(reading.Subjects[0], out var subject) ? subject
        : reading.Facts.Count > 0 && knowledge.Facts.TryGetValue(reading.Facts[0], out var fact) ? knowledge.Subjects[fact.SubjectId]
        : knowledge.Umbrella;
}
