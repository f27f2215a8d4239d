using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.DirectLine.Tokens;

/// <summary>Tokens of Azure Bot Service's Direct Line. The secret goes to Azure only; a page gets a token bound to its visitor and its origin.</summary>
public sealed class AzurePageTokens(IHttpClientFactory clients, IOptions<DirectLineOptions> options, ILogger<AzurePageTokens> logger) : IPageTokens
{
    internal const string ClientName = "azure-directline";

    private static readonly DoorError Refused = new(StatusCodes.Status502BadGateway, "TokenServiceRefused", "Azure's Direct Line refused this host; its secret needs a look.");
    private static readonly DoorError Failed = new(StatusCodes.Status502BadGateway, "TokenServiceFailed", "Azure's Direct Line gave no token.");
    private static readonly DoorError Late = new(StatusCodes.Status504GatewayTimeout, "TokenServiceLate", "Azure's Direct Line did not answer in time.");

    private readonly AzureDirectLine _azure = options.Value.Azure;

    /// <inheritdoc />
    public async Task<(PageToken? Token, DoorError? Refusal)> GetAsync(string? origin, string? old, CancellationToken cancellationToken)
    {
        var user = DirectLineTokens.NewHolder().UserId;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_azure.Patience);
        try
        {
            using var request = Request(user, origin);
            using var response = await clients.CreateClient(ClientName).SendAsync(request, patience.Token);
            return response.IsSuccessStatusCode ? Read(await response.Content.ReadAsStringAsync(patience.Token), user) : (null, Refusal(response.StatusCode));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            logger.AzureLate(_azure.Endpoint, _azure.Patience);
            return (null, Late);
        }
        catch (HttpRequestException exception)
        {
            logger.AzureUnreachable(exception, _azure.Endpoint);
            return (null, Failed);
        }
    }

    private HttpRequestMessage Request(string user, string? origin)
    {
        var order = new JObject { ["user"] = new JObject { ["id"] = user } };
        if (origin is not null)
        {
            order["trustedOrigins"] = new JArray(origin);
        }

        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_azure.Endpoint, "/v3/directline/tokens/generate"))
        {
            Content = new StringContent(ActivityJson.Write(order), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _azure.Secret);
        return request;
    }

    private (PageToken? Token, DoorError? Refusal) Read(string body, string user)
    {
        if (!ActivityJson.TryRead(body, out var json) || json.Text("token") is not { Length: > 0 } token || json.Text("conversationId") is not { Length: > 0 } conversation)
        {
            logger.AzureUnreadable(_azure.Endpoint);
            return (null, Failed);
        }

        var lifetime = json["expires_in"] is JValue { Value: long and > 0 and <= int.MaxValue and var seconds } ? (int)seconds : (int)options.Value.TokenLifetime.TotalSeconds;
        return (new PageToken(conversation, token, lifetime, user) { Domain = new Uri(_azure.Endpoint, DirectLineEndpoints.BasePath).AbsoluteUri }, null);
    }

    private DoorError Refusal(HttpStatusCode status)
    {
        logger.AzureRefused(_azure.Endpoint, (int)status);
        return status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Refused,
            HttpStatusCode.TooManyRequests => DoorError.TooMany,
            _ => Failed,
        };
    }
}
