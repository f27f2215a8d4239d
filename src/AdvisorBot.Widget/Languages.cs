using Microsoft.AspNetCore.Http;

namespace AdvisorBot.Widget;

/// <summary>The languages the widget and its demonstration page speak.</summary>
internal static class Languages
{
    public static IReadOnlyList<string> Offered { get; } = ["en", "es"];

    /// <summary>The page's: <c>?lang=es</c>, else the first of the browser's that is offered, else English.</summary>
    public static string Of(HttpRequest request) =>
        new[] { request.Query["lang"].ToString() }
            .Concat(request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.ToString()))
            .Select(language => language.Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(Offered.Contains) ?? Offered[0];
}
