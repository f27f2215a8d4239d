using System.Text;
using AdvisorBot.DirectLine.Tokens;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.DirectLine.Tests.Tokens;

public sealed class DirectLineTokensTests
{
    private static readonly TokenHolder Holder = new("conversation", "dl_user") { UserName = "Robin", Origins = "https://school.example" };
    private readonly TestClock _clock = new();

    [Fact]
    public async Task Its_payload_names_what_the_client_looks_for()
    {
        var claims = Payload(await Tokens().IssueAsync(Holder, CancellationToken.None));

        Assert.Equal("careers", (string?)claims["bot"]);
        Assert.Equal("conversation", (string?)claims["conv"]);
        Assert.Equal("dl_user", (string?)claims["user"]);
        Assert.Equal("https://school.example", (string?)claims["origin"]);
        Assert.Equal(1800, (long)claims["exp"]! - (long)claims["iat"]!);
    }

    [Fact]
    public async Task It_says_again_for_whom_it_was_made()
    {
        var check = await Tokens().CheckAsync(await Tokens().IssueAsync(Holder, CancellationToken.None), CancellationToken.None);

        Assert.Equal(TokenVerdict.Valid, check.Verdict);
        Assert.Equal(Holder, check.Holder);
    }

    [Fact]
    public async Task It_expires_to_the_second()
    {
        var token = await Tokens().IssueAsync(Holder, CancellationToken.None);
        _clock.Now = _clock.Now.AddSeconds(1799);
        Assert.Equal(TokenVerdict.Valid, (await Tokens().CheckAsync(token, CancellationToken.None)).Verdict);

        _clock.Now = _clock.Now.AddSeconds(1);

        Assert.Equal(TokenVerdict.Expired, (await Tokens().CheckAsync(token, CancellationToken.None)).Verdict);
    }

    [Fact]
    public async Task Another_hosts_key_does_not_open_this_one()
    {
        var foreign = await Tokens("another key, also thirty-two characters").IssueAsync(Holder, CancellationToken.None);

        Assert.Equal(TokenVerdict.Invalid, (await Tokens().CheckAsync(foreign, CancellationToken.None)).Verdict);
    }

    [Fact]
    public async Task A_token_for_another_bot_is_refused()
    {
        var options = new DirectLineOptions { SigningKey = Key, BotId = "other" };
        var other = await Tokens(options).IssueAsync(Holder, CancellationToken.None);

        Assert.Equal(TokenVerdict.Invalid, (await Tokens().CheckAsync(other, CancellationToken.None)).Verdict);
    }

    [Fact]
    public async Task A_ticket_is_used_up_and_never_counts_as_a_token()
    {
        var tokens = Tokens();
        var ticket = await tokens.IssueTicketAsync(Holder, CancellationToken.None);

        Assert.Equal(TokenVerdict.Invalid, (await tokens.CheckAsync(ticket, CancellationToken.None)).Verdict);
        Assert.Equal(TokenVerdict.Valid, (await tokens.RedeemTicketAsync(ticket, CancellationToken.None)).Verdict);
        Assert.Equal(TokenVerdict.Invalid, (await tokens.RedeemTicketAsync(ticket, CancellationToken.None)).Verdict);
    }

    [Fact]
    public void Nobody_can_guess_a_conversation_or_a_user()
    {
        var holders = Enumerable.Range(0, 100).Select(_ => DirectLineTokens.NewHolder()).ToList();

        Assert.Equal(100, holders.Select(holder => holder.ConversationId).Distinct().Count());
        Assert.All(holders, holder => Assert.Matches("^dl_[A-Za-z0-9_-]{22}$", holder.UserId));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("https://school.example", true)]
    [InlineData("https://evil.example", false)]
    public void A_token_made_for_a_page_is_of_no_use_to_another(string? origin, bool isAllowed)
    {
        Assert.Equal(isAllowed, Holder.MayBeUsedFrom(origin));
    }

    private const string Key = "a key of at least thirty-two characters";

    private DirectLineTokens Tokens(string key = Key) => Tokens(new DirectLineOptions { SigningKey = key });

    private DirectLineTokens Tokens(DirectLineOptions options) =>
        new(new SigningKey(Options.Create(options), new NoStore()), new InProcessRecentKeys(_clock), Options.Create(options), _clock);

    private static JObject Payload(string token) =>
        JObject.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(token.Split('.')[1].Replace('-', '+').Replace('_', '/').PadRight((token.Split('.')[1].Length + 3) / 4 * 4, '='))));

    private sealed class NoStore : ISigningKeyStore
    {
        public Task<byte[]> GetOrAddAsync(byte[] candidate, CancellationToken cancellationToken) => throw new InvalidOperationException("The key is configured.");
    }
}
