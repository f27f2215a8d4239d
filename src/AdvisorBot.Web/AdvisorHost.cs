using AdvisorBot.DirectLine;
using AdvisorBot.DirectLine.Endpoints;
using AdvisorBot.Storage;
using AdvisorBot.Web.Advisor;
using AdvisorBot.Web.Careers;
using AdvisorBot.Web.Handover;
using AdvisorBot.Web.Health;
using AdvisorBot.Web.Messages;
using AdvisorBot.Web.Plans;
using AdvisorBot.Web.Proxies;
using AdvisorBot.Web.Site;
using AdvisorBot.Web.Turns;

namespace AdvisorBot.Web;

/// <summary>Builds the host: what it is made of, and at which addresses it answers.</summary>
public static class AdvisorHost
{
    // A hard end for any body; each address has its own, smaller limit and says politely when it is passed.
    private const long MaxBodyBytes = 4 * 1024 * 1024;

    /// <summary>Builds the host; <paramref name="configure"/> comes last and may replace anything registered here.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(Options(args));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MaxBodyBytes);
        builder.WebHost.UseStaticWebAssets();
        // Otherwise Development adds an address for every path, and a wrong method anywhere is answered as not found.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";

        var services = builder.Services;
        services.AddProblemDetails();
        services.AddProxies();
        services.AddStorage(builder.Configuration);
        services.AddDirectLine();
        services.AddTurns();
        services.AddMessages();
        services.AddAdvisor();
        services.AddPlans();
        services.AddCareerPages();
        builder.AddHandover();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseMiddleware<CommonHeaders>();
        app.UseWebSockets();
        app.UseBotDoors(MessagesEndpoints.Path);
        app.MapMessages();
        app.MapDirectLine();
        app.MapHealth();
        app.MapPlans();
        app.MapCareerPages();
        app.MapStaticAssets();
        app.MapSchoolWidget();
        return app;
    }

    // Configuration lies beside the project while it is developed and beside the program once it is published.
    private static WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        ApplicationName = typeof(AdvisorHost).Assembly.GetName().Name,
        ContentRootPath = args.Any(arg => arg.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase)) || File.Exists("appsettings.json") ? null : AppContext.BaseDirectory,
    };
}
