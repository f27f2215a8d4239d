using System.Text;

namespace AdvisorBot.DirectLine;

/// <summary>Settings of the Direct Line channel, bound to the section <c>DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    /// <summary>The configuration section these settings are bound to.</summary>
    public const string Section = "DirectLine";

    /// <summary>Id of the bot as the client sees it; default <c>careers</c>.</summary>
    public string BotId { get; set; } = "careers";

    /// <summary>Name of the bot as the client sees it; default the bot's id.</summary>
    public string? BotName { get; set; }

    /// <summary>Secret for <c>tokens/generate</c>; default none, and then that address answers 403.</summary>
    public string? Secret { get; set; }

    /// <summary>A second secret that is as good as the first, so that either can be changed while servers still use the other; default none.</summary>
    public string? OtherSecret { get; set; }

    /// <summary>Key that signs tokens, at least 32 characters; default a random one, made once and kept in storage.</summary>
    public string? SigningKey { get; set; }

    /// <summary>Other sites whose pages may use the channel, as <c>https://host[:port]</c>; the host's own origin always may.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Life of a token; default 30 minutes. The client refreshes every 15, so under 20 minutes is refused.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long after its end our own page may exchange a token for a new one of the same conversation, as after a laptop's sleep; default 24 hours, zero for never.</summary>
    public TimeSpan RenewWithin { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Life of the one-time ticket in a stream address; default 60 seconds.</summary>
    public TimeSpan TicketLifetime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a post waits for the bot before it answers 502; default 15 seconds.</summary>
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Silence on a stream after which an empty frame keeps the connection; default 30 seconds.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a conversation may rest before it is deleted; default 24 hours.</summary>
    public TimeSpan IdleAfter { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How often idle conversations are looked for and deleted; default every 30 minutes.</summary>
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Largest body of a request, in bytes; default 256 KB. Uploads have limits of their own.</summary>
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>How often clients may ask.</summary>
    public DirectLineRates Rates { get; } = new();

    /// <summary>How many streams may be open, and how long a slow reader is waited for.</summary>
    public DirectLineSockets Sockets { get; } = new();

    /// <summary>Which files a message may bring.</summary>
    public DirectLineUploads Uploads { get; } = new();

    /// <summary>Azure Bot Service's Direct Line in place of this one, for our pages.</summary>
    public AzureDirectLine Azure { get; } = new();

    internal string? Problem() =>
        string.IsNullOrWhiteSpace(BotId) ? "DirectLine:BotId is empty." :
        SigningKey is { Length: > 0 } key && Encoding.UTF8.GetByteCount(key) < 32 ? "DirectLine:SigningKey must have at least 32 characters." :
        Secret is { Length: > 0 and < 16 } ? "DirectLine:Secret must have at least 16 characters." :
        OtherSecret is { Length: > 0 and < 16 } ? "DirectLine:OtherSecret must have at least 16 characters." :
        TokenLifetime < TimeSpan.FromMinutes(20) ? "DirectLine:TokenLifetime must be 20 minutes or more: the client refreshes every 15." :
        RenewWithin < TimeSpan.Zero ? "DirectLine:RenewWithin is negative." :
        MaxBodyBytes is < 1024 or > 1024 * 1024 ? "DirectLine:MaxBodyBytes must be between 1 KB and 1 MB." :
        new[] { TicketLifetime, AnswerWithin, KeepAlive, IdleAfter, SweepEvery, Sockets.Patience }.Any(time => time <= TimeSpan.Zero) ? "A time under DirectLine is zero or negative." :
        AllowedOrigins.FirstOrDefault(origin => !IsOrigin(origin)) is { } wrong ? $"DirectLine:AllowedOrigins: '{wrong}' is not of the form https://host[:port]." :
        Rates.Problem() ?? Sockets.Problem() ?? Uploads.Problem() ?? Azure.Problem();

    internal static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) == text.TrimEnd('/');
}
