namespace AdvisorBot.Answers;

/// <summary>Values of <c>channelData.advisor.kind</c>.</summary>
public static class ReplyKinds
{
    public const string Answer = "answer";
    public const string Clarify = "clarify";
    public const string Decline = "decline";
    public const string Prompt = "prompt";
    public const string Recommendation = "recommendation";
    public const string Comparison = "comparison";
    public const string Plan = "plan";
    public const string Handoff = "handoff";
    public const string Safety = "safety";
    public const string Smalltalk = "smalltalk";
    public const string Error = "error";

    /// <summary>Whether a reply of that kind says something a person can find helpful or not.</summary>
    public static bool CanBeRated(string kind) => kind is Answer or Recommendation or Comparison;
}
