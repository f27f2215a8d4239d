using System.Text;
using AdvisorBot.Understanding.Classification;

namespace AdvisorBot.Understanding.Encoding;

/// <summary>
/// What <c>train_facts.py</c> taught the encoder's vectors: among 256 numbers every fact has a point that questions for it lie near, and so have whole
/// topics, lists and doors. "Why do I need an online account?" lies near the fact about electronic filing, with which it shares no word.
/// </summary>
internal sealed class FactPoints
{
    private const string Kind = "FACTS001";

    /// <summary>How much likelier a near point is than one further off; chosen on wordings left out.</summary>
    private const float Sharpness = 25;

    private readonly DenseLayer _projection;
    private readonly ByteMatrix _points;
    private readonly float[] _none;

    private FactPoints(DenseLayer projection, ByteMatrix points, IReadOnlyList<FactPoint> names)
    {
        _projection = projection;
        _points = points;
        _none = new float[names.Count];
        Names = names;
    }

    /// <summary>What the points stand for, in the order of the scores.</summary>
    public IReadOnlyList<FactPoint> Names { get; }

    /// <exception cref="InvalidDataException">The file holds no such points, or is of another version.</exception>
    public static FactPoints Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        if (System.Text.Encoding.ASCII.GetString(reader.ReadBytes(Kind.Length)) != Kind)
        {
            throw new InvalidDataException($"{path} holds no points of facts that this version reads. Make it anew: see src/AdvisorBot.Understanding/Encoding/README.md.");
        }

        var (columns, width, count) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var middle = EncoderFile.Floats(reader, width);
        var projection = new DenseLayer(EncoderFile.Matrix(reader, width, columns), middle);
        var points = EncoderFile.Matrix(reader, count, width);
        var names = new FactPoint[count];
        for (var i = 0; i < count; i++)
        {
            names[i] = new FactPoint(EncoderFile.Text(reader), reader.ReadUInt64());
        }

        return new FactPoints(projection, points, names);
    }

    /// <summary>How likely each is what a sentence asks for.</summary>
    public float[] Score(SentenceVector sentence)
    {
        var place = new float[_projection.Matrix.Rows];
        var rows = new ShortRows(1, Math.Max(sentence.Depths.Length, place.Length));
        rows.Set(sentence.Depths, 1, sentence.Depths.Length);
        _projection.Run(rows, place);
        rows.Set(SentenceVector.OfLengthOne(place), 1, place.Length);
        var scores = new float[_points.Rows];
        _points.Multiply(rows, _none, scores);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] *= Sharpness;
        }

        LinearClassifier.Softmax(scores);
        return scores;
    }

    /// <summary>A statement as the file knows it (FNV-1a): a fact that says something else now is left to its words.</summary>
    public static ulong HashOf(string statement)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in System.Text.Encoding.UTF8.GetBytes(statement))
        {
            hash = (hash ^ part) * 1099511628211UL;
        }

        return hash;
    }
}

/// <summary>What a point stands for: the id of a fact, with the hash of its statement, or something else, which has a colon in its name.</summary>
internal readonly record struct FactPoint(string Name, ulong Statement);
