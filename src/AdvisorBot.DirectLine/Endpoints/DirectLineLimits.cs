using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>Counts new tokens and posts per conversation and address.</summary>
public sealed class DirectLineLimits : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _tokens;
    private readonly PartitionedRateLimiter<(HttpContext Http, string Conversation)> _posts;

    /// <summary>Limits as configured.</summary>
    public DirectLineLimits(IOptions<DirectLineOptions> options)
    {
        var rates = options.Value.Rates;
        _tokens = PartitionedRateLimiter.Create<HttpContext, string>(http => Bucket(ClientAddress.Of(http), rates.TokensPerMinute, rates.TokensPerMinute));
        _posts = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<(HttpContext Http, string Conversation), string>(post => Bucket(post.Conversation, rates.PostsAtOnce, rates.PostsPerMinute)),
            PartitionedRateLimiter.Create<(HttpContext Http, string Conversation), string>(post => Bucket(ClientAddress.Of(post.Http), rates.PostsPerMinuteAndAddress, rates.PostsPerMinuteAndAddress)));
    }

    /// <summary>Whether this address may have another token.</summary>
    public bool AllowToken(HttpContext http) => Allow(http, _tokens.AttemptAcquire(http));

    /// <summary>Whether this conversation and this address may post once more.</summary>
    public bool AllowPost(HttpContext http, string conversationId) => Allow(http, _posts.AttemptAcquire((http, conversationId)));

    /// <inheritdoc />
    public void Dispose()
    {
        _tokens.Dispose();
        _posts.Dispose();
    }

    private static bool Allow(HttpContext http, RateLimitLease lease)
    {
        using (lease)
        {
            if (!lease.IsAcquired)
            {
                var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
                http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            return lease.IsAcquired;
        }
    }

    private static RateLimitPartition<string> Bucket(string key, int atOnce, int perMinute) =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = atOnce,
            TokensPerPeriod = Math.Max(1, perMinute / 12),
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / Math.Min(12, perMinute),
            QueueLimit = 0,
        });
}
