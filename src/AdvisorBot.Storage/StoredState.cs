using Microsoft.Bot.Builder;
using Newtonsoft.Json;

namespace AdvisorBot.Storage;

/// <summary>A bag of properties that knows which version of it was read; <see cref="BotState"/> hands it back when it saves.</summary>
[JsonDictionary]
internal sealed class StoredState : Dictionary<string, object>, IStoreItem
{
    [JsonIgnore]
    public string? ETag { get; set; }

#nullable disable
    string IStoreItem.ETag { get => ETag; set => ETag = value; }
#nullable restore
}
