using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Correcting;

/// <summary>Where a message takes something back: what "I never said anything about designing" or "where do you get a year from" names is not told by it.</summary>
internal sealed class TakingBack
{
    private readonly List<MessagePart> _parts;

    private TakingBack(List<MessagePart> parts) => _parts = parts;

    public bool IsAny => _parts.Count > 0;

    public static TakingBack In(AdvisorTurn turn)
    {
        var texts = turn.Texts;
        var words = texts.Asking.Corrections;
        var message = new MessageParts(words, SlotNames.Of(texts), texts.Rules, turn.WordsOf);
        var parts = message.Of(turn.Recognition.Text);
        var removes = parts.Exists(part => message.TakesBack(part.Words));
        return new TakingBack(parts.FindAll(part => message.TakesBack(part.Words) || part.Words.HasAny(words.Doubts) || (removes && part.Words.HasAny(words.Accusations))));
    }

    public bool Holds(Entity entity) => _parts.Exists(part => part.Start <= entity.Span.Start && entity.Span.Start < part.End);
}
