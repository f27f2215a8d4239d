using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>Refuses while the client is still sending. Hung up on, it would take the answer for a broken line; so it may talk on for a moment, unheard, until it has read it.</summary>
internal sealed record CutOff(DoorError Refusal) : IResult
{
    /// <summary>How much a client may send after the answer.</summary>
    public const long MaxBytesUnheard = 64 * 1024 * 1024;

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Connection = "close";
        await Refusal.ExecuteAsync(httpContext);
        await httpContext.Response.CompleteAsync();
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            using var moment = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted);
            moment.CancelAfter(Moment);
            while (await httpContext.Request.Body.ReadAsync(buffer, moment.Token) > 0)
            {
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            httpContext.Abort();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
