namespace AdvisorBot.Understanding.Text;

/// <summary>A number made of all that something depends on: the same again as long as none of it changes (FNV-1a).</summary>
internal struct Fingerprint()
{
    private const ulong Prime = 1099511628211;

    public ulong Value { get; private set; } = 14695981039346656037;

    public void Add(ulong value) => Value = (Value ^ value ^ (value >> 32)) * Prime;

    public void Add(int value) => Add((uint)value);

    public void Add(string? text)
    {
        Add(text?.Length ?? -1);
        foreach (var letter in text ?? "")
        {
            Value = (Value ^ letter) * Prime;
        }
    }
}
