namespace AdvisorBot.Dialogs.Handover;

/// <summary>Intents about questions to the advisers, as used in <c>knowledge/utterances/*/intents-handover.json</c>.</summary>
internal static class HandoverIntents
{
    /// <summary>Wants a question passed on.</summary>
    public const string Send = "control.send-question";

    /// <summary>"How is my question doing?"</summary>
    public const string Status = "control.question-status";

    /// <summary>Takes a question back.</summary>
    public const string Withdraw = "control.withdraw-question";
}
