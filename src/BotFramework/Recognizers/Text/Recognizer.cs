namespace Microsoft.Recognizers.Text;

/// <summary>Base of the recognizers. The bundled ones hold no models: their static methods scan the query directly.</summary>
public abstract class Recognizer<TRecognizerOptions>
    where TRecognizerOptions : struct
{
    private protected Recognizer()
    {
    }
}
