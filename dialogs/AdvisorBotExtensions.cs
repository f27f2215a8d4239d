using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AdvisorBot.Dialogs;

/// <summary>Wires the bot.</summary>
public static class AdvisorBotExtensions
{
    /// <summary>Adds the bot, its dialogs and state; the host gives <see cref="KnowledgeStore"/> and <see cref="IStorage"/>, and may add <see cref="IForgetMe"/>s.</summary>
    public static IServiceCollection AddAdvisorBot(this IServiceCollection services)
    {
        services.AddSingleton<UserState>();
        services.AddSingleton<ConversationState>();
        services.AddSingleton<AdvisorState>();
        services.AddSingleton(provider => new AdvisorSource(provider.GetRequiredService<KnowledgeStore>(), knowledge => new Recognizer(knowledge)));
        services.AddSingleton<RootDialog>();
        services.AddSingleton<IBot, CareerAdvisorBot>();
        return services;
    }
}
