using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs.Teams;

/// <summary>Reads the thumbs of Teams; what somebody wrote beside them is not looked at.</summary>
internal static class Thumbs
{
    public const string Like = "like";
    public const string Dislike = "dislike";

    /// <summary><see cref="Like"/> or <see cref="Dislike"/>; null for a value that is neither.</summary>
    public static string? Of(object? value) =>
        value is JObject feedback
        && feedback["actionName"] is JValue { Value: "feedback" }
        && feedback["actionValue"] is JObject given
        && given["reaction"] is JValue { Value: string reaction }
            ? reaction.ToLowerInvariant() is Like or Dislike ? reaction.ToLowerInvariant() : null
            : null;
}
