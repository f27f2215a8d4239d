namespace AdvisorBot.Understanding.Languages;

/// <summary>What a message's words say about its language.</summary>
/// <param name="Language">The offered language to read it in: the current one, unless the words are another's.</param>
/// <param name="Foreign">Whether it is written in a language that is not offered.</param>
/// <param name="Sure">Whether the words themselves are of <paramref name="Language"/>; false for numbers, names, "ok".</param>
public sealed record LanguageGuess(string Language, bool Foreign = false, bool Sure = false);
