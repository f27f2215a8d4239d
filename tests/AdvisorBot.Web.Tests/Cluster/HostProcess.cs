using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AdvisorBot.Web.Tests.Cluster;

/// <summary>The host as it is shipped, in a process of its own, which can be killed.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;
    private readonly Uri _address;

    private HostProcess(Process process, Uri address) => (_process, _address) = (process, address);

    public static async Task<HostProcess> StartAsync(string database)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        var start = new ProcessStartInfo("dotnet", [typeof(AdvisorHost).Assembly.Location, "--urls", address.AbsoluteUri, "--environment", "Development", "--Logging:LogLevel:Default", "None"])
        {
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["Storage__Postgres"] = database;
        var host = new HostProcess(Process.Start(start)!, address);
        using var client = host.Client();
        while (!await AnswersAsync(client))
        {
            Assert.False(host._process.HasExited, "The host has ended.");
            await Task.Delay(50);
        }

        return host;
    }

    public HttpClient Client() => new() { BaseAddress = _address };

    /// <summary>SIGKILL: it has no time to say or write anything.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/readyz");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
