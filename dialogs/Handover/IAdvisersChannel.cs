using Microsoft.Bot.Schema;

namespace AdvisorBot.Dialogs.Handover;

/// <summary>The channel in which the advisers of the school read questions; the host knows where it is.</summary>
public interface IAdvisersChannel
{
    /// <summary>Whether there is one.</summary>
    bool IsOpen { get; }

    /// <summary>Language of the cards; null for the pack's own.</summary>
    string? Language { get; }

    /// <summary>Posts a card; its id there, or null when the channel did not take it.</summary>
    Task<string?> PostAsync(Activity card, CancellationToken cancellationToken);

    /// <summary>Asks that what changed about a question reaches both sides soon, in turns of their own.</summary>
    void Wake(string caseId);
}
