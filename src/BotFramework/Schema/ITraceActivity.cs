namespace Microsoft.Bot.Schema;

/// <summary>A diagnostic record meant for developers.</summary>
public interface ITraceActivity : IActivity
{
    ConversationReference RelatesTo { get; set; }

    object Value { get; set; }

    string Label { get; set; }

    string Name { get; set; }

    string ValueType { get; set; }
}
