using System.Globalization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How far the user has read; ids of Teams messages are times, so they can be compared.</summary>
public class ReadReceiptInfo
{
    public ReadReceiptInfo()
    {
    }

    public ReadReceiptInfo(string lastReadMessageId)
    {
        LastReadMessageId = lastReadMessageId;
    }

    [JsonProperty("lastReadMessageId")]
    public string LastReadMessageId { get; set; }

    public static bool IsMessageRead(string compareMessageId, string lastReadMessageId) =>
        long.TryParse(compareMessageId, NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
        && long.TryParse(lastReadMessageId, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
        && asked <= read;

    public bool IsMessageRead(string compareMessageId) => IsMessageRead(compareMessageId, LastReadMessageId);
}
