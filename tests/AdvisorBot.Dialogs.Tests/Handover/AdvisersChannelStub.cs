using AdvisorBot.Dialogs.Handover;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs.Tests.Handover;

/// <summary>The advisers' channel as a list of the cards posted there.</summary>
internal sealed class AdvisersChannelStub : IAdvisersChannel
{
    public bool IsOpen { get; init; } = true;

    public string? Language { get; init; }

    /// <summary>Whether the channel takes cards.</summary>
    public bool IsReachable { get; set; } = true;

    public List<JObject> Cards { get; } = [];

    public List<string> Woken { get; } = [];

    /// <summary>Id of the last question posted.</summary>
    public string CaseId => (string)Cards[^1].SelectTokens("$..data.handover").First()!;

    public Task<string?> PostAsync(Activity card, CancellationToken cancellationToken)
    {
        if (!IsReachable)
        {
            return Task.FromResult<string?>(null);
        }

        Cards.Add((JObject)card.Attachments[0].Content);
        return Task.FromResult<string?>($"card-{Cards.Count}");
    }

    public void Wake(string caseId) => Woken.Add(caseId);
}
