namespace AdvisorBot.Evaluation.Judging;

/// <param name="Lines">How many lines were read.</param>
/// <param name="Safe">Of how many the safe reply is all that is said.</param>
/// <param name="Named">Of how many a crisis line is named at least.</param>
public sealed record DangerCount(int Lines, int Safe, int Named);
