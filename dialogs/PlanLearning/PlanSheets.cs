using AdvisorBot.Answers;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs.PlanLearning;

/// <summary>Writes the sheet behind an address, from what is stored of the person and the knowledge in force.</summary>
public sealed class PlanSheets(IStorage storage, AdvisorSource advisors, TimeProvider time)
{
    /// <summary>The sheet; null when the person's data, or the plan the address was made for, is no longer there.</summary>
    public async Task<PlanSheet?> ReadAsync(PlanTicket ticket, CancellationToken cancellationToken)
    {
        // The key under which UserState keeps a person.
        var key = $"{ticket.ChannelId}/users/{ticket.UserId}";
        var found = await storage.ReadAsync([key], cancellationToken);
        if (!found.TryGetValue(key, out var person) || person is not IDictionary<string, object> stored)
        {
            return null;
        }

        var journey = Read<StoredJourney>(stored, AdvisorState.JourneyName);
        var plan = journey?.Plan is { } kept && kept.Id == ticket.PlanId ? kept.ToPlan() : null;
        var advisor = advisors.Current.In(ticket.Language);
        var audience = new Audience(ticket.Language, ChannelId: null);
        if (!ticket.Handover)
        {
            return plan is null ? null : advisor.Answers.PlanSheetOf(plan, audience);
        }

        var profile = (Read<StoredProfile>(stored, AdvisorState.ProfileName) ?? new StoredProfile()).ToProfile();
        return advisor.Answers.HandoverSheetOf(profile, advisor.Ranker.Rank(profile), plan, time.GetUtcNow(), audience);
    }

    private static T? Read<T>(IDictionary<string, object> stored, string name)
        where T : class => stored.TryGetValue(name, out var value) ? value as T ?? (value as JObject)?.ToObject<T>() : null;
}
