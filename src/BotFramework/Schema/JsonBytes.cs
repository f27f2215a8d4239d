using System.Buffers;
using System.Text;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Objects as UTF-8 JSON.</summary>
internal static class JsonBytes
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static ReadOnlyMemory<byte> Of(object value)
    {
        var stream = new MemoryStream(1024);
        using (var text = new StreamWriter(stream, Utf8, 1024, leaveOpen: true))
        using (var json = new JsonTextWriter(text) { ArrayPool = CharPool.Instance, CloseOutput = false })
        {
            BotJson.Serializer.Serialize(json, value);
        }

        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    /// <summary>Lends the JSON readers and writers the process's shared buffers.</summary>
    internal sealed class CharPool : IArrayPool<char>
    {
        public static readonly CharPool Instance = new();

        public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

        public void Return(char[] array)
        {
            if (array != null)
            {
                ArrayPool<char>.Shared.Return(array);
            }
        }
    }
}
