using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Web.Messages;

/// <summary>Registers the Bot Framework door.</summary>
public static class MessagesServices
{
    /// <summary>The setting that holds the bot's app id, named as every Bot Framework bot names it.</summary>
    public const string AppIdKey = "MicrosoftAppId";

    /// <summary>Adds the door; it is checked at start.</summary>
    public static IServiceCollection AddMessages(this IServiceCollection services)
    {
        services.AddOptions<MessagesOptions>().BindConfiguration(MessagesOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MessagesOptions>, MessagesOptionsCheck>();
        services.AddHttpClient();
        services.AddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
            provider.GetRequiredService<IConfiguration>(),
            httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(),
            logger: provider.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>()));
        services.AddSingleton<IBotFrameworkHttpAdapter, MessagesAdapter>();
        return services;
    }
}
