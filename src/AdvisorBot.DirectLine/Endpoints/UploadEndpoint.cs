using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>Takes a message with files: the bot learns their names and types, and says itself that it reads text only.</summary>
internal sealed class UploadEndpoint(PostedActivities posts, IOptions<DirectLineOptions> options)
{
    /// <summary><c>POST conversations/{id}/upload</c></summary>
    public async Task<IResult> UploadAsync(HttpContext http, string id, CancellationToken cancellationToken)
    {
        var (conversation, refusal) = await posts.AdmitAsync(http, id, cancellationToken);
        if (conversation is null)
        {
            return refusal!;
        }

        var limits = options.Value.Uploads;
        if (!limits.Enabled)
        {
            return new DoorError(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "Files are not accepted.");
        }

        (var activity, refusal) = await ReadAsync(http, limits, cancellationToken);
        if (refusal is not null)
        {
            return refusal.Status == StatusCodes.Status413PayloadTooLarge ? new CutOff(refusal) : refusal;
        }

        return PostedActivities.Problem(activity!) ?? await posts.TakeAsync(conversation, activity!);
    }

    private async Task<(Newtonsoft.Json.Linq.JObject? Activity, DoorError? Refusal)> ReadAsync(HttpContext http, DirectLineUploads limits, CancellationToken cancellationToken)
    {
        var most = limits.MaxBytes + options.Value.MaxBodyBytes;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = most + CutOff.MaxBytesUnheard;
        }

        return http.Request.ContentLength > most
            ? (null, DoorError.ForStatus(StatusCodes.Status413PayloadTooLarge))
            : await new UploadReader(limits, options.Value.MaxBodyBytes).ReadAsync(http.Request, cancellationToken);
    }
}
