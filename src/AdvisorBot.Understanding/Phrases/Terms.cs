using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Phrases;

/// <summary>What a term stands for, which decides how much it weighs.</summary>
internal enum TermKind
{
    Word,
    Stop,
    Kind,
    Name,
    Pronoun,
    Number,
    Unknown,
}

/// <summary>A unit by which a clause and a phrase are compared.</summary>
internal readonly record struct Term(int Id, TermKind Kind);

/// <summary>A subject named in a clause.</summary>
internal readonly record struct Mention(string Id, SubjectKind Kind, int First, int Count)
{
    public int End => First + Count;
}

/// <summary>A clause or phrase as terms, with the subjects it names and the kinds it leaves open.</summary>
internal sealed class TermList
{
    public List<Term> Terms { get; } = [];

    public List<Mention> Mentions { get; } = [];

    /// <summary>Kinds of the placeholders, such as <c>{career}</c>, in a phrase of the pack.</summary>
    public List<SubjectKind> Open { get; } = [];

    public bool HasPronoun { get; set; }

    /// <summary>Terms in order, names by their kind: equal for a phrase with a placeholder and a message with a name.</summary>
    public ulong OpenKey { get; set; }

    /// <summary>Terms in order, names by themselves.</summary>
    public ulong NamedKey { get; set; }

    /// <summary>Terms in order, what points back ("it", "the job") as it is worded.</summary>
    public ulong WordedKey { get; set; }

    /// <summary>What <see cref="Write"/> wrote.</summary>
    public static TermList Read(BinaryReader reader)
    {
        var list = new TermList { HasPronoun = reader.ReadBoolean(), OpenKey = reader.ReadUInt64(), NamedKey = reader.ReadUInt64(), WordedKey = reader.ReadUInt64() };
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            list.Terms.Add(new Term(reader.Read7BitEncodedInt(), (TermKind)reader.ReadByte()));
        }

        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            list.Mentions.Add(new Mention(reader.ReadString(), (SubjectKind)reader.ReadByte(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()));
        }

        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            list.Open.Add((SubjectKind)reader.ReadByte());
        }

        return list;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(HasPronoun);
        writer.Write(OpenKey);
        writer.Write(NamedKey);
        writer.Write(WordedKey);
        writer.Write7BitEncodedInt(Terms.Count);
        foreach (var term in Terms)
        {
            writer.Write7BitEncodedInt(term.Id);
            writer.Write((byte)term.Kind);
        }

        writer.Write7BitEncodedInt(Mentions.Count);
        foreach (var mention in Mentions)
        {
            writer.Write(mention.Id);
            writer.Write((byte)mention.Kind);
            writer.Write7BitEncodedInt(mention.First);
            writer.Write7BitEncodedInt(mention.Count);
        }

        writer.Write7BitEncodedInt(Open.Count);
        foreach (var kind in Open)
        {
            writer.Write((byte)kind);
        }
    }
}
