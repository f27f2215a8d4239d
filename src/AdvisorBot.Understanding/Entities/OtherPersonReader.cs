using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Entities;

/// <summary>Keeps apart what is said of somebody else: in "my sister has a GED, I have a bachelor's" the GED is not the writer's.</summary>
internal static class OtherPersonReader
{
    public static void Read(ClauseEntities entities)
    {
        var clause = entities.Clause;
        if (!entities.IsProfile || clause.Context.ForSomebody || clause.Of(SenseKind.OtherPerson) is not [var first, ..])
        {
            return;
        }

        var others = entities.Found.RemoveAll(entity => entity.Kind is not (EntityKind.Subject or EntityKind.YesNo or EntityKind.Slot) && !IsLimit(entities, entity) && IsOfOther(clause, entity));
        if (others > 0)
        {
            entities.Add(EntityKind.OtherPerson, first.Sense.Id, first);
        }
    }

    /// <summary>"Until my wife retires two years from now" tells the time that the writer has.</summary>
    private static bool IsLimit(ClauseEntities entities, Entity entity) =>
        entity.Kind == EntityKind.Duration && entities.OpenSlot == ClauseEntities.OpenTime && entities.Clause.Has(SenseKind.Bound);

    /// <summary>Whoever was named last before it is the one it is said of.</summary>
    private static bool IsOfOther(Clauses.ClauseText clause, Entity entity)
    {
        var words = clause.Analysis.Words;
        PhraseMatch? last = null;
        foreach (var match in clause.Analysis.In(clause.Range.First, clause.Range.End))
        {
            var isPerson = match.Sense.Kind is SenseKind.OtherPerson or SenseKind.FirstPerson;
            if (isPerson && words[match.First].Start <= entity.Span.Start && (last is not { } known || match.First >= known.End))
            {
                last = match;
            }
            else if (match.Sense.Kind == SenseKind.OtherPerson && last is { } shorter && match.First == shorter.First)
            {
                // "my" speaks of the writer, "my sister" does not.
                last = match;
            }
        }

        return last?.Sense.Kind == SenseKind.OtherPerson;
    }
}
