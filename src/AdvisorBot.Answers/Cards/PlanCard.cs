using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Answers.Cards;

/// <summary>
/// A plan with a switch per step; one button sends all switches together. In Teams the button is answered with the new card in its
/// place, and the card asks for the latest state when its owner sees it; where others read along they see the steps without switches.
/// </summary>
public static class PlanCard
{
    /// <summary>Begins the names of the switches; the step's id follows.</summary>
    public const string Prefix = "step:";

    /// <summary>Verb of the button that sends the switches.</summary>
    public const string SaveVerb = "plan.save";

    /// <summary>Verb of what asks for the card as it is now.</summary>
    public const string RefreshVerb = "plan.refresh";

    /// <summary>Field of a click's data that names the plan.</summary>
    internal const string Plan = "plan";

    /// <summary>With switches and one button that submits them.</summary>
    internal static Attachment Of(PlanCardTexts texts, IEnumerable<PlanCardStep> steps) => AdaptiveCard.Of(
        Body(texts, steps, switches: true),
        [AdaptiveCard.Submit(texts.Save, texts.Say), .. texts.Offers.Select(offer => AdaptiveCard.WithoutInputs(AdaptiveCard.Submit(offer, offer)))],
        texts.Title);

    /// <summary>For Teams: <paramref name="switches"/> are for the owner's eyes.</summary>
    internal static Attachment Live(PlanCardTexts texts, IEnumerable<PlanCardStep> steps, string planId, string? ownerId, bool switches)
    {
        var data = new JObject { [Plan] = planId };
        var button = switches
            ? AdaptiveCard.Execute(texts.Save, SaveVerb, new JObject { [AdaptiveCard.Say] = texts.Say, [Plan] = planId })
            : AdaptiveCard.Execute(texts.Open, RefreshVerb, data);
        var card = AdaptiveCard.Of(
            Body(texts, steps, switches),
            [button, .. switches ? texts.Offers.Select(offer => AdaptiveCard.WithoutInputs(AdaptiveCard.Submit(offer, offer))) : []],
            texts.Title);
        if (ownerId is not null)
        {
            ((JObject)card.Content)["refresh"] = new JObject
            {
                ["action"] = new JObject { ["type"] = "Action.Execute", ["title"] = texts.Open, ["verb"] = RefreshVerb, ["data"] = data.DeepClone() },
                ["userIds"] = new JArray(ownerId),
            };
        }

        return card;
    }

    private static IEnumerable<JObject> Body(PlanCardTexts texts, IEnumerable<PlanCardStep> steps, bool switches) => steps
        .SelectMany(step => step.Notes.Select(note => AdaptiveCard.Text(note, subtle: true)).Prepend(switches ? Switch(step) : AdaptiveCard.Text(step.Line)))
        .Prepend(AdaptiveCard.Text(texts.Progress, subtle: true))
        .Prepend(AdaptiveCard.Title(texts.Title));

    private static JObject Switch(PlanCardStep step) => new()
    {
        ["type"] = "Input.Toggle",
        ["id"] = Prefix + step.Id,
        ["title"] = Writing.DataText.Plain(step.Text),
        ["value"] = step.Done ? "true" : "false",
        ["wrap"] = true,
    };

    /// <summary>The switches of a submitted card: step id → done; empty for any other value.</summary>
    public static IReadOnlyDictionary<string, bool> Switches(object? value) =>
        (value is null or string ? null : value as JObject ?? JToken.FromObject(value) as JObject)?.Properties()
            .Where(property => property.Name.StartsWith(Prefix, StringComparison.Ordinal) && property.Value is JValue)
            .ToDictionary(property => property.Name[Prefix.Length..], property => string.Equals(property.Value.ToString(), "true", StringComparison.OrdinalIgnoreCase))
        ?? [];
}

/// <summary>The words of a plan's card.</summary>
/// <param name="Save">On the button that sends the switches.</param>
/// <param name="Say">What that button stands for.</param>
/// <param name="Open">On the button that shows its owner the switches.</param>
/// <param name="Offers">Further buttons.</param>
internal sealed record PlanCardTexts(string Title, string Progress, string Save, string Say, string Open, IReadOnlyList<string> Offers);

/// <summary>One step on the card.</summary>
/// <param name="Text">Beside the switch.</param>
/// <param name="Line">Without switch, with a mark for done or open.</param>
internal sealed record PlanCardStep(string Id, string Text, string Line, bool Done, IReadOnlyList<string> Notes);
