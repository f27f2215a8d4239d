using System.Buffers;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The activity of a request, or why there is none.</summary>
internal readonly record struct ActivityRequest(Activity Activity, HttpStatusCode Status, ErrorResponse Error)
{
    /// <summary>The largest body that is read: 256 KB.</summary>
    public const int MaxBodyBytes = 256 * 1024;

    public static async Task<ActivityRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            return Refuse(HttpStatusCode.MethodNotAllowed, ErrorCodes.BadArgument, "Activities are posted.");
        }

        if (!JsonContentType.TryGetEncoding(request.ContentType, out var encoding))
        {
            return Refuse(HttpStatusCode.UnsupportedMediaType, ErrorCodes.BadArgument, "The body must be application/json.");
        }

        if (request.ContentLength > MaxBodyBytes)
        {
            return TooLarge();
        }

        // One byte more than allowed tells a body that is too long from one that just fits.
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize(request.ContentLength));
        try
        {
            var length = 0;
            int read;
            while ((read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0)
            {
                length += read;
                if (length > MaxBodyBytes)
                {
                    return TooLarge();
                }

                if (length == buffer.Length)
                {
                    buffer = Grow(buffer);
                }
            }

            return Parse(new ArraySegment<byte>(buffer, 0, length), encoding);
        }
        catch (BadHttpRequestException exception)
        {
            return Refuse((HttpStatusCode)exception.StatusCode, ErrorCodes.BadArgument, "The body could not be read.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int BufferSize(long? contentLength) => contentLength is { } length ? (int)length + 1 : 4096;

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private static ActivityRequest Parse(ArraySegment<byte> body, System.Text.Encoding encoding)
    {
        if (!ActivityJson.TryParse(body, encoding, out var activity))
        {
            return Refuse(HttpStatusCode.BadRequest, ErrorCodes.BadArgument, "The body is not an activity.");
        }

        var missing = MissingIn(activity);
        return missing == null
            ? new ActivityRequest(activity, HttpStatusCode.OK, null)
            : Refuse(HttpStatusCode.BadRequest, ErrorCodes.BadArgument, $"The activity has no {missing}.");
    }

    private static string MissingIn(Activity activity)
    {
        if (string.IsNullOrWhiteSpace(activity.Type))
        {
            return "type";
        }

        if (string.IsNullOrWhiteSpace(activity.Conversation?.Id))
        {
            return "conversation.id";
        }

        if (string.IsNullOrWhiteSpace(activity.From?.Id))
        {
            return "from.id";
        }

        // Nothing can be remembered about a conversation without it.
        if (string.IsNullOrWhiteSpace(activity.ChannelId))
        {
            return "channelId";
        }

        return Microsoft.Bot.Connector.ConnectorAddress.TryParse(activity.ServiceUrl, out _) ? null : "serviceUrl that is an HTTP address";
    }

    private static ActivityRequest TooLarge() =>
        Refuse(HttpStatusCode.RequestEntityTooLarge, ErrorCodes.MessageSizeTooBig, "The body is larger than 256 KB.");

    private static ActivityRequest Refuse(HttpStatusCode status, string code, string message) =>
        new(null, status, new ErrorResponse(new Error(code, message)));
}
