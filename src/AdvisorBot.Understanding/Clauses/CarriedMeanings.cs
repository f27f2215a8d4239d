using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>What the conversation supplies: the topic for "what about registrars?", the reason for "why?".</summary>
internal sealed class CarriedMeanings(KnowledgeBase knowledge, Language language)
{
    private const double Carried = 0.86;

    public void Add(ClauseText clause, TopicCues cues, List<Candidate> found)
    {
        var context = clause.Context;
        if (context.Topic is not { } topic || !knowledge.Topics.ContainsKey(topic))
        {
            return;
        }

        if (clause.IsOnly(SenseKind.Why, SenseKind.Filler, SenseKind.Stop, SenseKind.Pronoun) && clause.Has(SenseKind.Why))
        {
            Cap(found, Carried);
            if (context.OpenSlot is null && language.Rules.WhyTopics.TryGetValue(topic, out var reason))
            {
                found.Add(new Candidate(new Target { Intent = Intents.Ask, Topic = reason }, Carried + 0.1, FromContext: true) { Carried = true });
            }

            return;
        }

        var named = clause.Terms.Mentions.Count > 0 || (clause.Scope.FromContext && (clause.Has(SenseKind.ThatOne) || clause.Has(SenseKind.OtherOne) || clause.Has(SenseKind.Position)));
        var bare = named && cues.Count == 0 && SaysOnlyWhom(clause);
        if (bare)
        {
            if (clause.IsFollowUp)
            {
                Cap(found, Carried);
            }

            found.Add(new Candidate(new Target { Intent = Intents.Ask, Topic = topic }, clause.IsFollowUp ? Carried + 0.1 : Carried, FromContext: true) { Subjects = Joined(clause), Carried = true });
        }
    }

    private static void Cap(List<Candidate> found, double most)
    {
        for (var i = 0; i < found.Count; i++)
        {
            found[i] = found[i] with { Score = Math.Min(found[i].Score, most), Exact = false };
        }
    }

    private static bool SaysOnlyWhom(ClauseText clause) =>
        clause.IsOnly(SenseKind.FollowUp, SenseKind.Subject, SenseKind.Filler, SenseKind.Stop, SenseKind.Connector, SenseKind.ThatOne, SenseKind.OtherOne, SenseKind.Position, SenseKind.Why);

    /// <summary>A workplace or level alone is added to the career talked about; another career replaces it.</summary>
    private List<string>? Joined(ClauseText clause)
    {
        var named = clause.Scope.Specific;
        if (named.Count == 0 || knowledge.Subjects[named[0]].Kind is not (SubjectKind.Workplace or SubjectKind.Education))
        {
            return null;
        }

        return [.. clause.Context.Subjects.Where(subject => knowledge.Subjects.ContainsKey(subject) && !named.Contains(subject)), .. named];
    }
}
