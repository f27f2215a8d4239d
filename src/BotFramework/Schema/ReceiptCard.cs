using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card that shows a receipt.</summary>
public class ReceiptCard
{
    public const string ContentType = "application/vnd.microsoft.card.receipt";

    public ReceiptCard()
    {
    }

    public ReceiptCard(
        string title = default,
        IList<Fact> facts = default,
        IList<ReceiptItem> items = default,
        CardAction tap = default,
        string total = default,
        string tax = default,
        string vat = default,
        IList<CardAction> buttons = default)
    {
        Title = title;
        Facts = facts;
        Items = items;
        Tap = tap;
        Total = total;
        Tax = tax;
        Vat = vat;
        Buttons = buttons;
    }

    [JsonProperty("title")]
    public string Title { get; set; }

    [JsonProperty("facts")]
    public IList<Fact> Facts { get; set; }

    [JsonProperty("items")]
    public IList<ReceiptItem> Items { get; set; }

    [JsonProperty("tap")]
    public CardAction Tap { get; set; }

    [JsonProperty("total")]
    public string Total { get; set; }

    [JsonProperty("tax")]
    public string Tax { get; set; }

    [JsonProperty("vat")]
    public string Vat { get; set; }

    [JsonProperty("buttons")]
    public IList<CardAction> Buttons { get; set; }
}
