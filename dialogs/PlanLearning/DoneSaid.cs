using AdvisorBot.Dialogs.Turns;

namespace AdvisorBot.Dialogs.PlanLearning;

/// <summary>Whether a message says that a step is done: a question or words that take it back tick nothing.</summary>
internal enum DoneSaid
{
    /// <summary>Nothing is said about a step being done.</summary>
    Nothing,
    Done,
    TakenBack,
    Unsure,
}

/// <summary>Reads whether steps are said to be done, and what the message says beside that.</summary>
internal static class DoneReader
{
    /// <summary>What is said of the steps named.</summary>
    /// <param name="isRead">Whether the recognizer took the message for one that ticks a step off.</param>
    public static DoneSaid Read(PlanMessage message, bool isRead)
    {
        var at = Place(message, isRead);
        if (at < 0)
        {
            return DoneSaid.Nothing;
        }

        var said = message.Sentences[at];
        var next = at + 1 < message.Sentences.Count ? message.Sentences[at + 1].Words : null;
        var denied = said.IsMarked && next is not null && next.Opens(message.Asking.No);
        if (denied || message.Words.HasAny(message.Asking.NotDone))
        {
            return DoneSaid.TakenBack;
        }

        var affirmed = next is not null && message.Turn.Recognition.Clauses.Any(clause => clause.Best.Intent == Understanding.Intents.Yes);
        return (said.IsMarked && !affirmed) || said.Words.HasAny(message.Asking.NotSaid) ? DoneSaid.Unsure : DoneSaid.Done;
    }

    /// <summary>The sentences after what is said of a step and what takes it back; empty when nothing else is asked or wanted there.</summary>
    public static string Rest(PlanMessage message, bool isRead)
    {
        var last = message.Sentences.ToList().FindLastIndex(sentence => sentence.Words.HasAny(message.Asking.NotDone));
        last = Math.Max(last, Place(message, isRead));
        var rest = message.WithoutPreface(string.Concat(message.Sentences.Skip(last + 1).Select(sentence => sentence.Text + " ")));
        return QuestionForm.LooksAsked(rest, message.Rules) || message.WordsOf(rest).HasAny(message.Asking.Names) ? rest : "";
    }

    private static int Place(PlanMessage message, bool isRead)
    {
        var sentences = message.Sentences.ToList();
        if (StepsNamed.Numbers(message).Count > 0 && sentences.TrueForAll(sentence => AsksInWords(sentence, message)))
        {
            return -1;
        }

        var place = sentences.FindIndex(sentence => sentence.Words.HasAny(message.Asking.Done) && sentence.Words.HasAny(message.Asking.Steps) && !AsksInWords(sentence, message));
        return place >= 0 ? (StepsNamed.Numbers(message).Count > 0 ? place : -1)
            : isRead ? Math.Max(0, sentences.FindIndex(sentence => sentence.Words.HasAny(message.Asking.Done)))
            : -1;
    }

    /// <summary>"How do I finish step 1?" asks; "done with step 1?" only sounds like it.</summary>
    private static bool AsksInWords(PlanSentence sentence, PlanMessage message) =>
        QuestionForm.LooksAsked(sentence.Text.Replace("?", "", StringComparison.Ordinal), message.Rules);
}
