using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace AdvisorBot.DirectLine.Uploads;

/// <summary>A file's name and type, as harmless as a label can be.</summary>
internal sealed record UploadedFile(string Name, string ContentType)
{
    private const int MaxLength = 100;
    private const string Unnamed = "file";
    private const string UnknownType = "application/octet-stream";

    public static UploadedFile Of(string? contentType, string? disposition)
    {
        var name = ContentDispositionHeaderValue.TryParse(disposition, out var parsed) ? parsed.FileNameStar.HasValue ? parsed.FileNameStar : parsed.FileName : default;
        var isKnown = MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType is { Length: > 0 and <= MaxLength };
        return new UploadedFile(Clean(HeaderUtilities.RemoveQuotes(name).Value), isKnown ? type!.MediaType.Value!.ToLowerInvariant() : UnknownType);
    }

    // No path, no control characters, none that turn the direction of writing: "fdp.exe" must not pass for "exe.pdf".
    private static string Clean(string? name)
    {
        var last = name?[(name.LastIndexOfAny(['/', '\\']) + 1)..] ?? string.Empty;
        var clean = new StringBuilder();
        foreach (var rune in last.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)))
        {
            if (clean.Length + rune.Utf16SequenceLength > MaxLength)
            {
                break;
            }

            clean.Append(rune.ToString());
        }

        return clean.ToString().Trim().Trim('.') is { Length: > 0 } kept ? kept : Unnamed;
    }
}
