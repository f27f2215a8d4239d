using AdvisorBot.Knowledge;

namespace AdvisorBot.Testing;

/// <summary>The knowledge pack that ships with the bot, loaded once per test run.</summary>
public static class ShippedKnowledge
{
    /// <summary>The <c>knowledge</c> folder of the repository.</summary>
    public static string Folder { get; } = RepositoryRoot.At("knowledge");

    private static readonly Lazy<KnowledgeBase> Loaded = new(() => KnowledgePack.Load(Folder));

    /// <summary>The pack as loaded from <see cref="Folder"/>.</summary>
    public static KnowledgeBase Base => Loaded.Value;
}
