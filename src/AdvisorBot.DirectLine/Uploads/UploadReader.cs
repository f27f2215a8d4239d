using System.Buffers;
using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.DirectLine.Uploads;

/// <summary>Reads an upload as it comes in: one message, and files that are counted and dropped. No more of it is in memory than one buffer.</summary>
internal sealed class UploadReader(DirectLineUploads limits, int maxMessageBytes)
{
    private const string ActivityType = "application/vnd.microsoft.activity";
    private static readonly DoorError TooBig = DoorError.ForStatus(StatusCodes.Status413PayloadTooLarge);

    private readonly JArray _files = [];
    private long _bytes;
    private JObject? _message;

    /// <summary>The message with its files by name and type, or why it is refused.</summary>
    public async Task<(JObject? Activity, DoorError? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var isForm = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);
        var refusal = isForm
            ? await ReadPartsAsync(request, HeaderUtilities.RemoveQuotes(type!.Boundary).Value, cancellationToken)
            : await ReadFileAsync(request.Body, request.ContentType, request.Headers.ContentDisposition, cancellationToken);
        return refusal is null ? (Message(), null) : (null, refusal);
    }

    private async Task<DoorError?> ReadPartsAsync(HttpRequest request, string? boundary, CancellationToken cancellationToken)
    {
        if (boundary is not { Length: > 0 and <= 200 })
        {
            return DoorError.BadArgument("The form has no boundary.");
        }

        try
        {
            var parts = new MultipartReader(boundary, request.Body);
            while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
            {
                var isMessage = part.ContentType?.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase) == true;
                var refusal = isMessage ? await ReadMessageAsync(part.Body, cancellationToken) : await ReadFileAsync(part.Body, part.ContentType, part.ContentDisposition, cancellationToken);
                if (refusal is not null)
                {
                    return refusal;
                }
            }

            return null;
        }
        catch (Exception exception) when (exception is InvalidDataException || (exception is IOException and not BadHttpRequestException && !request.HttpContext.RequestAborted.IsCancellationRequested))
        {
            return DoorError.BadArgument("The form is broken off or not well formed.");
        }
    }

    private async Task<DoorError?> ReadMessageAsync(Stream body, CancellationToken cancellationToken)
    {
        var (message, refusal) = await BodyReader.ReadAsync(body, maxMessageBytes, cancellationToken);
        if (refusal is not null || _message is not null)
        {
            return refusal ?? DoorError.BadArgument("There is more than one message.");
        }

        return ActivityJson.TryRead(BodyReader.Text(message), out _message) ? null : DoorError.BadArgument("The message is not a JSON object.");
    }

    private async Task<DoorError?> ReadFileAsync(Stream body, string? contentType, string? disposition, CancellationToken cancellationToken)
    {
        var file = UploadedFile.Of(contentType, disposition);
        if (!limits.Takes(file.ContentType))
        {
            return new DoorError(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "Files of this type are not accepted.");
        }

        if (_files.Count == limits.MaxFiles)
        {
            return DoorError.BadArgument($"There are more than {limits.MaxFiles} files.");
        }

        _files.Add(new JObject { ["contentType"] = file.ContentType, ["name"] = file.Name });
        return await IsDroppedAsync(body, cancellationToken) ? null : TooBig;
    }

    private async Task<bool> IsDroppedAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            int read;
            while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
            {
                _bytes += read;
                if (_bytes > limits.MaxBytes)
                {
                    return false;
                }
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    // What the client wrote about its files does not count; the pictures it may have made of them are part of the files.
    private JObject Message()
    {
        var message = _message ?? new JObject { ["type"] = "message" };
        message["attachments"] = _files;
        return message;
    }
}
