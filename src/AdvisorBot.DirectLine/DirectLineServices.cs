using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Endpoints;
using AdvisorBot.DirectLine.Streams;
using AdvisorBot.DirectLine.Tokens;
using AdvisorBot.DirectLine.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AdvisorBot.DirectLine;

/// <summary>Registers the channel.</summary>
public static class DirectLineServices
{
    /// <summary>Adds the channel; a storage project adds the conversation log and the key store, the host the bot and its states.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddOptions<DirectLineOptions>().BindConfiguration(DirectLineOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectLineOptions>, OptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IRecentKeys, InProcessRecentKeys>();
        services.AddSingleton<SigningKey>().AddSingleton<DirectLineTokens>();
        services.AddSingleton<OwnPageTokens>().AddSingleton<AzurePageTokens>();
        services.AddSingleton<IPageTokens>(provider => provider.GetRequiredService<IOptions<DirectLineOptions>>().Value.Azure.IsOn
            ? provider.GetRequiredService<AzurePageTokens>()
            : provider.GetRequiredService<OwnPageTokens>());
        services.AddHttpClient(AzurePageTokens.ClientName).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton<SecretCheck>().AddSingleton<BearerCheck>().AddSingleton<StreamAddress>();
        services.AddSingleton<AllowedOrigins>().AddSingleton<DirectLineLimits>();
        services.AddSingleton<SocketSeats>().AddSingleton<LiveStreams>().AddSingleton<ConversationEnds>().AddSingleton<PostedActivities>().AddSingleton<DirectLineAdapter>().AddSingleton<DirectLineTurns>();
        services.AddSingleton<PendingTurns>().AddHostedService(provider => provider.GetRequiredService<PendingTurns>()).AddHostedService<IdleConversations>();
        return services;
    }

    /// <summary>Adds what both doors put around every turn, outermost first.</summary>
    public static IServiceCollection AddTurnMiddleware(this IServiceCollection services)
    {
        services.TryAddSingleton<ITurnGate, InProcessTurnGate>();
        services.TryAddSingleton<IRecentKeys, InProcessRecentKeys>();
        services.AddSingleton<IMiddleware, DuplicateActivityMiddleware>();
        services.AddSingleton<IMiddleware, TurnGateMiddleware>();
        services.AddSingleton<IMiddleware, TurnErrorMiddleware>();
        services.AddSingleton<IMiddleware, ResumedTurnMiddleware>();
        return services;
    }

    private sealed class OptionsCheck : IValidateOptions<DirectLineOptions>
    {
        public ValidateOptionsResult Validate(string? name, DirectLineOptions options) =>
            options.Problem() is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
    }
}
