using AdvisorBot.Dialogs.PlanLearning;

namespace AdvisorBot.Web.Plans;

/// <summary>Registers the pages of plans.</summary>
public static class PlanServices
{
    /// <summary>Adds them; the bot gives out their addresses.</summary>
    public static IServiceCollection AddPlans(this IServiceCollection services)
    {
        services.AddOptions<PlanOptions>().BindConfiguration(PlanOptions.Section)
            .Validate(options => options.PublicUrl is null or { IsAbsoluteUri: true, Scheme: "https" or "http" }, "Plan:PublicUrl must be an absolute http or https address.")
            .Validate(options => options.Lifetime > TimeSpan.Zero && options.MostOpenings > 0, "Plan:Lifetime and Plan:MostOpenings must be positive.")
            .ValidateOnStart();
        return services.AddSingleton<PublicAddress>().AddSingleton<PlanTickets>().AddSingleton<PlanOpenings>().AddSingleton<IPlanPages, PlanPages>();
    }
}
