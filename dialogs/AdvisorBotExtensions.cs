using AdvisorBot.Dialogs.Handover;
using AdvisorBot.Dialogs.PlanLearning;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.Teams;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AdvisorBot.Dialogs;

/// <summary>Wires the bot.</summary>
public static class AdvisorBotExtensions
{
    /// <summary>Adds the bot, its dialogs and state; the host gives <see cref="KnowledgeStore"/> and <see cref="IStorage"/>, and may add <see cref="IForgetMe"/>s and an <see cref="IAdvisersChannel"/>.</summary>
    public static IServiceCollection AddAdvisorBot(this IServiceCollection services) =>
        services.AddAdvisorBot(knowledge => new Recognizer(knowledge, modelFolder: Recognizer.ModelFolder));

    /// <summary>The same with a recognizer of one's own for each version of the knowledge.</summary>
    public static IServiceCollection AddAdvisorBot(this IServiceCollection services, Func<KnowledgeBase, IUtteranceRecognizer> readBy)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<UserState>()
            .AddSingleton<ConversationState, TalkState>()
            .AddSingleton<AdvisorState>()
            .AddSingleton<PlanSheets>()
            .AddSingleton<ThumbCount>()
            .AddSingleton<HandoverCases>()
            .AddSingleton<HandoverNews>()
            .AddSingleton<HandoverTalk>()
            .AddSingleton(provider => new AdvisorSource(provider.GetRequiredService<KnowledgeStore>(), readBy))
            .AddSingleton<RootDialog>()
            .AddSingleton<IBot, CareerAdvisorBot>();
    }
}
