using AdvisorBot.Knowledge;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Web.Pack;

/// <summary>Registers the knowledge of the bot.</summary>
public static class KnowledgeServices
{
    /// <summary>Adds the <see cref="KnowledgeStore"/>; a broken pack stops the host at start.</summary>
    public static IServiceCollection AddKnowledge(this IServiceCollection services)
    {
        services.AddOptions<KnowledgeOptions>().BindConfiguration(KnowledgeOptions.Section)
            .Validate(options => !string.IsNullOrWhiteSpace(options.Path), "Knowledge:Path must name the folder of the knowledge pack.")
            .Validate(options => options.QuietTime >= TimeSpan.Zero, "Knowledge:QuietTime must not be negative.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new KnowledgeStore(provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value.FullPath));
        services.AddHostedService<KnowledgeStart>();
        services.AddHealthChecks().AddCheck<KnowledgeHealth>("knowledge", tags: ["ready"]);
        return services;
    }
}
