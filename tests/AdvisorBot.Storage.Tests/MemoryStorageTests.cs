using Microsoft.Bot.Builder;

namespace AdvisorBot.Storage.Tests;

public sealed class MemoryStorageTests : StorageContract
{
    protected override IStorage Storage { get; } = new MemoryStorage();
}
