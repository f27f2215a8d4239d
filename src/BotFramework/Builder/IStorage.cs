namespace Microsoft.Bot.Builder;

/// <summary>Keeps objects by key.</summary>
public interface IStorage
{
    /// <summary>Reads what exists of the given keys; a missing key is missing in the result.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes objects; an <see cref="IStoreItem"/> only when nobody else wrote since it was read.</summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes keys; one that does not exist is no error.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
