using AdvisorBot.Advice;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.PlanLearning;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Return;

/// <summary>Whether somebody leaves for a while, comes back in the same conversation, or wants to go on.</summary>
internal static class Pausing
{
    /// <summary>Whoever leaves or comes back says little else.</summary>
    private const int FewWords = 14;

    /// <summary>"Let's pick this up tomorrow".</summary>
    public static bool Leaves(PlanMessage message) =>
        IsShort(message) && !message.Sentences.Any(sentence => sentence.IsMarked) && message.Words.HasAny(message.Asking.Pauses)
        && message.Turn.Recognition.Intent is not (Intents.ForgetMe or Intents.Restart or Intents.Crisis)
        && (!message.Turn.InInterview || SlotReader.Read(message.Turn).Changed.All(slot => slot == Slots.Time));

    /// <summary>"I'm back, where were we".</summary>
    public static bool IsBack(PlanMessage message) => IsShort(message) && message.Words.HasAny(message.Asking.Returns) && !AsksSomethingElse(message);

    /// <summary>"Ok, let's go on".</summary>
    public static bool GoesOn(PlanMessage message) =>
        IsShort(message) && (message.Turn.Recognition.Intent == Intents.Resume || message.Words.HasAny(message.Asking.GoOn)) && !AsksSomethingElse(message)
        && message.Turn.Recognition.Entities.All(entity => entity.Kind is EntityKind.YesNo);

    /// <summary>"Show me the list again".</summary>
    public static bool WantsListAgain(PlanMessage message) => IsShort(message) && message.Words.HasAny(message.Asking.ListAgain);

    private static bool IsShort(PlanMessage message) => message.Words.Text.Split(' ').Length <= FewWords;

    private static bool AsksSomethingElse(PlanMessage message) => message.Turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.Subject or EntityKind.StepVerb);
}
