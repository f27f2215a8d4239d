using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AdvisorBot.Storage.Postgres;

/// <summary>Keys of the advisory locks. They count for the whole database, so it should be the advisor's own.</summary>
internal static class PostgresLocks
{
    /// <summary>First half of the key of a living host; the second is its number. Pairs are never equal to single numbers.</summary>
    public const int Hosts = 0x41_44_56;

    /// <summary>Held while the tables are brought up to date.</summary>
    public static readonly long Schema = Of("schema");

    /// <summary>Held by the host that sweeps.</summary>
    public static readonly long Sweep = Of("sweep");

    /// <summary>Held while a turn of the conversation runs.</summary>
    public static long Turn(string conversation) => Of("turn " + conversation);

    private static long Of(string name) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes("advisorbot " + name)));
}
