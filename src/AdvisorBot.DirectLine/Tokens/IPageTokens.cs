using AdvisorBot.DirectLine.Endpoints;

namespace AdvisorBot.DirectLine.Tokens;

/// <summary>Where the tokens of our pages come from.</summary>
public interface IPageTokens
{
    /// <summary>A token for a visitor of the page with this origin, or why there is none. It is for a new conversation, unless
    /// <paramref name="old"/> is a token of one that can go on.</summary>
    Task<(PageToken? Token, DoorError? Refusal)> GetAsync(string? origin, string? old, CancellationToken cancellationToken);
}
