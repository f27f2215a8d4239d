namespace AdvisorBot.Understanding.Text;

/// <summary>Phrases that name nothing, whatever their words name elsewhere: in "thats not on the list" nobody turns down lists, in "I'm broke rn" nobody is a nurse.</summary>
internal static class Idioms
{
    /// <summary>Without what is named by words within such a phrase.</summary>
    public static List<PhraseMatch> Emptied(List<PhraseMatch> matches)
    {
        var idioms = matches.FindAll(match => match.Sense.Kind == SenseKind.Idiom);
        if (idioms.Count > 0)
        {
            matches.RemoveAll(match => Names(match.Sense) && idioms.Exists(idiom => idiom.First <= match.First && match.End <= idiom.End));
        }

        return matches;
    }

    private static bool Names(Sense sense) => sense is
    {
        Exact: null,
        Kind: SenseKind.Interest or SenseKind.InterestAnswer or SenseKind.UnwantedAnswer or SenseKind.WorkplaceAnswer or SenseKind.RemoteHome or SenseKind.Experience or SenseKind.Field or SenseKind.Hours,
    };
}
