using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Phrases;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>
/// Whom a question is about that names nobody: the career that the conversation is about, if something is known of it under the topic.
/// "And the pay?" after a word about an exam goes back to the career, "and the fee?" stays with the exam.
/// </summary>
internal sealed class TalkedOf(KnowledgeBase knowledge)
{
    /// <summary>How long it takes to get into a career is reckoned, not told by a fact.</summary>
    private const string Duration = "duration";

    private readonly HashSet<string> _ofCareers = [.. knowledge.Topics.Keys.Where(topic => Told(knowledge, SubjectKind.Career, topic) > Told(knowledge, SubjectKind.Credential, topic))];

    /// <summary>The careers that are asked about instead of what was read so far; empty when that is right.</summary>
    public List<string> Instead(ClauseText clause, Target target, List<string> subjects)
    {
        if (target is not { Intent: Intents.Ask, Topic: { } topic, List: null, Conflict: null } || topic == ClauseReader.Definition
            || clause.Context.Careers.Count == 0 || clause.Scope.NamesUmbrella || (!clause.Scope.FromContext && clause.Scope.Specific.Count > 0) || !IsOver(clause, topic, subjects))
        {
            return [];
        }

        return topic == Duration ? [.. clause.Context.Careers] : [.. clause.Context.Careers.Where(career => Knows(career, topic))];
    }

    /// <summary>Whether nothing of what was talked about last can be meant.</summary>
    private bool IsOver(ClauseText clause, string topic, List<string> subjects) => subjects.TrueForAll(subject => knowledge.Subjects[subject].Kind switch
    {
        SubjectKind.Career => subject == knowledge.Pack.Umbrella,
        SubjectKind.Credential => !Knows(subject, topic) || (!clause.Terms.HasPronoun && _ofCareers.Contains(topic)),
        _ => !Knows(subject, topic),
    });

    private bool Knows(string subject, string topic) => knowledge.FactsAbout(subject, topic) is { OwnSubject: true };

    private static int Told(KnowledgeBase knowledge, SubjectKind kind, string topic) =>
        knowledge.Subjects.Values.Count(subject => subject.Kind == kind && KnowledgeBase.OwnFacts(subject, topic).Count > 0);
}
