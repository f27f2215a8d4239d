using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Serves <c>/api/messages</c>. A request that is no activity is answered 4xx with <c>{"error":{"code","message"}}</c>,
/// one that is not admitted 401 without a body. WebSockets and named pipes are left out.
/// </summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    public CloudAdapter()
        : this(new ConfigurationBuilder().Build())
    {
    }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = default)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory = default, ILogger logger = default)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        var request = await ActivityRequest.ReadAsync(httpRequest, cancellationToken);
        if (request.Error != null)
        {
            await HttpHelper.WriteResponseAsync(httpResponse, new InvokeResponse { Status = (int)request.Status, Body = request.Error });
            return;
        }

        var authHeader = httpRequest.Headers.Authorization.ToString();
        var response = await AnswerAsync(request.Activity, authHeader, bot, cancellationToken);
        await HttpHelper.WriteResponseAsync(httpResponse, response);
    }

    private async Task<InvokeResponse> AnswerAsync(Activity activity, string authHeader, IBot bot, CancellationToken cancellationToken)
    {
        AuthenticateRequestResult caller;
        try
        {
            caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        }
        catch (UnauthorizedAccessException exception)
        {
            CloudAdapterLog.Refused(Logger, exception.Message);
            return new InvokeResponse { Status = (int)HttpStatusCode.Unauthorized };
        }

        try
        {
            return await ProcessActivityAsync(caller, activity, bot.OnTurnAsync, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Only reached without a turn-error handler, or when that one fails as well.
            CloudAdapterLog.TurnFailed(Logger, activity.ChannelId, activity.Conversation?.Id, exception);
            return new InvokeResponse { Status = (int)HttpStatusCode.InternalServerError };
        }
    }
}
