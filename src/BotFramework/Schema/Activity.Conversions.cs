using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <content>The views of an activity by its type, and what it says about its conversation.</content>
public partial class Activity
{
    public IMessageActivity AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;

    public IMessageUpdateActivity AsMessageUpdateActivity() => IsActivity(ActivityTypes.MessageUpdate) ? this : null;

    public IMessageDeleteActivity AsMessageDeleteActivity() => IsActivity(ActivityTypes.MessageDelete) ? this : null;

    public IMessageReactionActivity AsMessageReactionActivity() => IsActivity(ActivityTypes.MessageReaction) ? this : null;

    public IConversationUpdateActivity AsConversationUpdateActivity() => IsActivity(ActivityTypes.ConversationUpdate) ? this : null;

    public IContactRelationUpdateActivity AsContactRelationUpdateActivity() => IsActivity(ActivityTypes.ContactRelationUpdate) ? this : null;

    public IInstallationUpdateActivity AsInstallationUpdateActivity() => IsActivity(ActivityTypes.InstallationUpdate) ? this : null;

    public ITypingActivity AsTypingActivity() => IsActivity(ActivityTypes.Typing) ? this : null;

    public IEndOfConversationActivity AsEndOfConversationActivity() => IsActivity(ActivityTypes.EndOfConversation) ? this : null;

    public IEventActivity AsEventActivity() => IsActivity(ActivityTypes.Event) ? this : null;

    public IInvokeActivity AsInvokeActivity() => IsActivity(ActivityTypes.Invoke) ? this : null;

    public ISuggestionActivity AsSuggestionActivity() => IsActivity(ActivityTypes.Suggestion) ? this : null;

    public ITraceActivity AsTraceActivity() => IsActivity(ActivityTypes.Trace) ? this : null;

    public IHandoffActivity AsHandoffActivity() => IsActivity(ActivityTypes.Handoff) ? this : null;

    public ICommandActivity AsCommandActivity() => IsActivity(ActivityTypes.Command) ? this : null;

    public ICommandResultActivity AsCommandResultActivity() => IsActivity(ActivityTypes.CommandResult) ? this : null;

    /// <summary>Whether a message carries anything a user could see or a channel could act on.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData != null;

    /// <summary>The mentions among the entities; an entity that only claims to be one is left out.</summary>
    public Mention[] GetMentions()
    {
        if (Entities is not { Count: > 0 } entities)
        {
            return [];
        }

        var mentions = new List<Mention>();
        foreach (var entity in entities)
        {
            if (entity != null
                && string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase)
                && entity.TryGetAs<Mention>(out var mention))
            {
                mentions.Add(mention);
            }
        }

        return mentions.ToArray();
    }

    public TypeT GetChannelData<TypeT>()
    {
        return ChannelData switch
        {
            null => default,
            TypeT typed => typed,
            JToken json => json.ToObject<TypeT>(BotJson.Serializer),
            var other => JToken.FromObject(other, BotJson.Serializer).ToObject<TypeT>(BotJson.Serializer),
        };
    }

    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        if (ChannelData == null)
        {
            return false;
        }

        try
        {
            instance = GetChannelData<TypeT>();
            return true;
        }
        catch (Exception exception) when (exception is Newtonsoft.Json.JsonException or FormatException or InvalidCastException or ArgumentException or OverflowException)
        {
            return false;
        }
    }

    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = CanBeRepliedTo() ? Id : null,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Addresses this activity: as one that came from the user when <paramref name="isIncoming"/>, else as a reply of the bot.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale = reference.Locale ?? Locale;
        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <summary>Whether the activity came over a WebSocket or named pipe, so that its service URL is not an HTTP address.</summary>
    public bool IsFromStreamingConnection() =>
        ServiceUrl != null && !ServiceUrl.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>A type matches itself and its subtypes (<c>message/…</c>), without regard to case.</summary>
    protected bool IsActivity(string activityType)
    {
        if (Type == null || activityType == null || !Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return Type.Length == activityType.Length || Type[activityType.Length] == '/';
    }

    // Direct Line and Web Chat give conversation updates ids that no later activity can refer to.
    private bool CanBeRepliedTo() =>
        !IsActivity(ActivityTypes.ConversationUpdate)
        || (!string.Equals(ChannelId, "directline", StringComparison.OrdinalIgnoreCase)
            && !string.Equals(ChannelId, "webchat", StringComparison.OrdinalIgnoreCase));
}
