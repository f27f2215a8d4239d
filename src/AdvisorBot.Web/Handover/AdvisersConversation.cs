using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Web.Handover;

/// <summary>The conversation the advisers are in: what comes from there, and how to send something there.</summary>
public sealed class AdvisersConversation(IOptions<HandoverOptions> options, IConfiguration configuration)
{
    /// <summary>Stands between a channel's id and that of one of its threads.</summary>
    internal const string Thread = ";messageid=";

    /// <summary>The bot's app id; empty where there is none.</summary>
    public string AppId => configuration[Messages.MessagesServices.AppIdKey] ?? "";

    /// <summary>Whether an activity comes out of the advisers' conversation: same channel, same organisation. Whoever is there may act for the advisers.</summary>
    /// <remarks>The door vouches for these: a channel's token is checked there, and our own Direct Line overwrites channel and conversation.</remarks>
    public bool IsFrom(Activity activity) =>
        options.Value.IsConfigured
        && activity.ChannelId == Channels.Msteams
        && !string.IsNullOrEmpty(activity.From?.Id)
        && activity.Conversation?.Id is { } conversation
        && conversation.Split(Thread)[0] == options.Value.ConversationId
        && Tenants(activity).ToHashSet(StringComparer.OrdinalIgnoreCase) is { Count: 1 } tenants
        && tenants.Contains(options.Value.TenantId!);

    /// <summary>Where a message to the advisers goes.</summary>
    /// <param name="conversationId">A thread of the conversation; null for a new one.</param>
    public ConversationReference Reference(string? conversationId = null) => new()
    {
        ChannelId = Channels.Msteams,
        ServiceUrl = options.Value.ServiceUrl!.AbsoluteUri,
        Bot = new ChannelAccount(AppId.Length > 0 ? $"28:{AppId}" : "bot"),
        Conversation = new ConversationAccount { Id = conversationId ?? options.Value.ConversationId, IsGroup = true, TenantId = options.Value.TenantId },
    };

    /// <summary>Every organisation the activity names; all have to be the same.</summary>
    private static IEnumerable<string> Tenants(Activity activity) =>
        new[] { activity.Conversation.TenantId, activity.TryGetChannelData<TeamsChannelData>(out var data) ? data?.Tenant?.Id : null }.Where(id => !string.IsNullOrEmpty(id)).OfType<string>();
}
