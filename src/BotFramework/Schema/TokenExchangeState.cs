using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The state carried through a sign-in.</summary>
public class TokenExchangeState
{
    [JsonProperty("conversation")]
    public ConversationReference Conversation { get; set; }

    [JsonProperty("relatesTo")]
    public ConversationReference RelatesTo { get; set; }

    [JsonProperty("botUrl")]
    public string BotUrl { get; set; }

    [JsonProperty("connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty("msAppId")]
    public string MsAppId { get; set; }
}
