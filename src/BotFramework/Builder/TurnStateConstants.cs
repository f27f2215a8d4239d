namespace Microsoft.Bot.Builder;

/// <summary>Keys of the turn state.</summary>
public static class TurnStateConstants
{
    public const string OAuthLoginTimeoutKey = "loginTimeout";
    public const string TokenPollingSettingsKey = "tokenPollingSettings";
    public static readonly TimeSpan OAuthLoginTimeoutValue = TimeSpan.FromMinutes(15);
}
