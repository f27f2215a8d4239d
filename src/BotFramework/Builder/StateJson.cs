using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>How state becomes JSON: with type names where a declared type does not say enough, and as a fingerprint.</summary>
internal static class StateJson
{
    /// <summary>Shared by everything that stores state; see <see cref="StateTypeBinder"/> for the types it will create.</summary>
    public static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.Auto,
        SerializationBinder = new StateTypeBinder(),
        Converters = [new PlainJTokenConverter()],
        ReferenceLoopHandling = ReferenceLoopHandling.Error,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 128,
    });

    private static readonly JsonSerializer FingerprintSerializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        ReferenceLoopHandling = ReferenceLoopHandling.Error,
        MaxDepth = 128,
    });

    /// <summary>A hash of what would be stored; equal fingerprints mean nothing changed. Nothing is kept in memory but the hash.</summary>
    public static string Fingerprint(object value)
    {
        using var writer = new HashingWriter();
        using var json = new JsonTextWriter(writer) { CloseOutput = false };
        FingerprintSerializer.Serialize(json, value);
        json.Flush();
        return writer.Finish();
    }

    private sealed class HashingWriter : TextWriter
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly char[] _buffer = ArrayPool<char>.Shared.Rent(2048);
        private int _used;

        public override Encoding Encoding => Encoding.Unicode;

        public override void Write(char value)
        {
            if (_used == _buffer.Length)
            {
                Drain();
            }

            _buffer[_used++] = value;
        }

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(string value) => Write(value.AsSpan());

        public override void Write(ReadOnlySpan<char> buffer)
        {
            while (!buffer.IsEmpty)
            {
                if (_used == _buffer.Length)
                {
                    Drain();
                }

                var part = Math.Min(buffer.Length, _buffer.Length - _used);
                buffer[..part].CopyTo(_buffer.AsSpan(_used));
                _used += part;
                buffer = buffer[part..];
            }
        }

        public string Finish()
        {
            Drain();
            return Convert.ToHexString(_hash.GetHashAndReset());
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                ArrayPool<char>.Shared.Return(_buffer);
                _hash.Dispose();
            }

            base.Dispose(disposing);
        }

        private void Drain()
        {
            _hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(_buffer.AsSpan(0, _used)));
            _used = 0;
        }
    }
}
