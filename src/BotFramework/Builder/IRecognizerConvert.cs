namespace Microsoft.Bot.Builder;

/// <summary>A result type that can take over a recognizer's untyped result.</summary>
public interface IRecognizerConvert
{
    void Convert(object result);
}
