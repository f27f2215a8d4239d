using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Entities;

/// <summary>Interests with how much they are liked, work at home, and the slot that is to be changed.</summary>
internal static class PreferenceReader
{
    private const string PayFirst = "pay-first";
    private const string Meaning = "meaning";

    public static void Read(ClauseEntities entities)
    {
        if (entities.IsProfile)
        {
            ReadInterests(entities);
            ReadRemote(entities);
        }

        ReadSlot(entities);
    }

    private static void ReadInterests(ClauseEntities entities)
    {
        var clause = entities.Clause;
        if (entities.OpenSlot != ClauseEntities.OpenInterests && !entities.SaysWish)
        {
            return;
        }

        foreach (var match in clause.Of(SenseKind.Interest))
        {
            var liking = LikingScope.Of(clause, match);
            if (liking < 0 && clause.Of(SenseKind.UnwantedAnswer).Exists(unwanted => unwanted.Sense.Id == match.Sense.Id && unwanted.First >= match.First && unwanted.End == match.End))
            {
                // Who does not like blood wants what stands behind that.
                liking = -liking;
            }

            if (liking < 0 && match.Sense.Id is PayFirst or Meaning)
            {
                // "I don't have much money" is no dislike of good pay, "it doesn't matter" none of work that does.
                continue;
            }

            var known = entities.Found.FindIndex(entity => entity.Kind == EntityKind.Interest && entity.Id == match.Sense.Id);
            if (known < 0)
            {
                entities.Add(EntityKind.Interest, match.Sense.Id, match, liking);
            }
            else if (Math.Abs(liking) > Math.Abs(entities.Found[known].Liking))
            {
                entities.Found[known] = entities.Found[known] with { Liking = liking };
            }
        }
    }

    private static void ReadRemote(ClauseEntities entities)
    {
        var clause = entities.Clause;
        var home = clause.Of(SenseKind.RemoteHome).Select(match => (PhraseMatch?)match).FirstOrDefault();
        var office = clause.Of(SenseKind.RemoteOffice).Select(match => (PhraseMatch?)match).FirstOrDefault();
        var even = clause.Of(SenseKind.RemoteIndifferent).Select(match => (PhraseMatch?)match).FirstOrDefault();
        var asked = entities.OpenSlot == ClauseEntities.OpenRemote;
        if (!asked && !entities.SaysWish && !clause.Has(SenseKind.RemoteMust) && !clause.Has(SenseKind.RemoteWish))
        {
            // "I did eight months in a billing office", "ten minutes from home" tell of no wish.
            return;
        }

        if (home is null && office is null && !(asked && even is not null))
        {
            return;
        }

        var place = home ?? office ?? even!.Value;
        entities.Add(EntityKind.Remote, Wish(entities, home, office, even is not null), place);
    }

    private static string Wish(ClauseEntities entities, PhraseMatch? home, PhraseMatch? office, bool even)
    {
        var clause = entities.Clause;
        if (clause.Of(SenseKind.RemoteMust).Any(match => home is not null && LikingScope.Of(clause, match) > 0))
        {
            return "must";
        }

        if (even)
        {
            return "indifferent";
        }

        if (home is { } at)
        {
            return LikingScope.Of(clause, at) < 0 ? "no" : office is not null && !clause.Has(SenseKind.RemoteWish) ? "indifferent" : "wish";
        }

        return office is { } there && LikingScope.Of(clause, there) < 0 ? "wish" : "no";
    }

    private static void ReadSlot(ClauseEntities entities)
    {
        if (!entities.Clause.Has(SenseKind.Correction))
        {
            return;
        }

        // "More like two years" names no interests.
        var hedges = entities.Clause.Of(SenseKind.Hedge);
        foreach (var match in entities.Clause.Of(SenseKind.Slot).Where(match => !hedges.Exists(hedge => hedge.First <= match.First && hedge.End >= match.End)))
        {
            entities.Add(EntityKind.Slot, match.Sense.Id, match);
        }
    }
}
