using AdvisorBot.Advice;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Turns;

/// <summary>Subjects of one kind that a request names, and the profile it asks for.</summary>
internal static class NamedSubjects
{
    /// <summary>In the order of the message, else by their places in the list that was shown; else the one of them that was just talked about.</summary>
    public static string[] Of(AdvisorTurn turn, Reading reading, Func<AdvisorTurn, string, bool> isMeant)
    {
        var named = turn.Recognition.Entities.Where(entity => entity.Kind is EntityKind.Subject).OrderBy(entity => entity.Span.Start).Select(entity => entity.Id).ToArray();
        return new[] { named.Any(id => isMeant(turn, id)) ? named.Concat(reading.Subjects) : Placed(turn), reading.Subjects, turn.Talk.Subjects.Concat(turn.Talk.Careers).Where(id => isMeant(turn, id)).Take(1) }
            .Select(found => found.Where(id => isMeant(turn, id)).Distinct().ToArray())
            .FirstOrDefault(found => found.Length > 0) ?? [];
    }

    /// <summary>The subjects that are meant: what is only background ("I'm a nurse") as long as nobody else is named or was talked of.</summary>
    public static IEnumerable<string> Meant(AdvisorTurn turn, IEnumerable<Entity> named)
    {
        var subjects = named.Where(entity => entity.Kind is EntityKind.Subject).ToArray();
        var meant = Array.FindAll(subjects, entity => !entity.IsAside);
        return (meant.Length > 0 || turn.Talk.Careers.Count > 0 ? meant : subjects).Select(entity => entity.Id).Distinct();
    }

    /// <summary>"The second one": of the careers that were shown last, in the order of the message.</summary>
    public static string[] Placed(AdvisorTurn turn) => [.. turn.Recognition.Entities
        .Where(entity => entity.Kind is EntityKind.Ordinal && !IsAdverb(entity, turn))
        .Select(entity => At(entity, turn))
        .OfType<string>()];

    /// <summary>"What do I do first?" points at no list: the word ends the sentence, and no article stands before it.</summary>
    private static bool IsAdverb(Entity place, AdvisorTurn turn)
    {
        var text = turn.Recognition.Text;
        var before = PlainText.Of(text[..place.Span.Start]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return before.Length > 1 && !text.AsSpan(place.Span.Start, place.Span.Length).Contains(' ') && !turn.Texts.Rules.Articles.Contains(before[^1]) && !text[Math.Min(place.Span.End, text.Length)..].Any(char.IsLetterOrDigit);
    }

    /// <summary>The career at a place of the list that was shown last; null beyond it.</summary>
    public static string? At(Entity place, AdvisorTurn turn) =>
        turn.Talk.Listed().ElementAtOrDefault(place.Number < 0 ? turn.Talk.Shown.Count - 1 : (int)(place.Number ?? 0) - 1);

    /// <summary>Any career but the field as a whole.</summary>
    public static bool IsCareer(AdvisorTurn turn, string id) =>
        id != turn.Advisor.Knowledge.Pack.Umbrella && KindOf(turn, id) is SubjectKind.Career;

    public static bool IsCredential(AdvisorTurn turn, string id) => KindOf(turn, id) is SubjectKind.Credential;

    /// <summary>The profile with the education that the request names; a field belongs to its level.</summary>
    public static CareerProfile Asked(AdvisorTurn turn)
    {
        var (level, field) = (Last(turn, EntityKind.EducationLevel), Last(turn, EntityKind.FieldOfStudy));
        var profile = turn.Profile;
        return level is null ? profile : profile with { Education = level, Field = field ?? (level == profile.Education ? profile.Field : null) };
    }

    private static SubjectKind? KindOf(AdvisorTurn turn, string id) => turn.Advisor.Knowledge.Subjects.GetValueOrDefault(id)?.Kind;

    private static string? Last(AdvisorTurn turn, EntityKind kind) =>
        turn.Recognition.Entities.LastOrDefault(entity => entity.Kind == kind && entity.Liking > 0)?.Id;
}
