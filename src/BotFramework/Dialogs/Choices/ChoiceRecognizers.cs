using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Recognises which choice the user means: by words, else as "the second" or "the last", else by number.</summary>
public class ChoiceRecognizers
{
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (string.IsNullOrEmpty(utterance))
        {
            return [];
        }

        options ??= new FindChoicesOptions();
        var matched = Find.FindChoices(utterance, list, options);
        var locale = options.Locale ?? Culture.English;
        if (matched.Count == 0 && options.RecognizeOrdinals)
        {
            matched = ByPlace(NumberRecognizer.RecognizeOrdinal(utterance, locale), list);
        }

        if (matched.Count == 0 && options.RecognizeNumbers)
        {
            matched = ByPlace(NumberRecognizer.RecognizeNumber(utterance, locale), list);
        }

        return matched;
    }

    private static List<ModelResult<FoundChoice>> ByPlace(List<ModelResult> numbers, IList<Choice> list)
    {
        var found = new List<ModelResult<FoundChoice>>(numbers.Count);
        foreach (var number in numbers)
        {
            if (TryPlace(number.Resolution, list.Count, out var index))
            {
                found.Add(new ModelResult<FoundChoice>
                {
                    Start = number.Start,
                    End = number.End,
                    Text = number.Text,
                    TypeName = "choice",
                    Resolution = new FoundChoice { Value = list[index].Value, Index = index, Score = 1.0f },
                });
            }
        }

        return found;
    }

    /// <summary>"next" and "previous" have no place in a list that nobody stands in.</summary>
    private static bool TryPlace(SortedDictionary<string, object> resolution, int count, out int index)
    {
        index = -1;
        var relativeTo = resolution.TryGetValue(ResolutionKey.RelativeTo, out var reference) ? reference as string : "start";
        var key = relativeTo == "end" ? ResolutionKey.Offset : ResolutionKey.Value;
        if (relativeTo == "current" || !int.TryParse(resolution[key] as string, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        index = relativeTo == "end" ? count - 1 + number : number - 1;
        return index >= 0 && index < count;
    }
}
