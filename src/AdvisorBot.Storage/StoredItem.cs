using Microsoft.Bot.Builder;

namespace AdvisorBot.Storage;

/// <summary>An item about to be written, and the ETag it will have.</summary>
internal sealed class StoredItem(string key, object value)
{
    public string Key => key;

    public string Json { get; } = StateSerializer.Write(value);

    public bool IsBag => value is IDictionary<string, object>;

    public string ETag { get; } = Guid.NewGuid().ToString("N");

    /// <summary>The version that was read; null for none.</summary>
    public string? ReadETag { get; } = (value as IStoreItem)?.ETag;

    public bool OverwritesAny => value is not IStoreItem || ReadETag == "*";

    /// <summary>A bag of properties may be saved more than once in a turn.</summary>
    public void Stored()
    {
        if (value is StoredState bag)
        {
            bag.ETag = ETag;
        }
    }
}
