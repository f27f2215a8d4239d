namespace AdvisorBot.Answers.Writing;

/// <summary>What a channel shows beyond text.</summary>
/// <param name="SuggestedActions">How many suggested actions it shows.</param>
/// <param name="Citations">Whether it reads the schema.org Message entity.</param>
/// <param name="LinkDefinitions">Whether <c>[1]: url "title"</c> lines become links instead of showing up as text.</param>
/// <param name="Cards">Whether it shows Adaptive Cards.</param>
/// <param name="Votes">Whether it shows thumbs for the actions of the schema.org Message entity.</param>
/// <param name="Checks">Whether its cards are known to send several ticks at once; elsewhere several are typed.</param>
/// <param name="Teams">Whether it is Teams: cards that answer a click in place, thumbs, a line for notifications.</param>
internal sealed record ChannelTraits(int SuggestedActions, bool Citations, bool LinkDefinitions, bool Cards, bool Votes = false, bool Teams = false, bool Checks = false)
{
    private const int Any = 20;

    private static readonly ChannelTraits TeamsAlone = new(3, Citations: true, LinkDefinitions: false, Cards: true, Teams: true, Checks: true);
    // Teams draws suggested actions in personal chats only; the Playground shows no such message at all in a channel. Offers become a card there.
    private static readonly ChannelTraits TeamsShared = TeamsAlone with { SuggestedActions = 0 };
    private static readonly ChannelTraits WebChat = new(Any, Citations: true, LinkDefinitions: true, Cards: true, Votes: true, Checks: true);
    private static readonly ChannelTraits Other = new(Any, Citations: false, LinkDefinitions: false, Cards: true);
    private static readonly ChannelTraits TextOnly = new(Any, Citations: false, LinkDefinitions: false, Cards: false);

    public static ChannelTraits Of(Audience audience) => audience.ChannelId switch
    {
        "msteams" => audience.Shared ? TeamsShared : TeamsAlone,
        "directline" or "webchat" or "emulator" => WebChat,
        "sms" or "email" => TextOnly,
        _ => Other,
    };
}
