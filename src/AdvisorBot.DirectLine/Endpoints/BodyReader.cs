using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>Reads a JSON body no longer than allowed.</summary>
public static class BodyReader
{
    /// <summary>The body, or why it is refused; an empty body is fine for addresses that need none.</summary>
    public static async Task<(ReadOnlyMemory<byte> Body, DoorError? Refusal)> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ContentLength > maxBytes)
        {
            return (default, DoorError.ForStatus(StatusCodes.Status413PayloadTooLarge));
        }

        var (body, refusal) = await ReadAsync(request.Body, maxBytes, cancellationToken);
        return refusal is null && body.Length > 0 && !request.HasJsonContentType()
            ? (default, DoorError.ForStatus(StatusCodes.Status415UnsupportedMediaType))
            : (body, refusal);
    }

    /// <summary>All there is in a stream, or that it is too much.</summary>
    internal static async Task<(ReadOnlyMemory<byte> Body, DoorError? Refusal)> ReadAsync(Stream stream, int maxBytes, CancellationToken cancellationToken)
    {
        var body = new ArrayBufferWriter<byte>();
        int read;
        while ((read = await stream.ReadAsync(body.GetMemory(), cancellationToken)) > 0)
        {
            body.Advance(read);
            if (body.WrittenCount > maxBytes)
            {
                return (default, DoorError.ForStatus(StatusCodes.Status413PayloadTooLarge));
            }
        }

        return (body.WrittenMemory, null);
    }

    /// <summary>The body as text; a byte order mark is not part of it.</summary>
    public static string Text(ReadOnlyMemory<byte> body) => Encoding.UTF8.GetString(body.Span).TrimStart('\uFEFF');
}
