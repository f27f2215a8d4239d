using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Entities;

/// <summary>The highest level of education the writer has, and its field.</summary>
internal sealed class EducationReader(KnowledgeBase knowledge, IReadOnlyDictionary<string, string> unfinishedLevels)
{
    private const int UnfinishedReach = 6;
    private const int CommaDistance = 4;

    /// <summary>Words between "I studied" and its field: in "I get 15 an hour rn" nobody is a nurse.</summary>
    private const int StudiedReach = 2;

    /// <summary>Words between "I have" and the level.</summary>
    private const int OwnedReach = 4;

    /// <summary>Level ids from none to highest.</summary>
    private static readonly string[] Levels = ["none", "high-school", "some-college", "certificate", "associate", "bachelor", "post-bachelor", "master", "doctoral"];

    public void Read(ClauseEntities entities)
    {
        var clause = entities.Clause;
        var owned = entities.IsProfile || clause.Has(SenseKind.Possession) || clause.Has(SenseKind.Unfinished);
        if (!owned)
        {
            return;
        }

        var level = ReadLevel(entities);
        if (entities.OpenSlot == ClauseEntities.OpenField || level || clause.Has(SenseKind.Possession))
        {
            foreach (var match in clause.Of(SenseKind.Field).Where(field => level || IsStudied(entities, field)))
            {
                entities.Add(EntityKind.FieldOfStudy, match.Sense.Id, match, LikingScope.Of(clause, match));
            }
        }

        if (entities.OpenSlot == ClauseEntities.OpenField && entities.Found.TrueForAll(entity => entity.Kind != EntityKind.FieldOfStudy)
            && !clause.Has(SenseKind.Unsure) && !clause.Has(SenseKind.Skip) && clause.Of(SenseKind.Negator) is [var none, ..])
        {
            entities.Add(EntityKind.FieldOfStudy, Levels[0], none);
        }
    }

    /// <summary>In "English and Spanish, I'm bilingual" nobody studied languages; in "I studied Spanish" somebody did.</summary>
    private static bool IsStudied(ClauseEntities entities, PhraseMatch field) =>
        entities.OpenSlot is null or ClauseEntities.OpenField or ClauseEntities.OpenEducation or ClauseEntities.OpenExperience
        || entities.Clause.Of(SenseKind.Possession).Exists(owned => owned.First <= field.First && field.First - owned.End <= StudiedReach);

    private static bool IsAsked(ClauseEntities entities) => entities.OpenSlot is null or ClauseEntities.OpenEducation or ClauseEntities.OpenField;

    private bool ReadLevel(ClauseEntities entities)
    {
        var clause = entities.Clause;
        (int Rank, PhraseMatch Match, bool IsUnfinished)? best = null;
        var isNone = false;
        foreach (var match in clause.Of(SenseKind.Subject))
        {
            if (!knowledge.Subjects.TryGetValue(match.Sense.Id, out var subject) || subject.Kind != SubjectKind.Education)
            {
                continue;
            }

            if (!IsAsked(entities) && !clause.Has(SenseKind.Unfinished) && !clause.Of(SenseKind.Possession).Exists(owned => owned.First <= match.First && match.First - owned.End <= OwnedReach))
            {
                // "In high school I was on the yearbook team", while something else is asked, tells of no diploma.
                continue;
            }

            var reached = Reached(clause, match);
            if (LikingScope.Of(clause, match) < 0 && (reached == match.Sense.Id || entities.OpenSlot == ClauseEntities.OpenEducation))
            {
                continue;
            }

            var rank = Array.IndexOf(Levels, reached);
            isNone |= rank == 0;
            best = rank >= 0 && (best is null || rank > best.Value.Rank) ? (rank, match, reached != match.Sense.Id) : best;
        }

        if (isNone && best is { IsUnfinished: true } higher)
        {
            // "She hasn't got a bachelor's yet, she's still in high school".
            best = (0, higher.Match, true);
        }

        if (best is not { } found)
        {
            return false;
        }

        entities.Add(EntityKind.EducationLevel, Levels[found.Rank], found.Match);
        return true;
    }

    /// <summary>The level itself, or the one below when the clause says that it is not finished.</summary>
    private string Reached(Clauses.ClauseText clause, PhraseMatch match)
    {
        foreach (var unfinished in clause.Of(SenseKind.Unfinished))
        {
            if (Distance(clause, unfinished, match) is { } distance && !IsNearer(clause, unfinished, match, distance))
            {
                return unfinishedLevels.GetValueOrDefault(match.Sense.Id, match.Sense.Id);
            }
        }

        return match.Sense.Id;
    }

    /// <summary>In "associate, working on the bachelor" only the bachelor is unfinished.</summary>
    private bool IsNearer(Clauses.ClauseText clause, PhraseMatch unfinished, PhraseMatch match, int distance) =>
        clause.Of(SenseKind.Subject).Exists(other => other.First != match.First && other.Sense.Id != match.Sense.Id
            && knowledge.Subjects.TryGetValue(other.Sense.Id, out var subject) && subject.Kind == SubjectKind.Education
            && Distance(clause, unfinished, other) < distance);

    /// <summary>Words between, a comma counted as several; null when too far.</summary>
    private static int? Distance(Clauses.ClauseText clause, PhraseMatch unfinished, PhraseMatch match)
    {
        var (from, to) = unfinished.First >= match.End ? (match.End, unfinished.First) : (unfinished.End, match.First);
        if (to < from || to - from > UnfinishedReach)
        {
            return null;
        }

        var distance = to - from;
        for (var i = Math.Max(0, from - 1); i < to; i++)
        {
            distance += (clause.Analysis.Words[i].Gap & (Gap.Comma | Gap.Sentence)) != 0 ? CommaDistance : 0;
        }

        return distance;
    }
}
