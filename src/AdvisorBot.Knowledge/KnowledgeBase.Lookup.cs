namespace AdvisorBot.Knowledge;

public sealed partial record KnowledgeBase
{
    /// <summary>The subject that is meant when none is named.</summary>
    public Subject Umbrella => Subjects[Pack.Umbrella];

    /// <summary>
    /// Facts about a topic of a subject: of the subject itself, else of what it is part of, up to the umbrella; when none of them
    /// has any, the same for the topic's parents. Null when nobody knows anything.
    /// </summary>
    public FactsOnTopic? FactsAbout(string subjectId, string topicId)
    {
        foreach (var topic in TopicChain(topicId))
        {
            foreach (var subject in SubjectChain(subjectId))
            {
                if (OwnFacts(subject, topic.Id) is { Count: > 0 } facts)
                {
                    return new FactsOnTopic(subject, topic, facts, subject.Id == subjectId, topic.Id == topicId);
                }
            }
        }

        return null;
    }

    /// <summary>The subject, what it is part of, and so on, and the umbrella at the end; empty for an unknown subject.</summary>
    public IEnumerable<Subject> SubjectChain(string subjectId)
    {
        var at = Subjects.GetValueOrDefault(subjectId);
        var umbrellaSeen = at is null;
        for (; at is not null; at = at.PartOf is { } wider ? Subjects[wider] : null)
        {
            umbrellaSeen |= at.Id == Pack.Umbrella;
            yield return at;
        }

        if (!umbrellaSeen)
        {
            yield return Umbrella;
        }
    }

    /// <summary>The topic, its parent, and so on; empty for an unknown topic.</summary>
    public IEnumerable<Topic> TopicChain(string topicId)
    {
        for (var at = Topics.GetValueOrDefault(topicId); at is not null; at = at.Parent is { } wider ? Topics[wider] : null)
        {
            yield return at;
        }
    }

    /// <summary>The subject's own facts about a topic, in the order in which they are told.</summary>
    public static IReadOnlyList<Fact> OwnFacts(Subject subject, string topicId) =>
        subject.Facts.Where(fact => fact.Topic == topicId).ToArray();

    /// <summary>Facts that carry a row of the source collections, such as <c>S1-54</c>.</summary>
    public IEnumerable<Fact> FactsCovering(string row) => Subjects.Values
        .SelectMany(subject => subject.Facts)
        .Where(fact => fact.Covers.Contains(row));

    /// <summary>The facts of a list, in order.</summary>
    public IReadOnlyList<Fact> ItemsOf(FactList list) => list.Facts.Select(id => Facts[id]).ToArray();

    /// <summary>The first conflict that a fact is part of, if any.</summary>
    public Conflict? ConflictOf(string factId) => Conflicts.Values
        .Where(conflict => conflict.Facts.Contains(factId))
        .MinBy(conflict => conflict.Id, StringComparer.Ordinal);

    /// <summary>The source of a fact.</summary>
    public Source SourceOf(Fact fact) => Sources[fact.Source];
}

/// <summary>Facts that answer a question, and whose they are.</summary>
/// <param name="Subject">Whose facts they are.</param>
/// <param name="Topic">What they are about.</param>
/// <param name="OwnSubject">False when they come from a wider subject than the one asked about; the reply then says so.</param>
/// <param name="OwnTopic">False when they come from a wider topic than the one asked about.</param>
public sealed record FactsOnTopic(Subject Subject, Topic Topic, IReadOnlyList<Fact> Facts, bool OwnSubject, bool OwnTopic);
