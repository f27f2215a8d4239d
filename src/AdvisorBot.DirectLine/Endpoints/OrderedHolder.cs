using System.Diagnostics.CodeAnalysis;
using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Tokens;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>Reads for whom a server orders a token: <c>{"user":{"id":"dl_…","name":"…"},"trustedOrigins":["https://…"]}</c>.</summary>
internal static class OrderedHolder
{
    private const int MaxLength = 100;

    /// <summary>The holder, in a new conversation; false with the reason when the order makes no sense.</summary>
    public static bool TryRead(JObject body, [NotNullWhen(true)] out TokenHolder? holder, [NotNullWhen(false)] out string? reason)
    {
        holder = DirectLineTokens.NewHolder();
        reason = null;
        if (body["user"] is JObject user)
        {
            holder = holder with { UserId = user.Text("id") ?? holder.UserId, UserName = user.Text("name") };
        }

        var origins = (body["trustedOrigins"] as JArray)?.OfType<JValue>().Select(origin => origin.Value as string ?? string.Empty).ToList();
        if (!holder.UserId.StartsWith("dl_", StringComparison.Ordinal) || holder.UserId.Length > MaxLength || holder.UserName?.Length > MaxLength)
        {
            reason = "user.id must begin with dl_, and neither it nor user.name may exceed 100 characters.";
        }
        else if (origins is { Count: > 0 })
        {
            reason = origins.All(DirectLineOptions.IsOrigin) ? null : "trustedOrigins must hold origins of the form https://host[:port].";
            holder = holder with { Origins = string.Join(' ', origins.Select(origin => origin.TrimEnd('/'))) };
        }

        return reason is null;
    }
}
