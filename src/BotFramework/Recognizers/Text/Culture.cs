namespace Microsoft.Recognizers.Text;

/// <summary>Culture codes that recognizers take; the bundled recognizers read English, and numbers, yes and no also in Spanish.</summary>
public sealed class Culture
{
    /// <summary>Arabic.</summary>
    public const string Arabic = "ar-*";

    /// <summary>Bulgarian.</summary>
    public const string Bulgarian = "bg-bg";

    /// <summary>Chinese.</summary>
    public const string Chinese = "zh-cn";

    /// <summary>Dutch.</summary>
    public const string Dutch = "nl-nl";

    /// <summary>English as spoken in the United States.</summary>
    public const string English = "en-us";

    /// <summary>English as spoken elsewhere.</summary>
    public const string EnglishOthers = "en-*";

    /// <summary>French.</summary>
    public const string French = "fr-fr";

    /// <summary>German.</summary>
    public const string German = "de-de";

    /// <summary>Hindi.</summary>
    public const string Hindi = "hi-in";

    /// <summary>Italian.</summary>
    public const string Italian = "it-it";

    /// <summary>Japanese.</summary>
    public const string Japanese = "ja-jp";

    /// <summary>Korean.</summary>
    public const string Korean = "ko-kr";

    /// <summary>Portuguese.</summary>
    public const string Portuguese = "pt-br";

    /// <summary>Spanish.</summary>
    public const string Spanish = "es-es";

    /// <summary>Swedish.</summary>
    public const string Swedish = "sv-se";

    /// <summary>Turkish.</summary>
    public const string Turkish = "tr-tr";

    private static readonly Culture[] Known =
    [
        new("English", English), new("EnglishOthers", EnglishOthers), new("Chinese", Chinese), new("Spanish", Spanish),
        new("Portuguese", Portuguese), new("French", French), new("German", German), new("Italian", Italian),
        new("Japanese", Japanese), new("Dutch", Dutch), new("Korean", Korean), new("Swedish", Swedish),
        new("Bulgarian", Bulgarian), new("Turkish", Turkish), new("Hindi", Hindi), new("Arabic", Arabic),
    ];

    private Culture(string name, string code)
    {
        CultureName = name;
        CultureCode = code;
    }

    /// <summary>Name of the language.</summary>
    public string CultureName { get; }

    /// <summary>Culture code, lower case.</summary>
    public string CultureCode { get; }

    /// <summary>The codes of all cultures named here.</summary>
    public static string[] GetSupportedCultureCodes() => Array.ConvertAll(Known, culture => culture.CultureCode);

    /// <summary>The supported code nearest to a culture code: itself, else the one for its language, else the code in lower case.</summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (string.IsNullOrEmpty(cultureCode))
        {
            return cultureCode;
        }

        var code = cultureCode.ToLowerInvariant();
        var language = LanguageOf(code);
        string nearest = null;
        foreach (var culture in Known)
        {
            if (culture.CultureCode == code)
            {
                return code;
            }

            if (LanguageOf(culture.CultureCode).SequenceEqual(language))
            {
                // A regional variant prefers the wildcard ("en-gb" is "en-*"), a bare language the first entry.
                var wildcard = culture.CultureCode.EndsWith('*');
                nearest = nearest is null || (wildcard && code.Length > language.Length) ? culture.CultureCode : nearest;
            }
        }

        return nearest ?? code;
    }

    internal static bool IsEnglish(string cultureCode) => HasLanguage(cultureCode, "en");

    internal static bool IsSpanish(string cultureCode) => HasLanguage(cultureCode, "es");

    /// <summary>English is the default culture; another one is an error only when falling back is not allowed.</summary>
    internal static void RequireEnglish(string cultureCode, bool fallbackToDefaultCulture)
    {
        if (!fallbackToDefaultCulture && !IsEnglish(cultureCode))
        {
            throw new ArgumentException($"The culture '{cultureCode}' is not supported and falling back to English is off.", nameof(cultureCode));
        }
    }

    private static bool HasLanguage(string cultureCode, string language) =>
        cultureCode is not null && LanguageOf(cultureCode).Equals(language, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> LanguageOf(string cultureCode)
    {
        var dash = cultureCode.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? cultureCode : cultureCode.AsSpan(0, dash);
    }
}
