using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AdvisorBot.DirectLine.Tests;

public sealed class DirectLineOptionsTests
{
    [Theory]
    [InlineData("SigningKey", "short")]
    [InlineData("Secret", "short")]
    [InlineData("TokenLifetime", "00:19:00")]
    [InlineData("AllowedOrigins:0", "school.example")]
    [InlineData("AllowedOrigins:0", "https://school.example/page")]
    [InlineData("KeepAlive", "00:00:00")]
    [InlineData("MaxBodyBytes", "1")]
    [InlineData("BotId", " ")]
    [InlineData("Rates:PostsAtOnce", "0")]
    public void A_setting_that_makes_no_sense_is_named(string setting, string value)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Bind(setting, value));

        Assert.Contains("DirectLine", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_defaults_and_a_pages_origin_are_fine()
    {
        Assert.Equal("https://school.example:8443", Assert.Single(Bind("AllowedOrigins:0", "https://school.example:8443").AllowedOrigins));
    }

    private static DirectLineOptions Bind(string setting, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new($"DirectLine:{setting}", value)]).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddDirectLine().BuildServiceProvider();
        return services.GetRequiredService<IOptions<DirectLineOptions>>().Value;
    }
}
