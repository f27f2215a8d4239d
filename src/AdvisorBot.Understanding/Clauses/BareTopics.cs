using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>"coder" alone asks what that is; "pay", "coder salary" ask for the topic as a whole.</summary>
internal sealed class BareTopics(KnowledgeBase knowledge)
{
    private const double Bare = 0.9;
    private const int ShortFragment = 4;

    public void Add(ClauseText clause, TopicCues cues, List<Candidate> found)
    {
        var topic = cues.Only is { } only && clause.IsOnly(SenseKind.TopicCue, SenseKind.Subject, SenseKind.Stop, SenseKind.Filler) ? only
            : cues.Count == 0 && clause.Terms.Mentions.Count == 1 && clause.IsOnly(SenseKind.Subject, SenseKind.Stop, SenseKind.Filler) ? ClauseReader.Definition
            : null;
        if (topic == ClauseReader.Definition && clause.Context.Topic is not null && (clause.IsFollowUp || clause.Range.Count <= ShortFragment))
        {
            // "And scribes?" goes on with what was asked about.
            return;
        }

        if (topic is not null && (clause.Context.OpenSlot is null || clause.IsQuestion))
        {
            found.Add(new Candidate(new Target { Intent = Intents.Ask, Topic = topic }, Bare, Exact: !NamesSeveral(clause), FromContext: clause.Scope.FromContext));
        }
    }

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
