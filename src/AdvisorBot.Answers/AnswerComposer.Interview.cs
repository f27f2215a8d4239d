using AdvisorBot.Advice;
using AdvisorBot.Answers.Cards;
using AdvisorBot.Answers.Plans;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Answers;

public sealed partial class AnswerComposer
{
    /// <summary>The question of a slot, the same words every time, with its options numbered in the text.</summary>
    /// <param name="number">Its place in the interview.</param>
    /// <param name="count">How many questions the interview has.</param>
    public Activity Question(string slot, int number, int count, Audience audience)
    {
        var question = QuestionOf(slot);
        var draft = Draft(audience, ReplyKinds.Prompt);
        draft.Add($"*{draft.Say("interview.progress", ("number", number), ("count", count))}*");
        return Options(draft, draft.Say($"interview.{slot}.ask"), question.Many ? "interview.hint.many" : "interview.hint.one", OptionLabels(question, audience), question.Many ? slot : null);
    }

    /// <summary>A question in bold, numbered options, how to answer, and buttons as the channel has them.</summary>
    /// <param name="ticked">The slot whose options may be ticked several at once; null for one of them.</param>
    private static Activity Options(ReplyDraft draft, string ask, string hint, IReadOnlyList<string> labels, string? ticked = null)
    {
        draft.InputHint = InputHints.ExpectingInput;
        draft
            .Add($"**{ask}**")
            .Add(string.Join('\n', labels.Select((label, i) => $"{i + 1}. {label}")))
            .Add(draft.Say(hint))
            .Suggest([.. labels]);
        if (ticked is not null && draft.Channel is { Cards: true, Checks: true })
        {
            draft.Attach(CheckCard.Of(ticked, labels, draft.Say("interview.card.hint"), draft.Say("interview.card.done")));
            draft.Offers.Clear();
        }
        else if (draft.Channel.SuggestedActions < labels.Count)
        {
            draft.Attach(OptionCard.Of(labels));
            draft.Offers.Clear();
        }

        return draft.Write().Activity;
    }

    /// <summary>What the options of a question say, in order.</summary>
    public IReadOnlyList<string> OptionLabels(string slot, Audience audience) => OptionLabels(QuestionOf(slot), audience);

