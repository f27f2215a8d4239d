using Newtonsoft.Json.Linq;

namespace AdvisorBot.Answers.Cards;

/// <summary>A click on a card of the advisers' channel.</summary>
/// <param name="CaseId">The question it is about.</param>
/// <param name="Verb">What is to happen.</param>
/// <param name="From">With <see cref="TakeOver"/>: whom the reader saw as the one who has it.</param>
/// <param name="Text">The answer, or the reason for closing.</param>
public sealed record AdviserClick(string CaseId, string Verb, string? From, string Text)
{
    public const string Take = "take";
    public const string TakeOver = "over";
    public const string Answer = "answer";
    public const string Close = "close";
    public const string Suggest = "suggest";

    /// <summary>As many characters as a student may write.</summary>
    public const int LongestAnswer = 4000;
    public const int LongestReason = 300;

    /// <summary>Field of the data that names the case; also begins the verbs.</summary>
    internal const string Case = "handover";
    internal const string AnswerInput = "answer";
    internal const string ReasonInput = "reason";

    private const string VerbField = "do";
    private const string FromField = "from";

    /// <summary>Reads a submit's value or an action's data; null for a click on anything else.</summary>
    public static AdviserClick? Of(object? value)
    {
        var data = value switch
        {
            JObject json => json,
            null or string or JToken => null,
            _ => JToken.FromObject(value) as JObject,
        };
        if (data is null || TextOf(data, Case) is not { Length: > 0 } id || TextOf(data, VerbField) is not { Length: > 0 } verb)
        {
            return null;
        }

        return new AdviserClick(id, verb, TextOf(data, FromField), TextOf(data, verb == Close ? ReasonInput : AnswerInput) ?? "");
    }

    internal static JObject Data(AdviserCase question, string verb)
    {
        var data = new JObject { [Case] = question.Id, [VerbField] = verb };
        if (verb == TakeOver)
        {
            data[FromField] = question.Taken?.ById;
        }

        return data;
    }

    private static string? TextOf(JObject data, string field) => data[field] is JValue { Type: JTokenType.String } text ? text.Value<string>() : null;
}
