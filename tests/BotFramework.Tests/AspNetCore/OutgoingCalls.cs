using System.Collections.Concurrent;

namespace BotFramework.Tests.AspNetCore;

/// <summary>Notes every address the host calls, and calls it.</summary>
internal sealed class OutgoingCalls : IHttpClientFactory
{
    private readonly ConcurrentQueue<string> _targets = new();

    public IReadOnlyList<string> Targets => [.. _targets];

    public HttpClient CreateClient(string name) => new(new Noting(_targets));

    private sealed class Noting(ConcurrentQueue<string> targets) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            targets.Enqueue(request.RequestUri!.ToString());
            return base.SendAsync(request, cancellationToken);
        }
    }
}
