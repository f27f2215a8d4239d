namespace AdvisorBot.DirectLine;

/// <summary>Which files a message may bring. The bot reads text only: files are measured and dropped while they arrive, never kept.</summary>
public sealed class DirectLineUploads
{
    private static readonly string[] Everyday =
        ["image/*", "audio/*", "video/*", "text/*", "application/pdf", "application/rtf", "application/json", "application/zip", "application/msword", "application/vnd.*", "application/octet-stream"];

    /// <summary>Whether files are taken at all; default yes. When not, an upload is answered 415.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Largest upload with all its files, in bytes; default 20 MB, more than a photo of a phone. What is bigger is cut off with 413.</summary>
    public long MaxBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>Most files of one message; default 10.</summary>
    public int MaxFiles { get; set; } = 10;

    /// <summary>Types taken, as <c>image/png</c> or <c>image/*</c>; default what students send: pictures, sound, video, text, PDF and office documents.</summary>
    public IList<string> Types { get; } = [];

    /// <summary>Whether files of this type are taken.</summary>
    public bool Takes(string type) => (Types.Count > 0 ? Types : Everyday).Any(taken =>
        taken.EndsWith('*') ? type.StartsWith(taken[..^1], StringComparison.OrdinalIgnoreCase) : type.Equals(taken, StringComparison.OrdinalIgnoreCase));

    internal string? Problem() =>
        MaxBytes is < 1024 or > 1024L * 1024 * 1024 ? "DirectLine:Uploads:MaxBytes must be between 1 KB and 1 GB." :
        MaxFiles < 1 ? "DirectLine:Uploads:MaxFiles is below 1." :
        Types.FirstOrDefault(type => !type.Contains('/', StringComparison.Ordinal)) is { } wrong ? $"DirectLine:Uploads:Types: '{wrong}' is not of the form image/png or image/*." : null;
}
