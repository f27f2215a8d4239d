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

        var others = entities.Found.FindAll(entity => entity.Kind is not (EntityKind.Subject or EntityKind.YesNo or EntityKind.Slot) && !IsLimit(entities, entity) && IsOfOther(clause, entity));
        entities.Found.RemoveAll(others.Contains);
        if (entities.OpenSlot is not null && clause.Of(SenseKind.WishOfOther).Exists(wish => wish.First >= first.End))
        {
            entities.Add(EntityKind.OtherPerson, Entity.WishOfOther, first);
        }
        else if (others.Exists(entity => IsAsked(entities, entity)))
        {
            entities.Add(EntityKind.OtherPerson, first.Sense.Id, first);
        }
    }

    /// <summary>Under "what hours?", "mornings, my kids are home at 3" and "while they are at school" tell of the kids why the writer wants what.</summary>
    private static bool IsAsked(ClauseEntities entities, Entity entity) => entity.Kind is not (EntityKind.Number or EntityKind.Ordinal)
        && (entities.OpenSlot is not (ClauseEntities.OpenHours or ClauseEntities.OpenRemote or ClauseEntities.OpenTime or ClauseEntities.OpenBudget or ClauseEntities.OpenPay) || Slots.SlotValues.KindOf(entities.OpenSlot) == entity.Kind)
        && (entity.Kind != EntityKind.Duration || entities.OpenSlot is null or ClauseEntities.OpenTime);

    /// <summary>"Until my wife retires two years from now" tells the time that the writer has; "my dad can add 1000" the money; "more than my mom makes, like 31k" the pay.</summary>
    private static bool IsLimit(ClauseEntities entities, Entity entity) => (entity.Kind == EntityKind.Budget && entities.OpenSlot == ClauseEntities.OpenBudget)
        || (entity.Kind == EntityKind.Money && entities.OpenSlot == ClauseEntities.OpenPay && entities.Clause.Has(SenseKind.Comparison))
        || (entity.Kind == EntityKind.Duration && entities.OpenSlot == ClauseEntities.OpenTime && entities.Clause.Has(SenseKind.Bound));

    /// <summary>Whoever was named last before it is the one it is said of.</summary>
    private static bool IsOfOther(Clauses.ClauseText clause, Entity entity)
    {
        var words = clause.Analysis.Words;
        PhraseMatch? last = null;
        foreach (var match in clause.Analysis.In(clause.Range.First, clause.Range.End))
        {
            if (match.Sense.Kind == SenseKind.WishOfOther && last?.Sense.Kind == SenseKind.OtherPerson && words[match.First].Start <= entity.Span.Start)
            {
                // In "my mom wants me to be a nurse" the "me" wants nothing.
                return !clause.Analysis.Has(SenseKind.Contrast, match.End, Before(clause, entity));
            }

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

    private static int Before(Clauses.ClauseText clause, Entity entity) => Math.Max(0, clause.Analysis.Words.FindIndex(word => word.Start >= entity.Span.Start));
}
