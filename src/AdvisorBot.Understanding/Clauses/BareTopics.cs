using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>"coder" alone asks what that is; "pay", "coder salary" ask for the topic as a whole.</summary>
internal sealed class BareTopics(KnowledgeBase knowledge)
{
    private const double Bare = 0.9;

    public void Add(ClauseText clause, TopicCues cues, List<Candidate> found)
    {
        var topic = cues.Only is { } only && clause.IsOnly(SenseKind.TopicCue, SenseKind.Subject, SenseKind.Stop, SenseKind.Filler) ? only
            : cues.Count == 0 && clause.Terms.Mentions.Count == 1 && clause.IsOnly(SenseKind.Subject, SenseKind.Stop, SenseKind.Filler) ? ClauseReader.Definition
            : null;
        if (topic is not null && clause.Terms.Mentions is [{ Kind: SubjectKind.Organization } society] && knowledge.FactsAbout(society.Id, topic) is not { OwnSubject: true })
        {
            // "AAPC legit?" is answered by who they are.
            topic = ClauseReader.Definition;
        }

        if (topic == ClauseReader.Definition && clause.Context.Topic is not null)
        {
            // "And scribes?" goes on with what was asked about.
            return;
        }

        if (topic is not null && (clause.Context.OpenSlot is null || clause.IsQuestion))
        {
            found.Add(new Candidate(new Target { Intent = Intents.Ask, Topic = topic }, Bare, Exact: !IsSentence(clause, topic) && !NamesSeveral(clause), FromContext: clause.Scope.FromContext));
        }
    }

    /// <summary>"How is the work in a hospital", "does it affect the RHIT" say more with their small words than the topic's word does.</summary>
    private static bool IsSentence(ClauseText clause, string topic) =>
        topic != ClauseReader.Definition && clause.Context.Topic is null && (clause.Has(SenseKind.QuestionWord) || clause.Has(SenseKind.Auxiliary) || clause.Has(SenseKind.FirstPerson));

    /// <summary>"Medical assistant, is that a kind of nurse", "is HIM the same as IT": how they stand to each other is asked too.</summary>
    private bool NamesSeveral(ClauseText clause)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in clause.Of(SenseKind.Subject))
        {
            if (knowledge.Subjects[match.Sense.Id].Kind is not (SubjectKind.Workplace or SubjectKind.Education) && match.Sense.Id != knowledge.Pack.Umbrella)
            {
                named.Add(match.Sense.Id);
            }
        }

        return named.Count > 1;
    }
}
