using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>Whom the writer works for is no career and no interest: "my supervisor says I should get certified" is not about supervisors, "my boss just walked by" tells of no wish to lead.</summary>
internal static class Superiors
{
    /// <summary>The message without them.</summary>
    public static Recognition SetAside(Recognition read, LanguageTexts texts)
    {
        read = read with { Entities = [.. read.Entities.Where(entity => !(entity.Kind is EntityKind.Interest && IsSuperior(entity, read.Text, texts)))] };
        var superiors = read.Entities.Where(entity => entity.Kind is EntityKind.Subject && IsSuperior(entity, read.Text, texts)).ToArray();
        var ids = superiors.Select(entity => entity.Id).Except(read.Entities.Except(superiors).Select(entity => entity.Id)).ToHashSet();
        return superiors.Length == 0 ? read : read with
        {
            Entities = [.. read.Entities.Except(superiors)],
            Clauses = [.. read.Clauses.Select(clause => clause with { Best = Without(ids, clause.Best), RunnersUp = [.. clause.RunnersUp.Select(reading => Without(ids, reading))], Spoken = [.. clause.Spoken.Except(ids)] })],
        };
    }

    private static bool IsSuperior(Entity entity, string text, LanguageTexts texts)
    {
        var whom = texts.Asking.Whom;
        var (before, name) = (Words(text[..Math.Min(entity.Span.Start, text.Length)], texts), Words(text[Math.Min(entity.Span.Start, text.Length)..Math.Min(entity.Span.End, text.Length)], texts));
        return (before.Ends(whom.Owners) || name.Opens(whom.Owners)) && name.Ends(whom.Superiors);
    }

    /// <summary>The best facts were those of the career.</summary>
    private static Reading Without(HashSet<string> ids, Reading reading) =>
        reading.Subjects.Any(ids.Contains) ? reading with { Subjects = [.. reading.Subjects.Where(id => !ids.Contains(id))], Facts = [], PointsAtFact = false } : reading;

    private static AskedWords Words(string text, LanguageTexts texts) => AskedWords.Of(text, texts.Rules, texts.Asking, static _ => true);
}
