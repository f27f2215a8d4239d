using AdvisorBot.Understanding.Entities;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>What a clause tells, rather than asks: an answer, a correction, somebody else's story.</summary>
internal static class Told
{
    private const int EvasionReach = 8;

    /// <summary>Something that belongs in a profile, or names a choice.</summary>
    public static bool SaysSomething(ClauseText clause, IReadOnlyList<Entity> entities)
    {
        foreach (var entity in entities)
        {
            if (entity.Kind != EntityKind.Subject && (entity.Kind is not (EntityKind.Number or EntityKind.Ordinal) || clause.Context.OpenSlot is not null || clause.Context.Shown.Count > 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"change my education", "actually I have an associate": opens with a correction and names what to correct.</summary>
    public static bool IsCorrection(ClauseText clause, IReadOnlyList<Entity> entities) =>
        !clause.IsQuestion && clause.First(SenseKind.Correction) is not null
        && entities.Any(entity => entity.Kind is EntityKind.Slot or EntityKind.EducationLevel or EntityKind.FieldOfStudy or EntityKind.Remote or EntityKind.Duration or EntityKind.Money or EntityKind.Workplace or EntityKind.Interest);

    /// <summary>"not sure how to say it", "I'd rather not tell": an answer to the open question that opens by giving none.</summary>
    public static string? Evasion(ClauseText clause, IReadOnlyList<Entity> entities)
    {
        if (clause.Context.OpenSlot is null || clause.IsQuestion || entities.Any(entity => entity.Kind is not (EntityKind.Subject or EntityKind.Number)))
        {
            return null;
        }

        foreach (var match in clause.Analysis.In(clause.Range.First, Math.Min(clause.Range.End, clause.Range.First + EvasionReach)))
        {
            if (match.Sense.Kind is SenseKind.Unsure or SenseKind.Skip && match.Count > 1)
            {
                return match.Sense.Kind == SenseKind.Unsure ? Intents.Unsure : Intents.Skip;
            }
        }

        return null;
    }

    /// <summary>"My sister has a GED" asks nothing while a question about the writer is open.</summary>
    public static bool OfSomebodyElse(ClauseText clause, IReadOnlyList<Entity> entities) =>
        clause.Context.OpenSlot is not null && !clause.IsQuestion && entities.Any(entity => entity.Kind == EntityKind.OtherPerson);

    /// <summary>The open question got what it asked for, and nothing was asked back.</summary>
    public static bool Answers(ClauseText clause, IReadOnlyList<Entity> entities) => !clause.IsQuestion && clause.Context.OpenSlot switch
    {
        ClauseEntities.OpenEducation => entities.Any(entity => entity.Kind is EntityKind.EducationLevel),
        ClauseEntities.OpenField => entities.Any(entity => entity.Kind is EntityKind.FieldOfStudy),
        ClauseEntities.OpenInterests => entities.Any(entity => entity.Kind is EntityKind.Interest),
        ClauseEntities.OpenTime => entities.Any(entity => entity.Kind is EntityKind.Duration),
        ClauseEntities.OpenWorkplace => entities.Any(entity => entity.Kind is EntityKind.Workplace or EntityKind.Remote),
        ClauseEntities.OpenRemote => entities.Any(entity => entity.Kind is EntityKind.Remote),
        ClauseEntities.OpenPay => entities.Any(entity => entity.Kind is EntityKind.Money),
        ClauseEntities.OpenExperience => entities.Any(entity => entity.Kind is EntityKind.Experience),
        ClauseEntities.OpenBudget => entities.Any(entity => entity.Kind is EntityKind.Budget),
        ClauseEntities.OpenPatientContact => entities.Any(entity => entity.Kind is EntityKind.PatientContact),
        ClauseEntities.OpenHours => entities.Any(entity => entity.Kind is EntityKind.Hours),
        ClauseEntities.OpenLead => entities.Any(entity => entity.Kind is EntityKind.Lead),
        _ => false,
    };
}
