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
    [InlineData("OtherSecret", "short")]
    [InlineData("SweepEvery", "00:00:00")]
    [InlineData("Sockets:PerAddress", "0")]
    [InlineData("Sockets:Patience", "00:00:00")]
    [InlineData("Uploads:MaxBytes", "0")]
    [InlineData("Uploads:MaxFiles", "0")]
    [InlineData("Uploads:Types:0", "png")]
    [InlineData("Azure:Endpoint", "directline.example")]
    [InlineData("Azure:Endpoint", "https://directline.example/v3/directline")]
    [InlineData("Azure:Patience", "00:00:00")]
    public void A_setting_that_makes_no_sense_is_named(string setting, string value)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Bind(setting, value));

        Assert.Contains("DirectLine", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_secret_of_azure_goes_over_https_only()
    {
        Assert.Throws<OptionsValidationException>(() => Bind(("Azure:Endpoint", "http://directline.example"), ("Azure:Secret", "secret")));
        Assert.True(Bind(("Azure:Endpoint", "http://127.0.0.1:5000"), ("Azure:Secret", "secret")).Azure.IsOn);
        Assert.True(Bind(("Azure:Secret", "secret"), ("BotId", "x")).Azure.IsOn);
    }

    [Fact]
    public void Types_of_files_replace_those_of_the_default()
    {
        var everyday = Bind("BotId", "x").Uploads;
        var pictures = Bind("Uploads:Types:0", "image/*").Uploads;

        Assert.Equal((true, true, false), (everyday.Takes("image/heic"), everyday.Takes("application/vnd.oasis.opendocument.text"), everyday.Takes("application/x-msdownload")));
        Assert.Equal((true, false), (pictures.Takes("IMAGE/PNG"), pictures.Takes("application/pdf")));
    }

    [Fact]
    public void The_defaults_and_a_pages_origin_are_fine()
    {
        Assert.Equal("https://school.example:8443", Assert.Single(Bind("AllowedOrigins:0", "https://school.example:8443").AllowedOrigins));
    }

    private static DirectLineOptions Bind(string setting, string value) => Bind((setting, value));

    private static DirectLineOptions Bind(params (string Setting, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(set => KeyValuePair.Create($"DirectLine:{set.Setting}", (string?)set.Value))).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddDirectLine().BuildServiceProvider();
        return services.GetRequiredService<IOptions<DirectLineOptions>>().Value;
    }
}
