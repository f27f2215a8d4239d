namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices and values in what the user said.</summary>
public static class Find
{
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>The choices whose value, button title or synonym was said, in the order they were said.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(choices);
        options ??= new FindChoicesOptions();
        var found = FindValues(utterance, WordsFor(choices, options), options);
        return found.ConvertAll(match => new ModelResult<FoundChoice>
        {
            Start = match.Start,
            End = match.End,
            Text = match.Text,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[match.Resolution.Index].Value,
                Index = match.Resolution.Index,
                Score = match.Resolution.Score,
                Synonym = match.Resolution.Value,
            },
        });
    }

    /// <summary>The values that were said, in the order they were said; of overlapping ones the best.</summary>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        return string.IsNullOrEmpty(utterance) ? [] : ValueFinder.Find(utterance, values, options ?? new FindValuesOptions());
    }

    private static List<SortedValue> WordsFor(IList<Choice> choices, FindChoicesOptions options)
    {
        var words = new List<SortedValue>(choices.Count);
        for (var index = 0; index < choices.Count; index++)
        {
            var choice = choices[index];
            if (!options.NoValue)
            {
                words.Add(new SortedValue { Index = index, Value = choice.Value });
            }

            if (!options.NoAction && !string.IsNullOrEmpty(choice.Action?.Title))
            {
                words.Add(new SortedValue { Index = index, Value = choice.Action.Title });
            }

            foreach (var synonym in choice.Synonyms ?? [])
            {
                words.Add(new SortedValue { Index = index, Value = synonym });
            }
        }

        return words;
    }
}
