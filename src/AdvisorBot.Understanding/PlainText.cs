using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding;

/// <summary>Text as the recognizer compares it.</summary>
public static class PlainText
{
    /// <summary>Lower case, without accents and opening marks, with plain quotes and dashes.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Letters.Fold(text).Replace('¿', ' ').Replace('¡', ' ');
    }
}
