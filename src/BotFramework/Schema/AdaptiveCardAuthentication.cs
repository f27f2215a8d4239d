namespace Microsoft.Bot.Schema;

/// <summary>The single sign-on part of an Adaptive Card invoke.</summary>
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest
{
}
