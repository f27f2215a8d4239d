using System.Text.Json;

namespace AdvisorBot.Web.Messages;

/// <summary>The few properties an activity must have before anything else looks at it.</summary>
internal sealed record IncomingShape(Uri ServiceUrl)
{
    private const int MaxDepth = 64;

    /// <summary>Checks the body; null with the reason when it is no activity.</summary>
    public static IncomingShape? Read(ReadOnlyMemory<byte> body, out string reason)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return Read(json.RootElement, out reason);
        }
        catch (JsonException)
        {
            reason = "The body is not JSON.";
            return null;
        }
    }

    private static IncomingShape? Read(JsonElement activity, out string reason)
    {
        reason = activity.ValueKind != JsonValueKind.Object ? "The body is not a JSON object."
            : Text(activity, "type") is null ? "The activity has no type."
            : Text(activity, "conversation", "id") is null ? "The activity has no conversation.id."
            : Text(activity, "from", "id") is null ? "The activity has no from.id."
            : Text(activity, "channelId") is null ? "The activity has no channelId."
            : string.Empty;
        if (reason.Length > 0)
        {
            return null;
        }

        if (Uri.TryCreate(Text(activity, "serviceUrl"), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0)
        {
            return new IncomingShape(url);
        }

        reason = "The activity has no serviceUrl that could be called.";
        return null;
    }

    private static string? Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text ? text : null;
    }
}
