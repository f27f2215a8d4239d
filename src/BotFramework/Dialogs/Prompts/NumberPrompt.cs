using System.Globalization;
using System.Numerics;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number: int, long, float, double or decimal, in digits or in words.</summary>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    private static readonly TryRead Reader = ReaderFor();

    public NumberPrompt(string dialogId, PromptValidator<T> validator = default, string defaultLocale = default)
        : base(dialogId, validator)
    {
        if (Reader is null)
        {
            throw new NotSupportedException($"NumberPrompt knows int, long, float, double and decimal, not {typeof(T).Name}.");
        }

        DefaultLocale = defaultLocale;
    }

    private delegate bool TryRead(string text, out T value);

    /// <summary>The language when the activity names none; English unless set.</summary>
    public string DefaultLocale { get; set; }

    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        PromptState.SendAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<T>();
        var activity = turnContext.Activity;
        var numbers = string.IsNullOrEmpty(activity.Text) ? [] : NumberRecognizer.RecognizeNumber(activity.Text, options?.RecognizeLanguage ?? activity.Locale ?? DefaultLocale ?? Culture.English);
        if (numbers.Count > 0 && Reader(numbers[0].Resolution[ResolutionKey.Value] as string, out var value))
        {
            (result.Succeeded, result.Value) = (true, value);
        }

        return Task.FromResult(result);
    }

    private static TryRead ReaderFor()
    {
        if (typeof(T) == typeof(int))
        {
            return (TryRead)(object)new NumberPrompt<int>.TryRead(ReadNumber<int>);
        }

        if (typeof(T) == typeof(long))
        {
            return (TryRead)(object)new NumberPrompt<long>.TryRead(ReadNumber<long>);
        }

        if (typeof(T) == typeof(float))
        {
            return (TryRead)(object)new NumberPrompt<float>.TryRead(ReadNumber<float>);
        }

        if (typeof(T) == typeof(double))
        {
            return (TryRead)(object)new NumberPrompt<double>.TryRead(ReadNumber<double>);
        }

        return typeof(T) == typeof(decimal) ? (TryRead)(object)new NumberPrompt<decimal>.TryRead(ReadNumber<decimal>) : null;
    }

    private static bool ReadNumber<TNumber>(string text, out TNumber value)
        where TNumber : INumber<TNumber> =>
        TNumber.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
