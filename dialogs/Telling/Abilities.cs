using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Telling;

/// <summary>
/// "I type super fast", "my math isn't the best" and "I'm bad at spelling" tell what somebody can do, and not what they want; "the pay is
/// important for me" answers no question with one of its options.
/// </summary>
internal static class Abilities
{
    private const string Soon = "fast-entry";
    private const string Language = "language";
    private const string Computers = "computers";
    private const int Reach = 3;
    private const int FearReach = 8;

    public static bool IsOne(Entity entity, AdvisorTurn turn) => IsOne(entity, turn.Recognition.Text, turn);

    public static bool IsOne(Entity entity, string text, AdvisorTurn turn)
    {
        if (entity.Kind is EntityKind.Interest && entity.Span.End <= text.Length && (IsFeared(entity, text, turn) || IsTongue(entity, text, turn)))
        {
            return true;
        }

        if (entity is { Kind: EntityKind.Money or EntityKind.Budget or EntityKind.PatientContact or EntityKind.Lead or EntityKind.Hours or EntityKind.Remote, Number: null or 0 } && entity.Span.End <= text.Length)
        {
            return PayCounts.IsSaid(text[entity.Span.Start..entity.Span.End], turn);
        }

        if (entity is not { Kind: EntityKind.Interest, } || (entity.Id is not (Soon or Language) && entity.Liking > 0) || entity.Span.End > text.Length)
        {
            return false;
        }

        var texts = turn.Texts;
        var before = turn.WordsOf(text[..entity.Span.Start]).Text.Split(' ');
        if (entity.Liking < 0 && turn.WordsOf(string.Join(' ', before.TakeLast(Reach + 1))).HasAny(texts.Asking.Telling.Weaknesses))
        {
            return true;
        }

        if (entity.Id != Soon)
        {
            return before is [.., var owner] && texts.Asking.Telling.Owners.Any(word => AskedWords.Plain(word) == owner);
        }

        return before.TakeLast(Reach).Any(word => texts.Asking.Telling.Abilities.Any(ability => AskedWords.Plain(ability) == word));
    }

    /// <summary>"Aunque la computadora me da un poco de miedo".</summary>
    private static bool IsFeared(Entity entity, string text, AdvisorTurn turn) => entity.Id is Computers
        && string.Join(' ', turn.WordsOf(text[entity.Span.End..]).Text.Split(' ').Take(FearReach)) is var behind && turn.WordsOf(behind).HasAny(turn.Texts.Asking.Telling.Fears);

    /// <summary>"I work in a bilingual call center", while no interests are asked for.</summary>
    private static bool IsTongue(Entity entity, string text, AdvisorTurn turn) => entity.Id is Language && turn.Talk.OpenSlot is not Slots.Interests
        && turn.WordsOf(text[entity.Span.Start..entity.Span.End]).HasAny(turn.Texts.Asking.Telling.Tongues);
}
