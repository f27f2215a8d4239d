using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Dialogs;

/// <summary>How a storage gives back what was put in.</summary>
public enum StoredAs
{
    TypedJson,
    PlainJson,
}

/// <summary>A conversation whose process restarts after every turn: new dialogs, new state, only the storage stays.</summary>
internal sealed class DialogConversation
{
    private readonly Func<Dialog[]> _makeDialogs;
    private readonly TestAdapter _adapter = new("test");
    private readonly string _begin;

    public DialogConversation(Func<Dialog[]> makeDialogs, string begin, StoredAs storedAs = StoredAs.TypedJson)
    {
        _makeDialogs = makeDialogs;
        _begin = begin;
        Storage = storedAs == StoredAs.TypedJson ? new MemoryStorage() : new PlainJsonStorage();
    }

    public IStorage Storage { get; }

    public object? BeginOptions { get; init; }

    public string ChannelId { get => _adapter.Conversation.ChannelId; init => _adapter.Conversation.ChannelId = value; }

    public string Locale { init => _adapter.Locale = value; }

    /// <summary>Runs instead of the usual continue-or-begin when set.</summary>
    public Func<DialogContext, Task<DialogTurnResult>>? Turn { get; set; }

    public DialogTurnResult? Result { get; private set; }

    public List<Activity> Replies { get; private set; } = [];

    public Task<string> SaysAsync(string text) => SendsAsync(_adapter.MakeActivity(text));

    /// <summary>Sends an activity; gives the texts of the replies, one a line.</summary>
    public async Task<string> SendsAsync(Activity activity)
    {
        await _adapter.ProcessActivityAsync(activity, TakeTurnAsync);
        Replies = [];
        while (_adapter.GetNextReply() is Activity reply)
        {
            Replies.Add(reply);
        }

        return string.Join('\n', Replies.Select(reply => reply.Text));
    }

    /// <summary>The stored property as JSON without type names.</summary>
    public async Task<JToken> StoredDialogStateAsync()
    {
        var key = $"{ChannelId}/conversations/{_adapter.Conversation.Conversation.Id}";
        var items = await Storage.ReadAsync([key], CancellationToken.None);
        return JObject.FromObject(items[key])["DialogState"]!;
    }

    private async Task TakeTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var state = new ConversationState(Storage);
        var dialogs = new DialogSet(state.CreateProperty<DialogState>("DialogState"));
        Array.ForEach(_makeDialogs(), dialog => dialogs.Add(dialog));
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        Result = await (Turn ?? ContinueOrBeginAsync)(dc);
        await state.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    private async Task<DialogTurnResult> ContinueOrBeginAsync(DialogContext dc)
    {
        var result = await dc.ContinueDialogAsync();
        return result.Status == DialogTurnStatus.Empty ? await dc.BeginDialogAsync(_begin, BeginOptions) : result;
    }

    /// <summary>A storage that keeps no type names: objects come back as JSON, numbers as long.</summary>
    private sealed class PlainJsonStorage : IStorage
    {
        private readonly Dictionary<string, string> _items = [];

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(keys.Where(_items.ContainsKey).ToDictionary(key => key, key => JsonConvert.DeserializeObject<object>(_items[key])!));

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            foreach (var (key, value) in changes)
            {
                _items[key] = JsonConvert.SerializeObject(value);
            }

            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Array.ForEach(keys, key => _items.Remove(key));
            return Task.CompletedTask;
        }
    }
}
