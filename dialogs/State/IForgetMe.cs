using Microsoft.Bot.Builder;

namespace AdvisorBot.Dialogs.State;

/// <summary>Deletes what one store keeps about the person who is speaking.</summary>
public interface IForgetMe
{
    /// <summary>Reply key that names what is deleted, such as <c>forgotten.log</c>.</summary>
    string Names { get; }

    Task ForgetAsync(ITurnContext turnContext, CancellationToken cancellationToken);
}
