using AdvisorBot.Testing;
using AdvisorBot.Web.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AdvisorBot.Web.Tests.Doors;

/// <summary>The real host on a port of its own, with a database file of its own and the echo bot.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly bool _ownsFile;

    private RunningHost(WebApplication app, string database, bool ownsFile) => (_app, Database, _ownsFile) = (app, database, ownsFile);

    public string Database { get; }

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IServiceProvider Services => _app.Services;

    public EchoBotOrders Bot => Services.GetRequiredService<EchoBotOrders>();

    public FakeClock Clock => (FakeClock)Services.GetRequiredService<TimeProvider>();

    /// <summary>Starts a host; a database handed over is left alone at the end.</summary>
    public static async Task<RunningHost> StartAsync(string? database = null, params string[] settings)
    {
        var file = database ?? NewDatabase();
        string[] args = ["--urls=http://127.0.0.1:0", "--environment=Development", $"--Storage:Path={file}", $"--Knowledge:Path={SmallKnowledge.Folder}", .. settings];
        var app = AdvisorHost.Build(args, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(new FakeClock());
            builder.Services.AddSingleton<EchoBotOrders>();
            builder.Services.AddTransient<IBot, EchoBot>();
            builder.Services.AddSingleton<TurnApology>(_ => MessageFactory.Text("Sorry, that went wrong."));
        });
        await app.StartAsync();
        return new RunningHost(app, file, database is null);
    }

    public static string NewDatabase() => Path.Combine(Path.GetTempPath(), $"advisorbot-{Guid.NewGuid():N}", "test.db");

    public HttpClient Client() => new() { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        Bot.LetGo();
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_ownsFile)
        {
            Directory.Delete(Path.GetDirectoryName(Database)!, recursive: true);
        }
    }
}
