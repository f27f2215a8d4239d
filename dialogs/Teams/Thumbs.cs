using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs.Teams;

/// <summary>Reads the thumbs of Teams and of Web Chat; what somebody wrote beside them is not looked at.</summary>
internal static class Thumbs
{
    public const string Like = "like";
    public const string Dislike = "dislike";

    /// <summary>Name of the event in which Web Chat tells of a thumb.</summary>
    public const string WebChatEvent = "webchat:activity-status/feedback";

    /// <summary><see cref="Like"/> or <see cref="Dislike"/>; null for a value that is neither.</summary>
    public static string? Of(object? value) =>
        value is JObject feedback
        && feedback["actionName"] is JValue { Value: "feedback" }
        && feedback["actionValue"] is JObject given
        && given["reaction"] is JValue { Value: string reaction }
            ? reaction.ToLowerInvariant() is Like or Dislike ? reaction.ToLowerInvariant() : null
            : null;

    /// <summary>The same, of Web Chat's event: the chosen action is its entity.</summary>
    public static string? Of(IEventActivity activity) => activity.Name != WebChatEvent ? null : (activity.Entities ?? [])
        .Select(entity => entity?.Properties?["@type"] is JValue { Value: string action } ? action : null)
        .Select(action => action switch { "LikeAction" => Like, "DislikeAction" => Dislike, _ => null })
        .FirstOrDefault(thumb => thumb is not null);
}
