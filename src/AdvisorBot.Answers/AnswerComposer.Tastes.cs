using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Answers;

/// <content>Trying a taste of the work.</content>
public sealed partial class AnswerComposer
{
    /// <summary>"Let's try …": what comes, and that nothing is marked.</summary>
    public Reply BeginTaste(Taste taste, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Smalltalk);
        return draft.Add(draft.Say("taste.begin", ("work", DataText.Safe(taste.Name)), ("count", taste.Tasks.Count))).Write();
    }

    /// <summary>One task, the same words every time.</summary>
    public Activity TasteQuestion(Taste taste, int index, Audience audience)
    {
        var task = taste.Tasks[index];
        var draft = Draft(audience, ReplyKinds.Prompt);
        draft.Add($"*{draft.Say("taste.progress", ("number", index + 1), ("count", taste.Tasks.Count))}*").Add(DataText.Safe(task.Story));
        return Options(draft, DataText.Safe(task.Ask), "taste.hint", TasteLabels(task));
    }

    /// <summary>What the options of a task say.</summary>
    public static IReadOnlyList<string> TasteLabels(TasteTask task) => [.. task.Options.Select(option => option.Text)];

    /// <summary>Why the choice was, or was not, what people in the job choose; never a mark.</summary>
    public Reply ExplainTaste(TasteTask task, int choice, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Answer);
        var (chosen, right) = (task.Options[choice], task.Options.First(option => option.Right));
        return draft.Add(chosen.Right
            ? draft.Say("taste.right", ("because", DataText.Safe(chosen.Because)))
            : draft.Say("taste.other", ("choice", DataText.Safe(right.Text)), ("because", DataText.Safe(chosen.Because)), ("why", DataText.Safe(right.Because)))).Write();
    }

    /// <summary>Asks how it was, and whether that may count.</summary>
    public Activity TasteConsent(Taste taste, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Prompt);
        return Options(draft, draft.Say("taste.consent.ask", ("work", DataText.Safe(taste.Name))), "taste.hint", ConsentLabels(audience));
    }

    /// <summary>Liked and may count; did not like and may count; must not count.</summary>
    public IReadOnlyList<string> ConsentLabels(Audience audience) =>
    [
        _knowledge.Reply(audience.Language, "taste.consent.liked"),
        _knowledge.Reply(audience.Language, "taste.consent.disliked"),
        _knowledge.Reply(audience.Language, "taste.consent.no"),
    ];

    /// <summary>What becomes of the result.</summary>
    /// <param name="key"><c>taste.counted.liked</c>, <c>taste.counted.disliked</c> or <c>taste.not-counted</c>.</param>
    /// <param name="more">Reply key of what to do next; null for nothing.</param>
    public Reply TasteDone(string key, Taste taste, string? more, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Answer);
        draft.Add(draft.Say(key, ("work", DataText.Safe(taste.Name))));
        if (more is not null)
        {
            draft.Add(draft.Say(more));
        }

        return draft.About(null, [taste.Careers[0]]).Write();
    }

    /// <summary>Offers the kinds of work that can be tried.</summary>
    public Reply OfferTastes(Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Clarify);
        var labels = _knowledge.TastesIn(audience.Language).Select(taste => TryLabel(draft, taste)).ToArray();
        draft.Add(draft.Say("taste.which")).Add(string.Join('\n', labels.Select((label, i) => $"{i + 1}. {label}"))).Suggest(labels);
        draft.OffersAreNumbered = true;
        return draft.Write();
    }

    private string TryLabel(ReplyDraft draft, Taste taste) => draft.Say("taste.try", ("career", DataText.Plain(_knowledge.Subjects[taste.Careers[0]].Name)));
}
