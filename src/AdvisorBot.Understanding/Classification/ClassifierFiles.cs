using System.Runtime.InteropServices;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Classification;

/// <summary>
/// Keeps what was learned from a pack in a folder, each part under a key of all it was made of, so that an unchanged pack is learned once.
/// A file opens with a checksum; one that is not there, not whole or of another format is as good as none.
/// </summary>
/// <param name="folder">Where the files lie; null to learn every time.</param>
internal sealed class ClassifierFiles(string? folder)
{
    private const int Format = 4;
    private const string Trained = "model";

    /// <summary>The classifier of these examples, from its file or newly trained.</summary>
    public LinearClassifier Get(IReadOnlyList<Example> examples, int classes) => Get(examples, classes, KeyOf(examples, classes));

    /// <param name="key">As <see cref="KeyOf"/> makes it of these examples.</param>
    public LinearClassifier Get(IReadOnlyList<Example> examples, int classes, ulong key)
    {
        if (Find(key, classes) is { } known)
        {
            return known;
        }

        var trained = ClassifierTrainer.Train(examples, classes);
        Keep(key, Trained, trained.Write);
        return Find(key, classes) ?? trained;
    }

    /// <summary>The classifier kept under a key; null when there is none.</summary>
    public LinearClassifier? Find(ulong key, int classes) => Find(key, Trained, reader => LinearClassifier.Read(reader, classes));

    public static ulong KeyOf(IReadOnlyList<Example> examples, int classes)
    {
        var key = new Fingerprint();
        key.Add(Format);
        key.Add(classes);
        foreach (var example in examples)
        {
            key.Add(example.Class);
            foreach (var feature in example.Features)
            {
                key.Add(feature);
            }
        }

        return key.Value;
    }

    /// <summary>What was kept under a key; null when there is nothing or it cannot be read.</summary>
    public T? Find<T>(ulong key, string kind, Func<BinaryReader, T?> read)
        where T : class
    {
        if (folder is null)
        {
            return null;
        }

        try
        {
            var all = File.ReadAllBytes(PathOf(key, kind));
            using var reader = new BinaryReader(new MemoryStream(all));
            return reader.ReadUInt64() == SumOf(all.AsSpan(sizeof(ulong))) && reader.ReadInt32() == Format ? read(reader) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Written beside its place and moved there whole; a folder that cannot be written only costs the time.</summary>
    /// <param name="most">How many files of the kind are kept: of those that no start asks for again, the oldest go.</param>
    public void Keep(ulong key, string kind, Action<BinaryWriter> write, int most = int.MaxValue)
    {
        if (folder is null)
        {
            return;
        }

        var path = PathOf(key, kind);
        var half = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}";
        try
        {
            Directory.CreateDirectory(folder);
            var kept = new MemoryStream();
            using var writer = new BinaryWriter(kept);
            writer.Write(Format);
            write(writer);
            var all = kept.GetBuffer().AsSpan(0, (int)kept.Length);
            using (var file = File.Create(half))
            {
                file.Write(BitConverter.GetBytes(SumOf(all)));
                file.Write(all);
            }

            File.Move(half, path, overwrite: true);
            foreach (var old in Directory.GetFiles(folder, $"*.{kind}").OrderByDescending(File.GetLastWriteTimeUtc).Skip(most))
            {
                File.Delete(old);
            }
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            File.Delete(half);
        }
    }

    private static ulong SumOf(ReadOnlySpan<byte> kept)
    {
        var sum = new Fingerprint();
        foreach (var part in MemoryMarshal.Cast<byte, ulong>(kept))
        {
            sum.Add(part);
        }

        foreach (var part in kept[^(kept.Length % sizeof(ulong))..])
        {
            sum.Add(part);
        }

        sum.Add(kept.Length);
        return sum.Value;
    }

    private string PathOf(ulong key, string kind) => Path.Combine(folder!, $"{key:x16}.{kind}");
}
