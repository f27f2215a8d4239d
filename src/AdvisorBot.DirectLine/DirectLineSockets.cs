namespace AdvisorBot.DirectLine;

/// <summary>How many streams may be open at a time; who finds no room is answered 429 and tries again by itself.</summary>
public sealed class DirectLineSockets
{
    /// <summary>Streams of one conversation, so that each of its tabs hears everything; default 4. One more closes the oldest as a collision.</summary>
    public int PerConversation { get; set; } = 4;

    /// <summary>Streams of one address; default 2,000, enough for a campus behind one router.</summary>
    public int PerAddress { get; set; } = 2_000;

    /// <summary>Streams in all; default 20,000.</summary>
    public int InAll { get; set; } = 20_000;

    /// <summary>How long a client may take to accept a frame or to answer a ping before it is cut off; default 30 seconds.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);

    internal string? Problem() =>
        new[] { PerConversation, PerAddress, InAll }.Any(most => most < 1) ? "A number under DirectLine:Sockets is below 1." : null;
}
