using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <content>The properties of a state.</content>
public abstract partial class BotState
{
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default) =>
        Task.FromResult(TryGetProperty<T>(turnContext, propertyName, out var value) ? value : default);

    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        LoadedState(turnContext, propertyName)[propertyName] = value;
        return Task.CompletedTask;
    }

    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        LoadedState(turnContext, propertyName).Remove(propertyName);
        return Task.CompletedTask;
    }

    private bool TryGetProperty<T>(ITurnContext turnContext, string propertyName, out T value)
    {
        var state = LoadedState(turnContext, propertyName);
        value = default;
        if (!state.TryGetValue(propertyName, out var stored) || stored == null)
        {
            return false;
        }

        if (stored is T typed)
        {
            value = typed;
            return true;
        }

        // Storage may know less about the type than the bot; what the bot changes must be what is saved.
        value = (stored as JToken ?? JToken.FromObject(stored, StateJson.Serializer)).ToObject<T>(StateJson.Serializer);
        state[propertyName] = value;
        return value != null;
    }

    private IDictionary<string, object> LoadedState(ITurnContext turnContext, string propertyName)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        return GetCachedState(turnContext)?.State
            ?? throw new InvalidOperationException($"{GetType().Name} is not loaded; call LoadAsync before using its properties.");
    }

    /// <summary>The state of one turn.</summary>
    public class CachedBotState
    {
        private static readonly string EmptyFingerprint = StateJson.Fingerprint(new Dictionary<string, object>());

        public CachedBotState(IDictionary<string, object> state = default)
        {
            State = state ?? new Dictionary<string, object>();
        }

        public IDictionary<string, object> State { get; set; }

        /// <summary>What storage holds.</summary>
        internal string Fingerprint { get; set; } = EmptyFingerprint;
    }

    private sealed class PropertyAccessor<T> : IStatePropertyAccessor<T>
    {
        private readonly BotState _botState;

        public PropertyAccessor(BotState botState, string name)
        {
            _botState = botState;
            Name = name;
        }

        public string Name { get; }

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = default, CancellationToken cancellationToken = default)
        {
            await _botState.LoadAsync(turnContext, false, cancellationToken);
            if (_botState.TryGetProperty<T>(turnContext, Name, out var value) || defaultValueFactory == null)
            {
                return value;
            }

            value = defaultValueFactory();
            await _botState.SetPropertyValueAsync(turnContext, Name, value, cancellationToken);
            return value;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await _botState.LoadAsync(turnContext, false, cancellationToken);
            await _botState.SetPropertyValueAsync(turnContext, Name, value, cancellationToken);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await _botState.LoadAsync(turnContext, false, cancellationToken);
            await _botState.DeletePropertyValueAsync(turnContext, Name, cancellationToken);
        }
    }
}
