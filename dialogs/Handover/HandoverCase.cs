using AdvisorBot.Answers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Dialogs.Handover;

/// <summary>A question to the advisers as it is stored, under a key of its own; whoever changes it has to have read the last version.</summary>
public sealed class HandoverCase : IStoreItem
{
    public string Id { get; set; } = "";

    public CaseState State { get; set; }

    public string Question { get; set; } = "";

    public List<string> Answers { get; set; } = [];

    public List<string> Plan { get; set; } = [];

    public DateTimeOffset AskedAt { get; set; }

    /// <summary>Language of the student.</summary>
    public string Language { get; set; } = "";

    /// <summary>Where the student is told; null when nobody is to be told any more.</summary>
    public ConversationReference? Student { get; set; }

    public StoredStepOfCase? Taken { get; set; }

    public StoredStepOfCase? Answered { get; set; }

    public StoredStepOfCase? Closed { get; set; }

    /// <summary>Id of the card in the advisers' channel; null until it is posted.</summary>
    public string? CardId { get; set; }

    /// <summary>Conversation of the card as its clicks name it; null until the first.</summary>
    public string? CardConversation { get; set; }

    /// <summary>Whether the card shows less than this.</summary>
    public bool CardIsOld { get; set; }

    /// <summary>What the student is to be told, in order.</summary>
    public List<StoredNews> News { get; set; } = [];

    /// <summary>How often both sides were to be reached in vain since the last change.</summary>
    public int Tries { get; set; }

    public string? ETag { get; set; }

#nullable disable
    string IStoreItem.ETag { get => ETag; set => ETag = value; }
#nullable restore

    public AdviserCase ToCase() => new(Id, State, Question, AskedAt)
    {
        Answers = Answers,
        Plan = Plan,
        Taken = Taken?.ToStep(),
        Answered = Answered?.ToStep(),
        Closed = Closed?.ToStep(),
    };

    /// <summary>Moves on to a state; the card and the student follow.</summary>
    internal void MoveTo(CaseState state)
    {
        State = state;
        (CardIsOld, Tries) = (true, 0);
        if (state is CaseState.Taken)
        {
            // Whoever takes it over in the meantime is the one to be named.
            News.RemoveAll(news => news.State is CaseState.Taken && news.ToldTo is null);
        }

        News.Add(new StoredNews { State = state });
    }

    /// <summary>Forgets all that the student wrote or that was written to them; that the question was there remains, for the card.</summary>
    internal void Empty()
    {
        State = CaseState.Withdrawn;
        (Question, Language) = ("", "");
        (Student, Taken, Answered, Closed) = (null, null, null, null);
        Answers.Clear();
        Plan.Clear();
        News.Clear();
        (CardIsOld, Tries) = (true, 0);
    }
}

/// <summary>What an adviser did, as it is stored.</summary>
public sealed class StoredStepOfCase
{
    public string ById { get; set; } = "";

    public string By { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public string Text { get; set; } = "";

    public CaseStep ToStep() => new(ById, By, At, Text);
}

/// <summary>Something the student is to be told.</summary>
public sealed class StoredNews
{
    public CaseState State { get; set; }

    /// <summary>When somebody set about telling it; a try that was cut short counts for a while.</summary>
    public DateTimeOffset? BegunAt { get; set; }

    /// <summary>Conversation in which it was told; null until then.</summary>
    public string? ToldTo { get; set; }
}
