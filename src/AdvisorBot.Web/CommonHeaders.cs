namespace AdvisorBot.Web;

/// <summary>Headers every answer carries; a page adds its own Content Security Policy where it is served.</summary>
public sealed class CommonHeaders(RequestDelegate next)
{
    /// <summary>Adds them and goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return next(context);
    }
}
