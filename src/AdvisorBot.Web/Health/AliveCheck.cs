namespace AdvisorBot.Web.Health;

/// <summary>Asks a running host whether it is alive, for images that have neither shell nor curl: <c>AdvisorBot.Web.dll alive http://127.0.0.1:8080</c>.</summary>
public static class AliveCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>Whether these arguments ask for the check and not for a host.</summary>
    public static bool IsAsked(string[] args) => args is ["alive", _];

    /// <summary>The exit code: 0 when the host at this address answers <c>/livez</c> with success, else 1.</summary>
    public static async Task<int> RunAsync(string address)
    {
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(new Uri(address), "/livez"));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or UriFormatException)
        {
            return 1;
        }
    }
}
