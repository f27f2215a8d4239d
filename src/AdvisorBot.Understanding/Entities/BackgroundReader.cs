using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Entities;

/// <summary>Past work, and wishes about patients, hours and leading others.</summary>
internal static class BackgroundReader
{
    private const string Undecided = "maybe";

    /// <summary>Words between "away from" and the hours at most.</summary>
    private const int LeftReach = 2;
    private const double Left = -0.8;

    /// <summary>Words between "I work" and its hours at most.</summary>
    private const int PresentReach = 3;

    /// <summary>Words between "not" and the work at most.</summary>
    private const int DenialReach = 2;

    public static void Read(ClauseEntities entities)
    {
        if (!entities.IsProfile)
        {
            return;
        }

        ReadExperience(entities);
        ReadNamed(entities, SenseKind.PatientContact, EntityKind.PatientContact, ClauseEntities.OpenPatientContact);
        ReadNamed(entities, SenseKind.Hours, EntityKind.Hours, ClauseEntities.OpenHours);
        ReadNamed(entities, SenseKind.Lead, EntityKind.Lead, ClauseEntities.OpenLead);
        ReadBareLead(entities);
        ReadBarePatients(entities);
    }

    /// <summary>"I was a nurse for ten years": work that is owned by a turn of speech, or answers the open question.</summary>
    private static void ReadExperience(ClauseEntities entities)
    {
        var clause = entities.Clause;
        var asked = entities.OpenSlot == ClauseEntities.OpenExperience;
        foreach (var match in clause.Of(SenseKind.Experience))
        {
            if ((asked || clause.Of(SenseKind.Possession).Exists(owned => owned.First <= match.First)) && LikingScope.Of(clause, match) > 0 && !IsDenied(clause, match))
            {
                entities.Add(EntityKind.Experience, match.Sense.Id, match);
            }
        }

        if (asked && entities.Found.TrueForAll(entity => entity.Kind != EntityKind.Experience)
            && !clause.Has(SenseKind.Unsure) && !clause.Has(SenseKind.Skip) && clause.Of(SenseKind.Negator) is [var none, ..])
        {
            entities.Add(EntityKind.Experience, "none", none);
        }
    }

    /// <summary>"I'm not a nurse": a "not" of one word right before the work; "ya no" says that it was.</summary>
    private static bool IsDenied(Clauses.ClauseText clause, PhraseMatch work) =>
        clause.Of(SenseKind.Negator).FindLast(not => not.End <= work.First) is { Count: 1 } last && work.First - last.End <= DenialReach
        && !clause.Of(SenseKind.Negator).Exists(not => not.Count > 1 && not.End == last.End);

    /// <summary>A wish is read where its question is open, or where the writer speaks of wishes.</summary>
    private static void ReadNamed(ClauseEntities entities, SenseKind sense, EntityKind kind, string slot)
    {
        var clause = entities.Clause;
        if (entities.OpenSlot != slot && !clause.IsAboutMe && !clause.Has(SenseKind.Liking) && !clause.Has(SenseKind.Possession) && !clause.Has(SenseKind.Negator))
        {
            return;
        }

        foreach (var match in clause.Of(sense))
        {
            if ((entities.OpenSlot != slot && match.Sense.Id == Undecided) || clause.Of(SenseKind.Interest).Exists(longer => longer.Count > match.Count && longer.First <= match.First && longer.End >= match.End))
            {
                // "Maybe 5k" is undecided about something else; "weekends off" asks for no weekends.
                continue;
            }

            if (kind is EntityKind.Hours && entities.OpenSlot != slot && IsPresent(clause, match))
            {
                continue;
            }

            entities.Add(kind, match.Sense.Id, match, kind is EntityKind.Hours && IsLeft(clause, match) ? Left : SaysNoFirst(clause, match) ? 1 : LikingScope.Of(clause, match));
        }
    }

    /// <summary>"I work nights so I study in the day": the hours of the present work are no wish.</summary>
    private static bool IsPresent(Clauses.ClauseText clause, PhraseMatch hours) =>
        clause.Of(SenseKind.WorkNow).FindLast(work => work.End <= hours.First) is { Count: > 0 } now && hours.First - now.End <= PresentReach
        && !clause.Of(SenseKind.Liking).Exists(liking => liking.First < hours.First);

    /// <summary>"No, pues pacientes no": the "no" that a message opens with does not turn a name that says no itself.</summary>
    private static bool SaysNoFirst(Clauses.ClauseText clause, PhraseMatch match) => clause.Of(SenseKind.Negator) is var negators
        && negators.Exists(not => not.First >= match.First && not.End <= match.End)
        && negators.FindAll(not => not.End <= match.First) is [var first] && first.First == clause.Range.First && clause.Analysis.At(SenseKind.No, first.First) is not null;

    /// <summary>"Away from night shifts", "I want to quit nights": the hours somebody has now and wants no more.</summary>
    private static bool IsLeft(Clauses.ClauseText clause, PhraseMatch hours) =>
        clause.Of(SenseKind.SetAside).Exists(left => left.End <= hours.First && hours.First - left.End <= LeftReach);

    /// <summary>Under "how do you feel about patients?" "either way" is the answer; what is all the same behind one ("never. I don't care where") is something else.</summary>
    private static void ReadBarePatients(ClauseEntities entities)
    {
        var clause = entities.Clause;
        if (entities.OpenSlot != ClauseEntities.OpenPatientContact || clause.Range.First > 0 || entities.Found.Exists(entity => entity.Kind == EntityKind.PatientContact))
        {
            return;
        }

        if (clause.Of(SenseKind.RemoteIndifferent) is [var either, ..])
        {
            entities.Add(EntityKind.PatientContact, "fine", either);
        }
    }

    /// <summary>Under "would you like to lead others?" yes and no are the answer; the "si" of "si no le habla ni al vecino" is an if, "yes show me" agrees to something else.</summary>
    private static void ReadBareLead(ClauseEntities entities)
    {
        var clause = entities.Clause;
        if (entities.OpenSlot != ClauseEntities.OpenLead || clause.Has(SenseKind.AskOpener) || entities.Found.Exists(entity => entity.Kind == EntityKind.Lead))
        {
            return;
        }

        if (clause.First(SenseKind.Yes) is { } yes && !(clause.Analysis.Words[yes.End - 1].Gap == Text.Gap.None && clause.Analysis.At(SenseKind.Negator, yes.End) is not null))
        {
            entities.Add(EntityKind.Lead, "yes", yes);
        }
        else if (clause.First(SenseKind.No) is { } no)
        {
            entities.Add(EntityKind.Lead, "no", no);
        }
    }
}
