using AdvisorBot.Advice;
using AdvisorBot.Answers.Cards;
using AdvisorBot.Answers.Plans;
using AdvisorBot.Answers.Writing;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Answers;

/// <content>A question to the advisers: what the student reads. Where words of people stand in it, the text is plain.</content>
public sealed partial class AnswerComposer
{
    /// <summary>Characters a question may have.</summary>
    public const int LongestQuestion = 2000;

    /// <summary>What a message repeats of a question.</summary>
    private const int QuestionRecalled = 160;

    /// <summary>How to reach a person, whether somebody is there, and what else can be done.</summary>
    public Reply Person(Audience audience, AdvisersNow advisers)
    {
        var draft = Draft(audience, ReplyKinds.Handoff);
        AddPerson(draft, advisers);
        return draft.Write();
    }

    /// <summary>Asks for the words of the question; those written before can be taken up again.</summary>
    public Activity AskForQuestion(string? before, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Prompt);
        draft.InputHint = InputHints.ExpectingInput;
        draft.Add(draft.Say("question.ask", ("contact", _knowledge.School.ContactName), ("count", LongestQuestion)));
        if (before is not null)
        {
            draft.Add(draft.Say("question.before") + "\n" + before);
        }

        return Literal(draft.Add(draft.Say("question.ask.hint")));
    }

    /// <summary>Shows all that would be sent, and asks whether it may be.</summary>
    public Activity ReviewQuestion(AdviserCase question, bool canAddAnswers, bool canAddPlan, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Prompt);
        draft.InputHint = InputHints.ExpectingInput;
        draft.Add(draft.Say("question.review", ("contact", _knowledge.School.ContactName), ("number", question.Number)));
        draft.Add(question.Question);
        AddSection(draft, "adviser.answers", question.Answers);
        AddSection(draft, "adviser.plan", question.Plan);
        draft.Add(draft.Say("question.review.end"));
        var labels = ReviewLabels(question, canAddAnswers, canAddPlan, audience);
        draft.Add(draft.Say("question.review.ask") + "\n" + string.Join('\n', labels.Select((label, i) => $"{i + 1}. {label}"))).Suggest([.. labels]);
        if (draft.Channel.SuggestedActions < labels.Count)
        {
            draft.Attach(OptionCard.Of(labels));
            draft.Offers.Clear();
        }

        return Literal(draft);
    }

    /// <summary>What the review can be answered with, in the order of <see cref="ReviewChoices"/>.</summary>
    public IReadOnlyList<string> ReviewLabels(AdviserCase question, bool canAddAnswers, bool canAddPlan, Audience audience) =>
        [.. ReviewChoices(question, canAddAnswers, canAddPlan).Select(choice => _knowledge.Reply(audience.Language, $"question.option.{choice}"))];

    /// <summary>Ids of the choices: <c>send</c>, <c>add-answers</c> or <c>drop-answers</c>, <c>add-plan</c> or <c>drop-plan</c>, <c>edit</c>, <c>cancel</c>.</summary>
    public static IReadOnlyList<string> ReviewChoices(AdviserCase question, bool canAddAnswers, bool canAddPlan)
    {
        List<string> choices = ["send"];
        if (canAddAnswers || question.Answers.Count > 0)
        {
            choices.Add(question.Answers.Count > 0 ? "drop-answers" : "add-answers");
        }

        if (canAddPlan || question.Plan.Count > 0)
        {
            choices.Add(question.Plan.Count > 0 ? "drop-plan" : "add-plan");
        }

        return [.. choices, "edit", "cancel"];
    }

    /// <summary>The answers so far, line by line, as they would be sent.</summary>
    public IReadOnlyList<string> AnswersToSend(CareerProfile profile, Audience audience) =>
        [.. ToldLines(profile, Draft(audience with { ChannelId = null }, ReplyKinds.Plan), WordsFor(audience)).Select(line => line.Text)];

    /// <summary>The plan, line by line, as it would be sent.</summary>
    public IReadOnlyList<string> PlanToSend(LearningPlan plan, Audience audience)
    {
        var plans = new PlanWords(_knowledge, WordsFor(audience));
        var labels = LabelsOf(WordsFor(audience));
        return
        [
            Plain($"{WordsFor(audience).Say("plan.title", ("career", plans.Career(plan)))} ({plans.Progress(plan)})"),
            .. plan.Steps.Select((step, i) => Plain($"{i + 1}. {plans.Step(step)} ({(step.Done ? labels.Done : labels.Open)})")),
        ];
    }

    /// <summary>More words than can be passed on.</summary>
    public Reply QuestionTooLong(Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Clarify);
        return draft.Add(draft.Say("question.too-long", ("count", LongestQuestion))).Write();
    }

    /// <summary>The question is gone.</summary>
    public Reply QuestionWithdrawn(AdviserCase question, bool wasAnswered, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Handoff);
        return draft.Add(draft.Say(wasAnswered ? "question.withdrawn.late" : "question.withdrawn", ("number", question.Number))).Write();
    }

    /// <summary>The question is with the advisers.</summary>
    public Reply QuestionSent(AdviserCase question, DateTimeOffset now, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Handoff);
        var words = WordsFor(audience);
        draft.Add(draft.Say("question.sent", ("contact", _knowledge.School.ContactName), ("number", question.Number)));
        return draft.Add(new HoursWords(_knowledge, words).Now(now)).Add(draft.Say("question.sent.how")).Suggest(draft.Say("question.say.status"), draft.Say("question.say.withdraw")).Write();
    }

    /// <summary>Something about questions in one sentence, with the ways to reach a person below it.</summary>
    /// <param name="key">Such as <c>question.failed</c>.</param>
    public Reply QuestionProblem(string key, AdvisersNow advisers, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Handoff);
        AddPerson(draft.Add(draft.Say(key)), advisers with { TakeQuestions = false });
        return draft.Write();
    }

    /// <summary>Where each question stands; an answer that is there is told again.</summary>
    public Reply QuestionStatus(IReadOnlyList<AdviserCase> questions, DateTimeOffset now, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Handoff);
        if (questions.Count == 0)
        {
            return draft.Add(draft.Say("question.none")).Write();
        }

        var hours = new HoursWords(_knowledge, WordsFor(audience));
        foreach (var question in questions)
        {
            draft.Add(StateLine(draft, hours, question));
            draft.Add(Recalled(draft, question));
            draft.Add(question.Answered is { } answer ? OwnWords(draft, hours, answer) : null);
        }

        if (questions.Any(question => question.State is CaseState.Open or CaseState.Taken))
        {
            draft.Add(hours.Now(now)).Suggest(draft.Say("question.say.withdraw"));
        }

        var reply = draft.Write();
        MakeLiteral(reply.Activity);
        return reply;
    }

    /// <summary>Questions as they are listed among what is known about the person; their words are not repeated.</summary>
    public IReadOnlyList<string> QuestionItems(IReadOnlyList<AdviserCase> questions, Audience audience)
    {
        var words = WordsFor(audience);
        var hours = new HoursWords(_knowledge, words);
        return [.. questions.Select(question => words.Say(
            "profile.question", ("number", question.Number), ("time", hours.Moment(question.AskedAt)), ("state", words.Say($"question.state.{question.State.ToString().ToLowerInvariant()}"))))];
    }

    /// <summary>What happened to a question, told to the student as soon as they can be reached.</summary>
    public Activity QuestionNews(AdviserCase question, CaseState news, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Handoff);
        var hours = new HoursWords(_knowledge, WordsFor(audience));
        switch (news)
        {
            case CaseState.Taken when question.Taken is { } taken:
                draft.Add(draft.Say("question.news.taken", ("name", taken.By), ("number", question.Number)));
                break;
            case CaseState.Answered when question.Answered is { } answer:
                draft.Add(draft.Say("question.news.answered", ("name", answer.By), ("number", question.Number)))
                    .Add(Recalled(draft, question))
                    .Add(OwnWords(draft, hours, answer));
                break;
            case CaseState.Closed when question.Closed is { } closed:
                draft.Add(draft.Say(closed.Text.Length > 0 ? "question.news.closed.reason" : "question.news.closed", ("name", closed.By), ("number", question.Number), ("reason", closed.Text)));
                draft.Add(question.Answered is null ? draft.Say("question.news.closed.more") : null);
                break;
        }

        return Literal(draft);
    }

    private static string StateLine(ReplyDraft draft, HoursWords hours, AdviserCase question) => question switch
    {
        { State: CaseState.Taken, Taken: { } taken } => draft.Say("question.status.taken", ("number", question.Number), ("name", taken.By), ("time", hours.Moment(taken.At))),
        { State: CaseState.Answered, Answered: { } answered } => draft.Say("question.status.answered", ("number", question.Number), ("name", answered.By), ("time", hours.Moment(answered.At))),
        { State: CaseState.Closed, Closed: { } closed } => draft.Say("question.status.closed", ("number", question.Number), ("name", closed.By), ("time", hours.Moment(closed.At)), ("reason", closed.Text.Length > 0 ? $" ({closed.Text})" : "")),
        _ => draft.Say("question.status.open", ("number", question.Number), ("time", hours.Moment(question.AskedAt))),
    };

    private static string Recalled(ReplyDraft draft, AdviserCase question) => draft.Say(
        "question.recalled", ("question", DataText.Cut(question.Question, QuestionRecalled)));

    /// <summary>What a person wrote, with name and time, and that it is theirs.</summary>
    private static string OwnWords(ReplyDraft draft, HoursWords hours, CaseStep answer) =>
        $"{draft.Say("question.answer", ("name", answer.By), ("time", hours.Moment(answer.At)))}\n{answer.Text}\n\n{draft.Say("question.answer.own", ("name", answer.By))}";

    private static void AddSection(ReplyDraft draft, string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            draft.Add(draft.Say(heading) + "\n" + string.Join('\n', lines));
        }
    }

    private static Activity Literal(ReplyDraft draft)
    {
        var activity = draft.Write().Activity;
        MakeLiteral(activity);
        return activity;
    }

    /// <summary>What a person wrote shows as it was written: the client reads no markup.</summary>
    private static void MakeLiteral(Activity activity) => activity.TextFormat = TextFormatTypes.Plain;
}
