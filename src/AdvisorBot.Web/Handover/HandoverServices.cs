using AdvisorBot.Dialogs.Handover;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Web.Handover;

/// <summary>Registers the way from students to the advisers of the school and back.</summary>
public static class HandoverServices
{
    /// <summary>Adds it after the middleware that every turn passes; without settings students get contacts only.</summary>
    public static WebApplicationBuilder AddHandover(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Configuration[$"{HandoverOptions.Section}:{nameof(HandoverOptions.ServiceUrl)}"] is { Length: > 0 } serviceUrl)
        {
            // Whoever configures the channel vouches for its address: the first question may come before anything came from there.
            builder.Configuration["TrustedServiceUrls:Handover"] = serviceUrl;
        }

        var services = builder.Services;
        services.AddOptions<HandoverOptions>().BindConfiguration(HandoverOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HandoverOptions>, OptionsCheck>();
        services.AddSingleton<AdvisersConversation>().AddSingleton<HandoverErrands>().AddSingleton<StudentReach>().AddSingleton<AdviserDesk>();
        services.AddSingleton<AdvisersChannel>().AddSingleton<IAdvisersChannel>(provider => provider.GetRequiredService<AdvisersChannel>());
        services.AddSingleton<Microsoft.Bot.Builder.IMiddleware, AdvisersMiddleware>();
        services.AddHostedService<HandoverMessenger>();
        return builder;
    }

    private sealed class OptionsCheck : IValidateOptions<HandoverOptions>
    {
        public ValidateOptionsResult Validate(string? name, HandoverOptions options) =>
            options.Problem() is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
    }
}
