using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Clauses;

namespace AdvisorBot.Understanding.Entities;

/// <summary>Subjects named in a clause; workplaces also as wishes of the writer.</summary>
internal sealed class SubjectReader(KnowledgeBase knowledge)
{
    public void Read(ClauseEntities entities)
    {
        var clause = entities.Clause;
        foreach (var mention in clause.Terms.Mentions)
        {
            var match = new Text.PhraseMatch(mention.First, mention.Count, new Text.Sense(Text.SenseKind.Subject, mention.Id));
            var liking = entities.IsProfile ? LikingScope.Of(clause, match) : 1;
            var isAside = Background.IsJob(clause.Analysis, clause.Range, mention) || Background.IsSetAside(clause.Analysis, clause.Range, mention);
            entities.Add(new Entity { Kind = EntityKind.Subject, Id = mention.Id, Liking = liking, IsAside = isAside, Span = entities.Span(mention.First, mention.End) });
        }

        if (entities.IsProfile)
        {
            ReadWorkplaces(entities);
        }
    }

    /// <summary>All senses of a name count here: "registry" is a place as well as a term.</summary>
    private void ReadWorkplaces(ClauseEntities entities)
    {
        foreach (var match in entities.Clause.Of(Text.SenseKind.Subject))
        {
            if (knowledge.Subjects[match.Sense.Id].Kind == SubjectKind.Workplace && (entities.SaysWish || entities.OpenSlot == ClauseEntities.OpenWorkplace))
            {
                entities.Add(EntityKind.Workplace, match.Sense.Id, match, LikingScope.Of(entities.Clause, match));
            }
        }

        if (entities.OpenSlot == ClauseEntities.OpenWorkplace && entities.Found.TrueForAll(entity => entity.Kind != EntityKind.Workplace)
            && entities.Clause.Of(Text.SenseKind.RemoteIndifferent).Select(match => (Text.PhraseMatch?)match).FirstOrDefault() is { } all)
        {
            entities.Add(EntityKind.Workplace, "indifferent", all);
        }
    }
}
