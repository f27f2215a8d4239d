namespace AdvisorBot.Advice.Scoring;

/// <summary>The most that one slot can move a score; together half a point, so scores stay between 0 and 1.</summary>
internal static class Weights
{
    public const double Interests = 0.16;
    public const double Education = 0.08;
    public const double Time = 0.08;
    public const double Remote = 0.08;
    public const double Pay = 0.05;
    public const double Workplace = 0.03;
    public const double Field = 0.02;

    /// <summary>What is smaller than this is not a reason worth saying, so it does not count either.</summary>
    public const double Least = 0.004;

    /// <summary>Rounded, so that the weights shown are the weights used.</summary>
    public static double Rounded(double weight) => Math.Abs(weight) < Least ? 0 : Math.Round(weight, 4);
}
