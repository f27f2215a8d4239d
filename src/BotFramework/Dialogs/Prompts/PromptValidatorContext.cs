namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides whether an answer is accepted; the value may be changed in place.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);

/// <summary>An answer to be validated.</summary>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(ITurnContext context, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = context;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    public ITurnContext Context { get; }

    public PromptRecognizerResult<T> Recognized { get; }

    public PromptOptions Options { get; }

    /// <summary>What the prompt remembers until it is answered.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>How often the question was answered, this time included.</summary>
    public int AttemptCount => State.RestoreInt(PromptState.AttemptCountKey);
}
