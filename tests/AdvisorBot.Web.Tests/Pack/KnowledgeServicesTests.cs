using AdvisorBot.Knowledge;
using AdvisorBot.Testing;
using AdvisorBot.Web.Pack;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace AdvisorBot.Web.Tests.Pack;

public sealed class KnowledgeServicesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sound_pack_is_loaded_at_start_and_healthy()
    {
        SmallKnowledge.APack().WriteTo(_folder.Path);
        using var host = AHost();

        await host.StartAsync();

        Assert.Equal("small", host.Services.GetRequiredService<KnowledgeStore>().Current.Pack.Id);
        Assert.Equal(HealthStatus.Healthy, (await HealthAsync(host)).Status);
    }

    [Fact]
    public async Task A_broken_reference_stops_the_start_and_names_file_and_pointer()
    {
        SmallKnowledge.APack().Changing("careers/medical-coder.json", coder => coder["facts"]![0]!["source"] = "nobody").WriteTo(_folder.Path);
        using var host = AHost();

        var broken = await Assert.ThrowsAsync<KnowledgeException>(() => host.StartAsync());

        Assert.Contains("careers/medical-coder.json", broken.Message, StringComparison.Ordinal);
        Assert.Contains("#/facts/0/source: there is no source \"nobody\"", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_says_that_a_broken_change_is_held_back()
    {
        SmallKnowledge.APack().WriteTo(_folder.Path);
        using var host = AHost();
        await host.StartAsync();
        SmallKnowledge.APack().WithFile("school.json", "{").WriteTo(_folder.Path);

        host.Services.GetRequiredService<KnowledgeStore>().Reload();

        var health = await HealthAsync(host);
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains("school.json", health.Entries["knowledge"].Description, StringComparison.Ordinal);
    }

    private static Task<HealthReport> HealthAsync(IHost host) => host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

    private IHost AHost()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Knowledge:Path", _folder.Path)]);
        builder.Services.AddKnowledge();
        return builder.Build();
    }
}
