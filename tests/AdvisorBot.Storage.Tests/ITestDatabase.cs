using AdvisorBot.DirectLine;
using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Tokens;
using Microsoft.Bot.Builder;

namespace AdvisorBot.Storage.Tests;

/// <summary>A real database of one kind, which lasts as long as a test.</summary>
public interface ITestDatabase : IAsyncDisposable
{
    TestClock Clock { get; }

    IStorage Storage { get; }

    IConversationLog Log { get; }

    ISigningKeyStore Keys { get; }

    IUserData UserData { get; }

    IRecentKeys Recent { get; }

    /// <summary>As after a restart of the host, and the moment it takes the next to know that the last is dead.</summary>
    Task RestartAsync();

    /// <summary>Changes what is stored behind the host's back.</summary>
    Task ExecuteAsync(string sql);
}
