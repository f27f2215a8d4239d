using Microsoft.Bot.Builder;

namespace AdvisorBot.Dialogs.Handover;

/// <summary>Keeps questions to the advisers, each under a key of its own; two who change one at the same time do so one after the other.</summary>
public sealed class HandoverCases(IStorage storage)
{
    /// <summary>Others may be faster; nobody is faster that often.</summary>
    private const int MostTries = 20;

    private const string WaitingKey = "handover/waiting";

    public async Task<HandoverCase?> FindAsync(string id, CancellationToken cancellationToken) => await ReadAsync<HandoverCase>(Key(id), cancellationToken);

    /// <summary>Those that are still kept, in the order asked for.</summary>
    public async Task<IReadOnlyList<HandoverCase>> FindAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var found = await storage.ReadAsync([.. ids.Select(Key)], cancellationToken);
        return [.. ids.Select(id => found.TryGetValue(Key(id), out var kept) ? kept as HandoverCase : null).OfType<HandoverCase>()];
    }

    /// <summary>Keeps a new question; the one of that id that is there already stays as it is and is returned.</summary>
    public async Task<HandoverCase> AddAsync(HandoverCase question, CancellationToken cancellationToken)
    {
        if (await FindAsync(question.Id, cancellationToken) is { } there)
        {
            return there;
        }

        await storage.WriteAsync(new Dictionary<string, object> { [Key(question.Id)] = question }, cancellationToken);
        return question;
    }

    public Task RemoveAsync(string id, CancellationToken cancellationToken) => storage.DeleteAsync([Key(id)], cancellationToken);

    /// <summary>Changes a question on its last version; null when it is not kept.</summary>
    /// <param name="change">Returns false to leave everything as it is; may be called again on a newer version.</param>
    public async Task<HandoverCase?> ChangeAsync(string id, Func<HandoverCase, bool> change, CancellationToken cancellationToken) =>
        await ChangeAsync(Key(id), null, change, cancellationToken);

    /// <summary>Questions of which somebody is still to hear something.</summary>
    public async Task<IReadOnlyList<string>> WaitingAsync(CancellationToken cancellationToken) =>
        (await ReadAsync<WaitingCases>(WaitingKey, cancellationToken))?.Ids ?? [];

    public Task WaitAsync(string id, CancellationToken cancellationToken) => ChangeAsync(
        WaitingKey,
        () => new WaitingCases(),
        waiting =>
        {
            var isNew = !waiting.Ids.Contains(id);
            if (isNew)
            {
                waiting.Ids.Add(id);
            }

            return isNew;
        },
        cancellationToken);

    public Task SettleAsync(string id, CancellationToken cancellationToken) =>
        ChangeAsync<WaitingCases>(WaitingKey, null, waiting => waiting.Ids.Remove(id), cancellationToken);

    private async Task<T?> ChangeAsync<T>(string key, Func<T>? create, Func<T, bool> change, CancellationToken cancellationToken)
        where T : class, IStoreItem
    {
        for (var tries = 1; ; tries++)
        {
            var item = await ReadAsync<T>(key, cancellationToken) ?? create?.Invoke();
            if (item is null || !change(item))
            {
                return item;
            }

            try
            {
                await storage.WriteAsync(new Dictionary<string, object> { [key] = item }, cancellationToken);
                return item;
            }
            catch (ArgumentException) when (tries < MostTries)
            {
                // Somebody else wrote it in the meantime: once more, on what they wrote.
            }
        }
    }

    private async Task<T?> ReadAsync<T>(string key, CancellationToken cancellationToken)
        where T : class =>
        (await storage.ReadAsync([key], cancellationToken)).TryGetValue(key, out var item) ? item as T : null;

    private static string Key(string id) => $"handover/cases/{id}";
}

/// <summary>Ids of questions of which somebody is still to hear something, so that a restart does not lose them.</summary>
public sealed class WaitingCases : IStoreItem
{
    public List<string> Ids { get; set; } = [];

    public string? ETag { get; set; }

#nullable disable
    string IStoreItem.ETag { get => ETag; set => ETag = value; }
#nullable restore
}
