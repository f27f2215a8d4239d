using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Reads what a dialog instance remembers. A storage may give back JSON or wider numbers where an object was put in,
/// so a value is brought back to its type and kept, for what a dialog changes to be what is saved.
/// </summary>
internal static class StoredState
{
    /// <summary>The value under a key as its type, or the default when there is none.</summary>
    public static T Restore<T>(this IDictionary<string, object> state, string key)
        where T : class
    {
        if (!state.TryGetValue(key, out var value) || value is null)
        {
            return null;
        }

        if (value is T typed)
        {
            return typed;
        }

        var token = value as JToken ?? JToken.FromObject(value, StateJson.Serializer);
        var restored = token.ToObject<T>(StateJson.Serializer);
        state[key] = restored;
        return restored;
    }

    public static int RestoreInt(this IDictionary<string, object> state, string key) =>
        state.TryGetValue(key, out var value) && value is not null
            ? Convert.ToInt32(value is JValue json ? json.Value : value, CultureInfo.InvariantCulture)
            : 0;

    /// <summary>A dictionary under a key; made when there is none.</summary>
    public static IDictionary<string, object> RestoreDictionary(this IDictionary<string, object> state, string key)
    {
        if (state.TryGetValue(key, out var value) && value is IDictionary<string, object> dictionary)
        {
            return dictionary;
        }

        var restored = state.Restore<Dictionary<string, object>>(key) ?? [];
        state[key] = restored;
        return restored;
    }
}
