using AdvisorBot.Answers.Writing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Answers.Cards;

/// <summary>
/// A student's question in the advisers' channel. Words of people stand in text runs, which know no markup; buttons are
/// <c>Action.Execute</c>, with <c>Action.Submit</c> of the same data where a client does not know that.
/// </summary>
internal sealed class AdviserCard(Words words, HoursWords hours)
{
    /// <summary>What a card shows of an answer; the student gets all of it.</summary>
    private const int MostShown = 1500;

    /// <param name="notice">What went wrong with the reader's last click; null for nothing.</param>
    /// <param name="unsent">The text of an answer that did not go out, so that it is not lost.</param>
    public Attachment Of(AdviserCase question, string? notice = null, string? unsent = null)
    {
        var title = words.Say("adviser.title", ("number", question.Number));
        List<JObject> body = [AdaptiveCard.Title(title)];
        if (notice is not null)
        {
            body.AddRange(Literal(notice, color: "Attention"));
        }

        body.AddRange(Literal(Status(question), subtle: true));
        if (question.State is not CaseState.Withdrawn)
        {
            body.AddRange(Literal(question.Question));
            body.AddRange(Section("adviser.answers", question.Answers));
            body.AddRange(Section("adviser.plan", question.Plan));
        }

        if (question is { State: not CaseState.Withdrawn, Answered: { } answered })
        {
            body.AddRange(Section("adviser.answer", [DataText.Cut(answered.Text, MostShown)]));
        }

        if (question.State is CaseState.Taken)
        {
            body.Add(Input(AdviserClick.AnswerInput, words.Say("adviser.answer.label", ("name", question.Taken?.By)), AdviserClick.LongestAnswer, unsent));
        }
        else if (unsent is not null)
        {
            body.AddRange(Section("adviser.unsent", [unsent]));
        }

        return AdaptiveCard.Of(body, Actions(question), title);
    }

    private List<JObject> Actions(AdviserCase question) => question.State switch
    {
        CaseState.Open => [Execute("adviser.take", question, AdviserClick.Take), Close(question)],
        CaseState.Taken => [Execute("adviser.send", question, AdviserClick.Answer), Execute("adviser.over", question, AdviserClick.TakeOver), Close(question)],
        CaseState.Answered => [Execute("adviser.suggest", question, AdviserClick.Suggest), Close(question)],
        CaseState.Closed when question.Answered is not null => [Execute("adviser.suggest", question, AdviserClick.Suggest)],
        _ => [],
    };

    private string Status(AdviserCase question) => question switch
    {
        { State: CaseState.Withdrawn } => words.Say("adviser.withdrawn"),
        { State: CaseState.Closed, Closed: { } closed } => Said(closed.Text.Length > 0 ? "adviser.closed.reason" : "adviser.closed", closed),
        { State: CaseState.Answered, Answered: { } answered } => Said("adviser.answered", answered),
        { State: CaseState.Taken, Taken: { } taken } => Said("adviser.taken", taken),
        _ => words.Say("adviser.open", ("time", hours.Moment(question.AskedAt))),
    };

    private string Said(string key, CaseStep step) => words.Say(key, ("name", step.By), ("time", hours.Moment(step.At)), ("text", step.Text));

    private IEnumerable<JObject> Section(string heading, IReadOnlyList<string> lines) => lines.Count == 0
        ? []
        : [AdaptiveCard.Text(words.Say(heading), bold: true), .. lines.SelectMany(line => Literal(line))];

    private JObject Execute(string title, AdviserCase question, string verb) =>
        AdaptiveCard.Execute(words.Say(title), $"{AdviserClick.Case}.{verb}", AdviserClick.Data(question, verb));

    private JObject Close(AdviserCase question) => new()
    {
        ["type"] = "Action.ShowCard",
        ["title"] = words.Say("adviser.close"),
        ["card"] = new JObject
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["body"] = new JArray(Input(AdviserClick.ReasonInput, words.Say("adviser.reason"), AdviserClick.LongestReason, null)),
            ["actions"] = new JArray(Execute("adviser.close.now", question, AdviserClick.Close)),
        },
    };

    private static JObject Input(string id, string label, int longest, string? value)
    {
        var input = new JObject
        {
            ["type"] = "Input.Text",
            ["id"] = id,
            ["label"] = DataText.Plain(label),
            ["isMultiline"] = true,
            ["maxLength"] = longest,
        };
        if (value is not null)
        {
            input["value"] = value;
        }

        return input;
    }

    /// <summary>Text as it is, one block per line.</summary>
    private static IEnumerable<JObject> Literal(string text, bool subtle = false, string? color = null) => text
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line =>
        {
            var run = new JObject { ["type"] = "TextRun", ["text"] = line, ["isSubtle"] = subtle };
            if (color is not null)
            {
                run["color"] = color;
            }

            return new JObject { ["type"] = "RichTextBlock", ["inlines"] = new JArray(run) };
        });
}
