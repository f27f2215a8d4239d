using AdvisorBot.Testing;

namespace AdvisorBot.Understanding.Tests;

/// <summary>Reads messages with the small pack in Spanish.</summary>
internal static class SpanishPack
{
    private static readonly Lazy<Recognizer> Small = new(() => new Recognizer(SpanishKnowledge.Base));

    public static Recognizer Recognizer => Small.Value;

    public static Recognition Message(string? text) => Recognizer.Recognize(text, ConversationContext.Empty);

    public static Recognition Answer(string slot, string text) => Recognizer.Recognize(text, new ConversationContext { OpenSlot = slot });
}
