using System.Net;
using System.Net.Http.Headers;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>
/// Calls a connector: 10 s per attempt; 429 and 5xx are tried again at most twice, waiting as long as <c>Retry-After</c> says,
/// 15 s in all; no redirect is followed. A refused token is exchanged for a new one, once.
/// </summary>
internal sealed class ConnectorHttp
{
    private const int MaxAttempts = 3;
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan TotalTimeout = TimeSpan.FromSeconds(15);

    private readonly Func<HttpClient> _client;
    private readonly TimeProvider _time;

    public ConnectorHttp(Func<HttpClient> client, TimeProvider time)
    {
        _client = client;
        _time = time;
    }

    public async Task<T> CallAsync<T>(HttpMethod method, Uri address, object body, ConnectorIdentity identity, CancellationToken cancellationToken)
        where T : class
    {
        var started = _time.GetTimestamp();
        var json = body == null ? default : JsonBytes.Of(body);
        string token = null;
        string refused = null;
        for (var attempt = 1; ; attempt++)
        {
            if (identity != null)
            {
                token = await TokenAsync(identity, address, refused, started, cancellationToken);
            }

            using var response = await SendAsync(method, address, json, token, started, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return await ReadAsync<T>(response, cancellationToken);
            }

            if (response.StatusCode == HttpStatusCode.Unauthorized && token != null && refused == null)
            {
                refused = token;
                continue;
            }

            var wait = WaitBeforeRetry(response, attempt);
            if (wait == null || _time.GetElapsedTime(started) + wait >= TotalTimeout)
            {
                throw await FailureAsync(method, address, response, cancellationToken);
            }

            await Task.Delay(wait.Value, _time, cancellationToken);
        }
    }

    private CancellationTokenSource Patience(long started)
    {
        var left = TotalTimeout - _time.GetElapsedTime(started);
        return left > TimeSpan.Zero
            ? new CancellationTokenSource(left < AttemptTimeout ? left : AttemptTimeout, _time)
            : new CancellationTokenSource(TimeSpan.Zero);
    }

    private async Task<string> TokenAsync(ConnectorIdentity identity, Uri address, string refused, long started, CancellationToken cancellationToken)
    {
        using var patience = Patience(started);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await identity.TokenForAsync(address, refused, ended.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ErrorResponseException($"{address} was not called, since there was no token to call it with.", exception);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, Uri address, ReadOnlyMemory<byte> json, string token, long started, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        if (token != null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (!json.IsEmpty)
        {
            request.Content = new ReadOnlyMemoryContent(json);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        }

        using var patience = Patience(started);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await _client().SendAsync(request, ended.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ErrorResponseException($"{method} {address} was not answered in time.", exception);
        }
        catch (HttpRequestException exception)
        {
            throw new ErrorResponseException($"{method} {address} failed: {exception.Message}", exception);
        }
    }

    private TimeSpan? WaitBeforeRetry(HttpResponseMessage response, int attempt)
    {
        var passing = response.StatusCode == HttpStatusCode.TooManyRequests
            || ((int)response.StatusCode >= 500 && response.StatusCode != HttpStatusCode.NotImplemented);
        if (!passing || attempt == MaxAttempts)
        {
            return null;
        }

        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - _time.GetUtcNow(),
            _ => TimeSpan.FromMilliseconds(200 * attempt),
        };
        return asked > TimeSpan.Zero ? asked : TimeSpan.Zero;
    }

    /// <summary>Any 2xx is success; the body may be missing, and what it says is never needed for a turn to go on.</summary>
    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
        where T : class
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return string.IsNullOrWhiteSpace(text) ? null : Parse<T>(text);
    }

    private static async Task<ErrorResponseException> FailureAsync(HttpMethod method, Uri address, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return new ErrorResponseException($"{method} {address} was answered with {(int)response.StatusCode}.")
        {
            Status = (int)response.StatusCode,
            Body = Parse<ErrorResponse>(text),
        };
    }

    private static T Parse<T>(string text)
        where T : class
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text));
            return BotJson.Serializer.Deserialize<T>(reader);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidCastException or OverflowException)
        {
            return null;
        }
    }
}
