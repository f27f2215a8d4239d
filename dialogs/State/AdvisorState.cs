using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs.State;

/// <summary>The bot's state: the profile of the person, and the memory and dialogs of the conversation.</summary>
public sealed class AdvisorState(UserState user, ConversationState conversation)
{
    /// <summary>Names under which UserState keeps its properties.</summary>
    public const string ProfileName = "profile";
    public const string JourneyName = "journey";
    public const string HandoverName = "handover";

    public IStatePropertyAccessor<StoredProfile> Profile { get; } = user.CreateProperty<StoredProfile>(ProfileName);

    public IStatePropertyAccessor<StoredJourney> Journey { get; } = user.CreateProperty<StoredJourney>(JourneyName);

    public IStatePropertyAccessor<StoredHandover> Handover { get; } = user.CreateProperty<StoredHandover>(HandoverName);

    public IStatePropertyAccessor<TalkMemory> Talk { get; } = conversation.CreateProperty<TalkMemory>("talk");

    public IStatePropertyAccessor<DialogState> Dialogs { get; } = conversation.CreateProperty<DialogState>("dialogs");

    public async Task SaveAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await conversation.SaveChangesAsync(turnContext, force: false, cancellationToken);
        await user.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    /// <summary>What this turn has read of each state, as JSON; null when it needed neither.</summary>
    public JObject? Read(ITurnContext turnContext)
    {
        var (ofUser, ofConversation) = (user.Get(turnContext), conversation.Get(turnContext));
        return ofUser is null && ofConversation is null ? null : new JObject { ["userState"] = ofUser, ["conversationState"] = ofConversation };
    }

    /// <summary>Deletes both from storage and from this turn, so that nothing is written back at its end.</summary>
    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await user.DeleteAsync(turnContext, cancellationToken);
        await conversation.DeleteAsync(turnContext, cancellationToken);
    }
}
