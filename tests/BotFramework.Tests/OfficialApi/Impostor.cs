namespace BotFramework.Tests.OfficialApi.Impostor.Microsoft.Bot.Schema;

/// <summary>A type with one member too many, to see that the comparison notices.</summary>
public class Fact
{
    public string? Key { get; set; }

    public string? Extra { get; set; }
}