    /// <summary>"Great, let's find careers": how many questions, and what needs no asking.</summary>
    public Reply BeginInterview(CareerProfile profile, int count, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Smalltalk);
        return draft.Add(profile.KnowsAnything()
            ? draft.Say("interview.begin.some-known", ("known", Known(profile, Slots.All, audience)))
            : draft.Say("interview.begin", ("count", count))).Write();
    }

    /// <summary>That questions can be asked, for somebody whose own question was answered.</summary>
    public Reply OfferQuestions(Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Smalltalk);
        return draft.Add(draft.Say("interview.offer")).Suggest(draft.Say("recommend.questions")).Write() with { IsAside = true };
    }

    /// <summary>How many questions come after the open one, and how to leave them.</summary>
    public Reply QuestionsLeft(int count, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Smalltalk);
        return draft.Add(draft.Say(count > 1 ? "interview.left" : count == 1 ? "interview.left.one" : "interview.left.none", ("count", count))).Write() with { IsAside = true };
    }

    /// <summary>"Got it: …": what was just understood.</summary>
    /// <param name="plan">The plan that hours for study change the times of; null for none.</param>
    /// <param name="career">The career whose schooling they stretch where there is no plan; null for none.</param>
    public Reply Noted(CareerProfile profile, IReadOnlyList<string> slots, Audience audience, LearningPlan? plan = null, string? career = null)
    {
        var draft = Draft(audience, ReplyKinds.Smalltalk);
        draft.Add(draft.Say("interview.noted", ("noted", Known(profile, slots, audience))));
        return draft.Add(slots.Contains(Slots.Study) ? new OwnSituation(_knowledge, WordsFor(audience)).Hours(profile, plan, career) : null).Write();
    }

    /// <summary>"Changed: …": answers that were corrected.</summary>
    public Reply Corrected(CareerProfile profile, IReadOnlyList<string> slots, Audience audience) => Told("interview.changed", profile, slots, audience);

    /// <summary>"Taken out: …": answers that were taken back.</summary>
    /// <param name="taken">A profile of nothing else.</param>
    public Reply TakenOut(CareerProfile taken, Audience audience) => Told("interview.removed", taken, [.. Slots.All, .. Slots.Unasked], audience);

    /// <summary>"No transcription": which careers are left out from now on, or taken in again.</summary>
    public Reply Refused(IReadOnlyList<string> careers, bool again, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Smalltalk);
        var words = WordsFor(audience);
        return draft.Add(draft.Say(again ? "refused.taken-in" : "refused.noted", ("careers", words.Join(careers.Select(words.Name))))).Write() with { IsAside = true };
    }

    /// <summary>"All right, not that": the option that was named to say that it is not the one.</summary>
    /// <param name="refused">A profile of nothing else.</param>
    public Reply TurnedDown(CareerProfile refused, Audience audience) => Told("interview.turned-down", refused, Slots.All, audience);

    /// <summary>The answer to a slot as it is told back, such as "from home is a must".</summary>
    public string ValueOf(CareerProfile profile, string slot, Audience audience) => Known(profile, [slot], audience);

    /// <summary>What is known about the person, and how to change or delete it.</summary>
    public Reply ShowProfile(CareerProfile profile, LearningPlan? plan, Audience audience, IReadOnlyList<AdviserCase>? questions = null)
    {
        var draft = Draft(audience, ReplyKinds.Answer);
        var words = WordsFor(audience);
        var items = ProfileItems(profile, draft, words);
        items.AddRange(profile.Tastes.Select(taste => "- " + draft.Say(taste.Value > 0 ? "profile.taste.liked" : "profile.taste.disliked",
            ("work", DataText.Safe(_knowledge.FindTaste(audience.Language, taste.Key)?.Name ?? taste.Key)))));
        if (plan is not null)
        {
            var plans = new PlanWords(_knowledge, words);
            items.Add("- " + draft.Say("profile.plan", ("career", plans.Career(plan)), ("progress", plans.Progress(plan))));
        }

        items.AddRange(QuestionItems(questions ?? [], audience).Select(item => $"- {item}"));
        draft.Add(items.Count == 0 ? draft.Say("profile.nothing") : draft.Say("profile.intro") + "\n\n" + string.Join('\n', items));
        return draft.Add(draft.Say("profile.kept")).Write();
    }

    /// <summary>Which words delete everything; nothing was deleted yet.</summary>
    public Reply SureToForget(Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Clarify);
        return draft.Add(draft.Say("forgotten.sure")).Suggest(draft.Say("forgotten.words")).Write() with { IsAside = true };
    }

    /// <summary>What was deleted, named by reply keys such as <c>forgotten.answers</c>.</summary>
    public Reply Forgotten(IEnumerable<string> keys, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Answer);
        return draft.Add(draft.Say("forgotten", ("deleted", WordsFor(audience).Join(keys.Select(key => draft.Say(key)))))).Write();
    }

    private Reply Told(string key, CareerProfile profile, IReadOnlyList<string> slots, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Smalltalk);
        return draft.Add(draft.Say(key, ("noted", Known(profile, slots, audience)))).Write();
    }

    private string Known(CareerProfile profile, IEnumerable<string> slots, Audience audience)
    {
        var words = WordsFor(audience);
        return string.Join(words.Say("join.semicolon"), slots.Where(profile.Knows).Select(slot => ProfileValue.Of(profile, slot, words, _knowledge)).Distinct());
    }

    private string[] OptionLabels(InterviewQuestion question, Audience audience) =>
        question.Options.Select(option => _knowledge.Reply(audience.Language, $"interview.{question.Id}.option.{option.Id}")).ToArray();

    private InterviewQuestion QuestionOf(string slot) => _knowledge.Interview.Questions.First(question => question.Id == slot);
}
