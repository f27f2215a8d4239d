using AdvisorBot.Answers;
using AdvisorBot.DirectLine;
using AdvisorBot.Dialogs;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Web.Pack;
using AdvisorBot.Web.Turns;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Web.Advisor;

/// <summary>Registers the bot itself and joins its ports to the host.</summary>
public static class AdvisorServices
{
    /// <summary>Adds knowledge, the bot with its dialogs, the words of the apology, and the deletion of all that is stored of a person.</summary>
    public static IServiceCollection AddAdvisor(this IServiceCollection services) => services
        .AddKnowledge()
        .AddAdvisorBot()
        .AddSingleton<IForgetMe, ForgetInStorage>()
        .AddSingleton<IUnkeptText, UnkeptRecords>()
        .AddSingleton<TurnApology>(provider => turnContext => Apologise(provider.GetRequiredService<AdvisorSource>().Current, Audience.Of(turnContext.Activity)));

    private static Activity Apologise(Advisors advisors, Audience audience) =>
        advisors.In(audience.Language).Answers.Apology(audience with { Language = advisors.In(audience.Language).Language }).Activity;
}
