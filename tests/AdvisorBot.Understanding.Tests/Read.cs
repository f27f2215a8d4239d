using AdvisorBot.Testing;

namespace AdvisorBot.Understanding.Tests;

/// <summary>Reads messages with the pack that ships.</summary>
internal static class Read
{
    private static readonly Lazy<Recognizer> Shipped = new(() => new Recognizer(ShippedKnowledge.Base, modelFolder: Recognizer.ModelFolder));

    private static readonly Lazy<Recognizer> InSpanish = new(() => new Recognizer(ShippedKnowledge.Base.In("es"), modelFolder: Recognizer.ModelFolder));

    public static Recognizer Recognizer => Shipped.Value;

    /// <summary>The one for Spanish.</summary>
    public static Recognizer Spanish => InSpanish.Value;

    public static Recognition Message(string? text) => Recognizer.Recognize(text, ConversationContext.Empty);

    public static Recognition Answer(string slot, string text) => Recognizer.Recognize(text, new ConversationContext { OpenSlot = slot });

    public static Recognition After(string topic, string subject, string text, params string[] shown) =>
        Recognizer.Recognize(text, new ConversationContext { Topic = topic, Subjects = [subject], Shown = shown });

    public static Clause OnlyClause(this Recognition recognition) => Assert.Single(recognition.Clauses);

    public static Entity Only(this Recognition recognition, EntityKind kind) => Assert.Single(recognition.Entities, entity => entity.Kind == kind);
}
