using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>What every answer of a bot door has: no caching, an error body, never an exception's text, and leave for allowed pages to read it.</summary>
public sealed class DoorMiddleware(RequestDelegate next, AllowedOrigins origins, ILogger<DoorMiddleware> logger)
{
    /// <summary>Serves one request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        AllowOrigin(context);
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            AnswerPreflight(context);
            return;
        }

        await TryNextAsync(context);
        var response = context.Response;
        // An invoke the bot does not know is answered 501 with nothing in it.
        if (response is { HasStarted: false, StatusCode: >= 400 and not 501, ContentLength: null, ContentType: null })
        {
            await DoorError.ForStatus(response.StatusCode).ExecuteAsync(context);
        }
    }

    private async Task TryNextAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = bad.StatusCode;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be answered.
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            logger.RequestFailed(exception, context.Request.Method, context.Request.Path);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private void AllowOrigin(HttpContext context)
    {
        context.Response.Headers.Append("Vary", "Origin");
        if (AllowedOrigins.Of(context.Request) is { } origin && origins.Allow(context.Request))
        {
            context.Response.Headers.AccessControlAllowOrigin = origin;
            context.Response.Headers.AccessControlExposeHeaders = "Retry-After";
        }
    }

    private static void AnswerPreflight(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (headers.AccessControlAllowOrigin.Count > 0)
        {
            headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
            headers.AccessControlAllowHeaders = "authorization, content-type, x-ms-bot-agent, x-requested-with";
            headers.AccessControlMaxAge = "600";
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
