namespace Microsoft.Bot.Builder;

/// <summary>Typed reading from a storage.</summary>
public static class StorageExtensions
{
    /// <summary>Reads the keys whose objects are of the given type.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        var found = new Dictionary<string, TStoreItem>();
        foreach (var (key, value) in await storage.ReadAsync(keys, cancellationToken))
        {
            if (value is TStoreItem item)
            {
                found[key] = item;
            }
        }

        return found;
    }
}
