using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Web.Proxies;

/// <summary>Registers whose <c>X-Forwarded-…</c> headers are believed.</summary>
public static class ProxyServices
{
    /// <summary>A proxy on this machine, and those that <see cref="ProxyOptions"/> names.</summary>
    public static IServiceCollection AddProxies(this IServiceCollection services)
    {
        services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ProxyOptions>, OptionsCheck>();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((forwarded, proxies) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.All;
            forwarded.ForwardLimit = proxies.Value.Hops;
            foreach (var network in proxies.Value.Believed)
            {
                forwarded.KnownIPNetworks.Add(network);
            }
        });
        return services;
    }

    private sealed class OptionsCheck : IValidateOptions<ProxyOptions>
    {
        public ValidateOptionsResult Validate(string? name, ProxyOptions options) =>
            options.Problem() is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
    }
}
