using System.Globalization;
using System.Text.Json;

namespace AdvisorBot.Knowledge.Loading;

/// <summary>Reads JSON by the letter of its standard and finds keys that stand twice in an object.</summary>
internal static class StrictJson
{
    /// <exception cref="JsonException">The text is not valid JSON.</exception>
    public static void FindDuplicateKeys(ReadOnlySpan<byte> utf8, Action<string, int> found)
    {
        var reader = new Utf8JsonReader(utf8);
        var open = new Stack<Level>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    Enter(open);
                    open.Push(new Level(reader.TokenType == JsonTokenType.StartObject ? new(StringComparer.Ordinal) : null));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    break;
                case JsonTokenType.PropertyName:
                    var level = open.Peek();
                    level.Step = reader.GetString()!;
                    if (!level.Names!.Add(level.Step))
                    {
                        found(PointerOf(open), LineAt(utf8, (int)reader.TokenStartIndex));
                    }

                    break;
                default:
                    Enter(open);
                    break;
            }
        }
    }

    /// <summary>Counts a value inside an array.</summary>
    private static void Enter(Stack<Level> open)
    {
        if (open.TryPeek(out var level) && level.Names is null)
        {
            level.Index++;
        }
    }

    private static string PointerOf(Stack<Level> open) => string.Concat(open.Reverse().Select(level => "/"
        + (level.Names is null ? level.Index.ToString(CultureInfo.InvariantCulture) : JsonPointer.Escape(level.Step))));

    private static int LineAt(ReadOnlySpan<byte> utf8, int offset) => utf8[..offset].Count((byte)'\n') + 1;

    private sealed class Level(HashSet<string>? names)
    {
        public HashSet<string>? Names { get; } = names;

        public string Step { get; set; } = "";

        public int Index { get; set; } = -1;
    }
}
