using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Handover;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Knowledge;
using Microsoft.Bot.Builder;

namespace AdvisorBot.Dialogs.Return;

/// <summary>Whether somebody comes back, and to what.</summary>
internal static class Returning
{
    /// <summary>A longer pause makes the next message a return.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    /// <summary>Seen is noted once an hour, so that a turn need not write it.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>Whether the person is to be told where they were; never where others read along.</summary>
    public static bool IsReturn(StoredJourney journey, TalkMemory talk, ITurnContext context, Audience audience, DateTimeOffset now) =>
        !audience.Shared && HasSomething(journey) && journey.LastSeen is { } seen
        && ((!talk.WelcomedBack && journey.Conversation is { } last && last != context.Activity.Conversation.Id) || now - seen > Pause);

    /// <summary>Where the person was.</summary>
    public static WhereYouWere Of(StoredJourney journey, KnowledgeBase knowledge)
    {
        var plan = journey.Plan?.ToPlan();
        return new WhereYouWere
        {
            Number = journey.OpenNumber,
            Count = journey.OpenCount,
            Ranking = [.. journey.Ranking.Where(knowledge.Subjects.ContainsKey)],
            Plan = plan,
            PlanChanged = plan is not null && PlanReview.Touches(plan, knowledge),
        };
    }

    /// <summary>Brings the place in the interview over into the conversation, so that "continue" goes on from it.</summary>
    public static void Restore(StoredJourney journey, TalkMemory talk)
    {
        talk.WelcomedBack = true;
        talk.InQuestions = journey.OpenNumber > 0;
        if (talk.Asked.Count == 0 && talk.Ranking.Count == 0)
        {
            talk.Asked = [.. journey.Asked];
            talk.Ranking = [.. journey.Ranking];
        }
    }

    /// <summary>Keeps where the person is now.</summary>
    public static void Note(StoredJourney journey, TalkMemory talk, ITurnContext context, Audience audience, DateTimeOffset now)
    {
        if (audience.Shared)
        {
            return;
        }

        var inInterview = talk.OpenSlot is { } slot && (slot == HandoverTalk.Slot ? talk.Handover is { InInterview: true } : Slots.All.Contains(slot) || talk.Asked.Count > 0);
        (journey.OpenNumber, journey.OpenCount) = inInterview ? (talk.OpenNumber, talk.OpenCount) : (0, 0);
        journey.Asked = [.. talk.Asked];
        journey.Ranking = [.. talk.Ranking];
        if (HasSomething(journey) || journey.Conversation is not null)
        {
            journey.Conversation = context.Activity.Conversation.Id;
            journey.LastSeen = journey.LastSeen is { } seen && now - seen < Fresh ? seen : now;
        }
    }

    private static bool HasSomething(StoredJourney journey) => journey is { OpenNumber: > 0 } or { Ranking.Count: > 0 } or { Plan: not null };
}
