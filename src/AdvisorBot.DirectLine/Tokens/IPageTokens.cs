using AdvisorBot.DirectLine.Endpoints;

namespace AdvisorBot.DirectLine.Tokens;

/// <summary>Where the tokens of our pages come from.</summary>
public interface IPageTokens
{
    /// <summary>A token for a new conversation of a visitor of the page with this origin, or why there is none.</summary>
    Task<(PageToken? Token, DoorError? Refusal)> GetAsync(string? origin, CancellationToken cancellationToken);
}
