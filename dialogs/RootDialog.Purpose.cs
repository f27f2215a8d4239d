using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <content>What a message is for, where single words of it would mislead: a complaint, a request for the list of careers or for the questions.</content>
public sealed partial class RootDialog
{
    /// <summary>Fewer words behind "I asked" name no question.</summary>
    private const int FewestOfQuestion = 2;

    /// <summary>With more words than this something else is said beside the complaint: "not what I asked. drop step 1".</summary>
    private const int MostBesideComplaint = 4;

    private async Task<bool> TakePurposeAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        var (words, purpose) = (turn.WordsOf(turn.Recognition.Text), turn.Texts.Asking.Purpose);
        if (!turn.Complained && words.HasAny(purpose.NotComparing))
        {
            turn.Complained = true;
            turn.Talk.StopComparing();
            await turn.SayAsync("complaint.sorry", cancellationToken);
            if (turn.Recognition.Clauses.Where(clause => !FormReader.Says(clause, turn, _ => purpose.NotComparing)).Select(clause => clause.Text + (FormReader.IsMarked(clause, turn) ? "?" : "")).ToArray() is { Length: > 0 } rest)
            {
                turn.GoOnWith(string.Join(" ", rest));
                await RouteAsync(dc, turn, cancellationToken);
                return true;
            }
        }

        if (await TakeMisreadAsync(dc, turn, cancellationToken))
        {
            return true;
        }

        if (!turn.Complained && words.HasAny(purpose.Complaints) && await TakeComplaintAsync(dc, turn, words, purpose, cancellationToken))
        {
            return true;
        }

        if (turn.Talk.OpenSlot is Advice.Slots.Pay && words.HasAny(turn.Texts.Asking.Telling.PayNow) && !turn.Recognition.Entities.Any(entity => entity.Number is not null) && !turn.Recognition.Clauses.Any(clause => QuestionForm.IsPut(clause, turn)))
        {
            turn.Talk.Misses = 0;
            await turn.SayAsync("interview.pay.now", cancellationToken, ReplyKinds.Clarify);
            await AskAgainAsync(dc, cancellationToken);
            return true;
        }

        if (turn.Talk.OpenSlot is { } slot && Advice.Slots.All.Contains(slot) && words.HasAny(purpose.Unclear))
        {
            turn.Talk.Misses = 0;
            await turn.SayAsync($"interview.{slot}.why", cancellationToken);
            await AskAgainAsync(dc, cancellationToken);
            return true;
        }

        if (turn.Recognition.Intent is not Intents.ShowProfile && AsksWhatIsNoted(turn))
        {
            turn.Talk.Misses = 0;
            await ShowProfileAsync(dc, turn, cancellationToken);
            return true;
        }

        if (OptionMeaning.In(turn) is var (meaning, beside))
        {
            turn.Talk.Misses = 0;
            await turn.SendAsync(meaning, cancellationToken);
            if (beside.Length == 0)
            {
                await AskAgainAsync(dc, cancellationToken);
                return true;
            }

            // "I like numbers. What does privacy and law mean?"
            turn.GoOnWith(beside);
            await RouteAsync(dc, turn, cancellationToken);
            return true;
        }

        if (dc.ActiveDialog is null && words.HasAny(purpose.NotSkipped))
        {
            await turn.SayAsync("complaint.sorry", cancellationToken);
            await AdviseAsync(dc, turn, cancellationToken);
            return true;
        }

        if (turn.Talk is { Topic: null, OpenSlot: null } && words.HasAny(purpose.About))
        {
            turn.Talk.Misses = 0;
            await turn.SendAsync(turn.Answers.Help(turn.Audience, turn.InInterview), cancellationToken);
            return true;
        }

        if (words.HasAny(purpose.Careers))
        {
            turn.Talk.Misses = 0;
            await turn.SendAsync(turn.Answers.CareersKnown(turn.Audience), cancellationToken);
            await AskAgainAsync(dc, cancellationToken);
            return true;
        }

        if (turn.Talk.OpenSlot is { } open && Advice.Slots.All.Contains(open) && AsksHowManyAreLeft(turn, words))
        {
            turn.Talk.Misses = 0;
            await turn.SendAsync(turn.Answers.QuestionsLeft(turn.Talk.OpenCount - turn.Talk.OpenNumber, turn.Audience), cancellationToken);
            await AskAgainAsync(dc, cancellationToken);
            return true;
        }

