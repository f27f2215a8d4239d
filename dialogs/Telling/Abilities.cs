using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Telling;

/// <summary>"I type super fast" "my English is so so" and "my math isn't the best" tell what somebody can do, and not what they want.</summary>
internal static class Abilities
{
    private const string Soon = "fast-entry";
    private const string Language = "language";
    private const int Reach = 3;

    public static bool IsOne(Entity entity, AdvisorTurn turn)
    {
        if (entity is not { Kind: EntityKind.Interest, } || (entity.Id is not (Soon or Language) && entity.Liking > 0) || entity.Span.End > turn.Recognition.Text.Length)
        {
            return false;
        }

        var texts = turn.Texts;
        var before = turn.WordsOf(turn.Recognition.Text[..entity.Span.Start]).Text.Split(' ');
        if (entity.Id != Soon)
        {
            return before is [.., var owner] && texts.Asking.Telling.Owners.Any(word => AskedWords.Plain(word) == owner);
        }

        return before.TakeLast(Reach).Any(word => texts.Asking.Telling.Abilities.Any(ability => AskedWords.Plain(ability) == word));
    }
}
