using AdvisorBot.DirectLine;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Web.Advisor;

/// <summary>Keeps pasted medical records out of the log.</summary>
internal sealed class UnkeptRecords(KnowledgeStore store) : IUnkeptText
{
    private volatile Fields? _fields;

    public string? Instead(string text)
    {
        var knowledge = store.Current;
        if (_fields is not { } fields || fields.Of != knowledge)
        {
            _fields = fields = new Fields(knowledge, new PastedRecord(knowledge));
        }

        return fields.Records.IsIn(text) ? IncomingText.NotKept : null;
    }

    private sealed record Fields(KnowledgeBase Of, PastedRecord Records);
}
