using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Correcting;

/// <summary>Careers that a message turns down, such as "no transcription please", or wants back: "transcription after all".</summary>
/// <param name="Careers">The careers.</param>
/// <param name="Again">Whether they count again.</param>
/// <param name="Rest">What else the message says; empty for nothing.</param>
internal sealed record RefusedCareers(IReadOnlyList<string> Careers, bool Again, string Rest)
{
    /// <summary>What a message turns down; null when it turns down none.</summary>
    public static RefusedCareers? Read(AdvisorTurn turn)
    {
        var named = turn.Recognition.Entities.Where(entity => entity.Kind is EntityKind.Subject && NamedSubjects.IsCareer(turn, entity.Id)).ToArray();
        if (turn.Refused || named.Length == 0 || turn.Talk.OpenSlot is Advice.Slots.Experience or Advice.Slots.Field)
        {
            return null;
        }

        var parts = Sentences.Of(turn.Recognition.Text).ToArray();
        var back = named.Where(entity => turn.Profile.Refused.Contains(entity.Id)).Select(entity => entity.Id).ToArray();
        if (back.Length > 0 && turn.WordsOf(turn.Recognition.Text).HasAny(turn.Texts.Asking.Whom.TakesBack))
        {
            return new RefusedCareers(back, Again: true, "");
        }

        var refused = named.Where(entity => IsRefused(entity, PartOf(entity, parts), named, turn)).ToArray();
        var rest = string.Concat(parts.Where(part => !Array.Exists(refused, entity => PartOf(entity, parts) == part)).Select(part => part.Text)).Trim();
        return refused.Length == 0 ? null : new RefusedCareers([.. refused.Select(entity => entity.Id).Distinct()], Again: false, rest);
    }

    private static (int Start, string Text) PartOf(Entity entity, (int Start, string Text)[] parts) => Array.FindLast(parts, part => part.Start <= entity.Span.Start);

    /// <summary>Where others are named or talked of, a bare "not the clerk" only says who is not meant.</summary>
    private static bool IsRefused(Entity entity, (int Start, string Text) part, Entity[] named, AdvisorTurn turn)
    {
        if (part.Text.Contains('?', StringComparison.Ordinal))
        {
            return false;
        }

        var (whom, asking) = (turn.Texts.Asking.Whom, turn.Texts.Asking);
        var at = Math.Clamp(entity.Span.Start - part.Start, 0, part.Text.Length);
        var before = turn.WordsOf(part.Text[..at]).Without(turn.Texts.Rules.Articles).WithoutOpening([.. asking.Prefaces, .. whom.Meant]);
        var behind = turn.WordsOf(part.Text[Math.Clamp(entity.Span.End - part.Start, at, part.Text.Length)..]);
        var others = Array.Exists(named, other => other.Id != entity.Id) || turn.Talk.Careers.Exists(id => id != entity.Id && turn.Talk.Topic is not null);
        return before.Ends(whom.Refuses) || (!others && (whom.RefusesBare.Any(before.Is) || (before.Count == 0 && whom.RefusesBehind.Any(behind.Is))));
    }
}
