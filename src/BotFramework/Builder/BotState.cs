using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// A bag of properties kept under one storage key: read once per turn when first needed, written once when it changed.
/// The dictionary a storage returned is the one it gets back, so a storage can tell its versions apart.
/// </summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    public BotState(IStorage storage, string contextServiceKey)
    {
        _storage = storage ?? throw new ArgumentNullException(nameof(storage));
        _contextServiceKey = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentNullException(nameof(name));
        }

        return new PropertyAccessor<T>(this, name);
    }

    /// <summary>The state as this turn sees it, or null while it is not loaded.</summary>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>A copy of the loaded state as JSON, or null while it is not loaded.</summary>
    public JToken Get(ITurnContext turnContext)
    {
        var cached = GetCachedState(turnContext);
        return cached == null ? null : JToken.FromObject(cached.State, StateJson.Serializer);
    }

    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        if (!force && GetCachedState(turnContext) != null)
        {
            return;
        }

        BotAssert.ContextNotNull(turnContext);
        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken);
        turnContext.TurnState.Set(_contextServiceKey, ToCachedState(items, key));
    }

    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        var cached = GetCachedState(turnContext);
        if (cached == null)
        {
            return;
        }

        var fingerprint = StateJson.Fingerprint(cached.State);
        if (!force && fingerprint == cached.Fingerprint)
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        await _storage.WriteAsync(new Dictionary<string, object>(1) { [key] = cached.State }, cancellationToken);
        cached.Fingerprint = fingerprint;
    }

    /// <summary>Empties the state; the empty state is written with the next save.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);

        // A versioned dictionary is emptied instead of replaced: its version is still the one to overwrite.
        var cleared = new Dictionary<string, object>() as IDictionary<string, object>;
        if (GetCachedState(turnContext)?.State is IStoreItem and IDictionary<string, object> versioned)
        {
            versioned.Clear();
            cleared = versioned;
        }

        turnContext.TurnState.Set(_contextServiceKey, new CachedBotState(cleared) { Fingerprint = string.Empty });
        return Task.CompletedTask;
    }

    /// <summary>Deletes the state from storage and from this turn.</summary>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        return _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    private static CachedBotState ToCachedState(IDictionary<string, object> items, string key)
    {
        if (!items.TryGetValue(key, out var stored) || stored == null)
        {
            return new CachedBotState();
        }

        var state = stored switch
        {
            IDictionary<string, object> dictionary => dictionary,
            JObject json => json.ToObject<Dictionary<string, object>>(StateJson.Serializer),
            _ => throw new InvalidOperationException($"Storage holds a {stored.GetType().Name} under {key}, which is not a state."),
        };
        return new CachedBotState(state) { Fingerprint = StateJson.Fingerprint(state) };
    }
}
