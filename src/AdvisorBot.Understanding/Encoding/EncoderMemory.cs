namespace AdvisorBot.Understanding.Encoding;

/// <summary>What one reading needs on its way through the layers; used again by the next.</summary>
internal sealed class EncoderMemory(int longest, int width, int inner)
{
    public float[] Pieces { get; } = new float[longest * width];

    public float[] Queries { get; } = new float[longest * width];

    public float[] Keys { get; } = new float[longest * width];

    public float[] Values { get; } = new float[longest * width];

    public float[] Heard { get; } = new float[longest * width];

    public float[] Inner { get; } = new float[longest * inner];

    public ShortRows Rows { get; } = new(longest, inner);
}