        if (turn.InInterview && words.HasAny(purpose.Begins))
        {
            await AskAgainAsync(dc, cancellationToken);
            return true;
        }

        if (dc.ActiveDialog is null && ResultsAsked.Now(turn) && await ShowWhatIsKnownAsync(dc, turn, cancellationToken))
        {
            return true;
        }

        if (dc.ActiveDialog is null && (words.HasAny(purpose.Begins) || words.WithoutEnds(turn.Texts.Asking.Prefaces) is var said && purpose.Seeks.Any(said.Is)))
        {
            InterviewPath.BeginAgain(turn);
            await AdviseAsync(dc, turn, cancellationToken);
            return true;
        }

        return false;
    }

    /// <summary>"How many more of these??"; not "how many questions are on the RHIT?".</summary>
    private static bool AsksHowManyAreLeft(AdvisorTurn turn, AskedWords words) => words.HasAny(turn.Texts.Asking.Purpose.Left)
        && !words.HasAny(turn.Texts.Asking.Credentials) && !turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.Subject);

    /// <summary>"I asked if beginners work from home": a word of regret, then the question that is named; where nothing else is said, what was meant is asked.</summary>
    private async Task<bool> TakeComplaintAsync(DialogContext dc, AdvisorTurn turn, AskedWords words, PurposeWords purpose, CancellationToken cancellationToken)
    {
        turn.Complained = true;
        var beside = words.Without(purpose.Complaints);
        var question = beside.Longest(purpose.Asked) is { } before ? beside.Behind(before) : NotTold(turn, words, purpose) ?? OtherQuestion(turn, purpose);
        if (question is not null && question.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestOfQuestion)
        {
            turn.Talk.Misses = 0;
            await turn.SayAsync("complaint.sorry", cancellationToken);
            turn.GoOnAsking(question + "?");
            await RouteAsync(dc, turn, cancellationToken);
            return true;
        }

        if (turn.InInterview && beside.Count >= FewestOfQuestion)
        {
            // "You didn't answer about my age, I'm 50": what is said beside it is the question, and no answer to the open one.
            await turn.SayAsync("complaint.sorry", cancellationToken);
            turn.GoOnAsking(beside.Text + "?");
            await RouteAsync(dc, turn, cancellationToken);
            return true;
        }

        if (beside.Count > MostBesideComplaint)
        {
            return false;
        }

        turn.Talk.Misses = 0;
        await turn.SayAsync("complaint.ask", cancellationToken);
        await AskAgainAsync(dc, cancellationToken);
        return true;
    }

    /// <summary>"That does not tell me what an auditor does": the question stands right behind the complaint.</summary>
    private static string? NotTold(AdvisorTurn turn, AskedWords words, PurposeWords purpose) =>
        words.Longest(purpose.Complaints) is { } complaint && words.Behind(complaint) is { } behind && QuestionForm.LooksAsked(behind, turn.Texts.Rules) ? behind : null;

    /// <summary>A part beside the complaint that asks something by itself.</summary>
    private static string? OtherQuestion(AdvisorTurn turn, PurposeWords purpose) => turn.Recognition.Clauses
        .FirstOrDefault(clause => QuestionForm.Asks(clause, turn) && !FormReader.Says(clause, turn, _ => purpose.Complaints))?.Text;

    /// <summary>Goes on with what is said beside the words that ended the questions: "no quiz. does billing count as experience?".</summary>
    private async Task GoOnBesideAsync(DialogContext dc, AdvisorTurn turn, Func<Clause, bool> isDone, CancellationToken cancellationToken)
    {
        var rest = turn.Recognition.Clauses.Where(clause => !isDone(clause)).ToArray();
        if (rest.Length > 0 && rest.Length < turn.Recognition.Clauses.Count && rest.Any(clause => QuestionForm.Asks(clause, turn)))
        {
            turn.GoOnWith(string.Join(". ", rest.Select(clause => clause.Text + (FormReader.IsMarked(clause, turn) ? "?" : ""))));
            await RouteAsync(dc, turn, cancellationToken);
        }
    }
}
