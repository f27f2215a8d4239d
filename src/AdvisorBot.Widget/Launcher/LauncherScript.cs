using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AdvisorBot.Widget;

/// <summary>The script behind the tag: <c>launcher.js</c> with its strings in every language, packed once. A school's page loads nothing else until the chat is opened.</summary>
internal static class LauncherScript
{
    // Long enough that walking through a site asks once, short enough that a new version is everywhere within the hour.
    private const string Caching = "public, max-age=3600, stale-while-revalidate=86400";

    private static readonly byte[] Plain = Encoding.UTF8.GetBytes(Compose());
    private static readonly byte[] Brotli = Pack(stream => new BrotliStream(stream, new BrotliCompressionOptions { Quality = 11 }));
    private static readonly byte[] Gzip = Pack(stream => new GZipStream(stream, CompressionLevel.SmallestSize));
    private static readonly string Mark = Convert.ToHexStringLower(SHA256.HashData(Plain))[..16];

    public static IResult Answer(HttpContext http)
    {
        var (body, coding) = Choose(http.Request.Headers.AcceptEncoding.ToString());
        var headers = http.Response.Headers;
        headers.CacheControl = Caching;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (coding is not null)
        {
            headers.ContentEncoding = coding;
        }

        return Results.Bytes(body, "text/javascript; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Mark}-{coding ?? "plain"}\""));
    }

    private static (byte[] Body, string? Coding) Choose(string accepted) =>
        accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? (Brotli, "br")
        : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? (Gzip, "gzip")
        : (Plain, null);

    private static string Compose()
    {
        var strings = Languages.Offered.ToDictionary(language => language, language => JsonDocument.Parse(Template.Read($"launcher.{language}.json")).RootElement);
        return Template.Read("launcher.js").Replace("/*strings*/ {}", JsonSerializer.Serialize(strings), StringComparison.Ordinal);
    }

    private static byte[] Pack(Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream();
        using (var stream = packer(packed))
        {
            stream.Write(Plain);
        }

        return packed.ToArray();
    }
}
