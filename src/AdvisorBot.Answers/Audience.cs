using Microsoft.Bot.Schema;

namespace AdvisorBot.Answers;

/// <summary>Who reads the reply, and where.</summary>
/// <param name="Language">Such as <c>en</c>; null for the pack's own.</param>
/// <param name="ChannelId">Bot Framework channel, such as <c>msteams</c> or <c>directline</c>.</param>
/// <param name="Shared">Whether others read along, as in a group chat or a team's channel.</param>
public sealed record Audience(string? Language, string? ChannelId, bool Shared = false)
{
    /// <summary>Who is spoken to, by the channel's id; for cards that are one person's.</summary>
    public string? PersonId { get; init; }

    /// <summary>Whom the talk is about, when that is not the reader, such as <c>daughter</c>; null for the reader.</summary>
    public string? For { get; init; }

    /// <summary>Those who read the answer to <paramref name="activity"/>, in its language unless another is named.</summary>
    public static Audience Of(IActivity activity, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var shared = activity.Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };
        return new Audience(language ?? activity.GetLocale(), activity.ChannelId, shared) { PersonId = activity.From?.Id };
    }
}
