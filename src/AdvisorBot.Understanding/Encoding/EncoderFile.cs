using System.Runtime.InteropServices;
using System.Text;

namespace AdvisorBot.Understanding.Encoding;

/// <summary>Reads what <c>knowledge/encoder/train.py</c> writes.</summary>
internal static class EncoderFile
{
    private const string Kind = "ENCODER1";

    /// <exception cref="InvalidDataException">The file is no encoder, or another version.</exception>
    public static SentenceEncoder Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        if (System.Text.Encoding.ASCII.GetString(reader.ReadBytes(Kind.Length)) != Kind)
        {
            throw new InvalidDataException($"{path} is no encoder that this version reads. Make it anew: see knowledge/encoder/README.md.");
        }

        var (width, layers, heads, longest) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var pieces = Texts(reader);
        var words = Matrix(reader, pieces.Length, width);
        var places = Floats(reader, longest * width);
        var norm = ReadNorm(reader, width);
        var inner = 4 * width;
        var all = new EncoderLayer[layers];
        for (var i = 0; i < layers; i++)
        {
            all[i] = new EncoderLayer(Dense(reader, width, width), Dense(reader, width, width), Dense(reader, width, width), Dense(reader, width, width), ReadNorm(reader, width), Dense(reader, inner, width), Dense(reader, width, inner), ReadNorm(reader, width), heads);
        }

        return new SentenceEncoder(new WordPieces(pieces), words, places, norm, all, inner, longest, Tasks(reader, width));
    }

    private static Dictionary<string, EncoderTask> Tasks(BinaryReader reader, int width)
    {
        var tasks = new Dictionary<string, EncoderTask>(StringComparer.Ordinal);
        var count = reader.ReadInt32();
        for (var i = 0; i < count; i++)
        {
            var name = Text(reader);
            var classes = Texts(reader);
            tasks.Add(name, new EncoderTask(classes, Dense(reader, classes.Length, width)));
        }

        return tasks;
    }

    private static DenseLayer Dense(BinaryReader reader, int rows, int columns) => new(Matrix(reader, rows, columns), Floats(reader, rows));

    private static Norm ReadNorm(BinaryReader reader, int width) => new(Floats(reader, width), Floats(reader, width));

    internal static ByteMatrix Matrix(BinaryReader reader, int rows, int columns)
    {
        var scales = Floats(reader, rows);
        var values = new sbyte[rows * columns];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new ByteMatrix(values, scales, columns);
    }

    internal static float[] Floats(BinaryReader reader, int count)
    {
        var values = new float[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static string[] Texts(BinaryReader reader)
    {
        var texts = new string[reader.ReadInt32()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Text(reader);
        }

        return texts;
    }

    internal static string Text(BinaryReader reader) => System.Text.Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadInt32()));
}
