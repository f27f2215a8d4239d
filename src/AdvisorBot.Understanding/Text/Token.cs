namespace AdvisorBot.Understanding.Text;

/// <summary>What stands between a word and the next.</summary>
[Flags]
internal enum Gap
{
    None = 0,
    Comma = 1,
    Sentence = 2,
    Question = 4,

    /// <summary>A ¿ or ¡ opens what follows.</summary>
    Opening = 8,
}

/// <summary>A run of letters and digits as written: its place in the message, and its folded letters in a buffer.</summary>
internal record struct Token(int Start, int End, int Offset, int Length, Gap Gap);

/// <summary>The tokens of one message.</summary>
internal sealed class TokenList(string text, char[] letters, List<Token> tokens)
{
    public string Text => text;

    public IReadOnlyList<Token> Tokens => tokens;

    public int Count => tokens.Count;

    public Token this[int index] => tokens[index];

    public ReadOnlySpan<char> Letters(int index) => letters.AsSpan(tokens[index].Offset, tokens[index].Length);

    public ReadOnlySpan<char> Original(int index) => text.AsSpan(tokens[index].Start, tokens[index].End - tokens[index].Start);
}
