using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>Turns of a bot behind the Bot Framework's connector protocol, with replies posted to the activity's service URL.</summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = default)
    {
        BotFrameworkAuthentication = botFrameworkAuthentication ?? throw new ArgumentNullException(nameof(botFrameworkAuthentication));
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    protected async Task<InvokeResponse> ProcessActivityAsync(string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ActivityNotNull(activity);
        var caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return await ProcessActivityAsync(caller, activity, callback, cancellationToken);
    }

    /// <summary>Runs one turn; null means an answer of 200 without a body.</summary>
    protected async Task<InvokeResponse> ProcessActivityAsync(AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        BotAssert.ActivityNotNull(activity);

        // Who called is what the token says, never what the body claims.
        activity.CallerId = authenticateRequestResult.CallerId;
        var connectors = authenticateRequestResult.ConnectorFactory;
        var connector = await connectors.CreateAsync(activity.ServiceUrl, authenticateRequestResult.Audience, cancellationToken);
        using var turnContext = CreateTurnContext(activity, authenticateRequestResult.ClaimsIdentity, authenticateRequestResult.Audience, connectors, connector, callback);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
        return await CreateAnswerAsync(turnContext, cancellationToken);
    }

    protected ClaimsIdentity CreateClaimsIdentity(string botAppId)
    {
        var appId = botAppId ?? string.Empty;
        return new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, appId), new Claim(AuthenticationConstants.AppIdClaim, appId)]);
    }

    private TurnContext CreateTurnContext(
        Activity activity, ClaimsIdentity identity, string audience, ConnectorFactory connectors, IConnectorClient connector, BotCallbackHandler callback)
    {
        var turnContext = new TurnContext(this, activity);
        var state = turnContext.TurnState;
        state.Set(BotIdentityKey, identity);
        state.Set(OAuthScopeKey, audience);
        state.Set(connectors);
        state.Set(connector);
        state.Set(callback);
        return turnContext;
    }

    private async Task<InvokeResponse> CreateAnswerAsync(TurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Invoke)
        {
            // The HTTP answer of an invoke is its own; what else a caller expected here goes the usual way.
            if (turnContext.BufferedReplyActivities.Count > 0)
            {
                await SendActivitiesAsync(turnContext, turnContext.BufferedReplyActivities.ToArray(), cancellationToken);
            }

            return turnContext.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse
                ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
        }

        return activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(turnContext.BufferedReplyActivities) }
            : null;
    }
}
