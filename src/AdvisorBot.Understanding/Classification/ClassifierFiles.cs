using System.Runtime.InteropServices;

namespace AdvisorBot.Understanding.Classification;

/// <summary>Keeps trained classifiers in a folder, each under a key made of its examples, so that an unchanged pack is trained once.</summary>
/// <param name="folder">Where the files lie; null to train every time.</param>
internal sealed class ClassifierFiles(string? folder)
{
    private const int Format = 2;
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The classifier of these examples, from its file or newly trained.</summary>
    public LinearClassifier Get(IReadOnlyList<Example> examples, int classes)
    {
        if (folder is null)
        {
            return ClassifierTrainer.Train(examples, classes);
        }

        var path = Path.Combine(folder, $"{KeyOf(examples, classes):x16}.model");
        if (Load(path, classes) is { } known)
        {
            return known;
        }

        var trained = ClassifierTrainer.Train(examples, classes);
        Save(trained, path);
        return Load(path, classes) ?? trained;
    }

    private static ulong KeyOf(IReadOnlyList<Example> examples, int classes)
    {
        var key = Mix(Mix(Seed, Format), (ulong)classes);
        foreach (var example in examples)
        {
            key = Mix(key, (ulong)example.Class);
            foreach (var feature in example.Features)
            {
                key = Mix(key, feature);
            }
        }

        return key;
    }

    private static ulong Mix(ulong hash, ulong value) => (hash ^ value ^ (value >> 32)) * Prime;

    /// <summary>Null for a file that is not there, not whole or of another format.</summary>
    private static LinearClassifier? Load(string path, int classes)
    {
        try
        {
            using var reader = new BinaryReader(new BufferedStream(File.OpenRead(path), 1 << 16));
            if (reader.ReadInt32() != Format || reader.ReadInt32() != classes)
            {
                return null;
            }

            var count = reader.ReadInt32();
            var rows = new Dictionary<ulong, int>(count);
            for (var i = 0; i < count; i++)
            {
                rows.Add(reader.ReadUInt64(), i);
            }

            return new LinearClassifier(rows, ReadWeights(reader, count + 1, classes), classes);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static float[] ReadWeights(BinaryReader reader, int rows, int classes)
    {
        var width = LinearClassifier.WidthOf(classes);
        var weights = new float[rows * width];
        var halves = new Half[classes];
        for (var row = 0; row < rows; row++)
        {
            reader.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
            for (var i = 0; i < classes; i++)
            {
                weights[(row * width) + i] = (float)halves[i];
            }
        }

        return weights;
    }

    /// <summary>Written beside its place and moved there whole; a folder that cannot be written only costs the time.</summary>
    private static void Save(LinearClassifier classifier, string path)
    {
        var half = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var writer = new BinaryWriter(new BufferedStream(File.Create(half), 1 << 16)))
            {
                Write(classifier, writer);
            }

            File.Move(half, path, overwrite: true);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            File.Delete(half);
        }
    }

    private static void Write(LinearClassifier classifier, BinaryWriter writer)
    {
        writer.Write(Format);
        writer.Write(classifier.Classes);
        writer.Write(classifier.Rows.Count);
        foreach (var feature in classifier.Rows.OrderBy(row => row.Value).Select(row => row.Key))
        {
            writer.Write(feature);
        }

        var width = LinearClassifier.WidthOf(classifier.Classes);
        for (var row = 0; row <= classifier.Rows.Count; row++)
        {
            foreach (var weight in classifier.Weights.Slice(row * width, classifier.Classes))
            {
                writer.Write((Half)weight);
            }
        }
    }
}
