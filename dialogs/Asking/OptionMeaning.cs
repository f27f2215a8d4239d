using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Correcting;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Turns;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>What the open question, or one of its options, means in plain words: "What is lead? Be the chief?", "what does privacy and law mean?".</summary>
internal static class OptionMeaning
{
    /// <summary>More words ask something of their own.</summary>
    private const int MostWords = 8;

    /// <summary>The meaning, and what else the message says; null when it asks for none, or for that of something else.</summary>
    public static (Reply Meaning, string Beside)? In(AdvisorTurn turn)
    {
        if (turn.Talk.OpenSlot is not { } open || !Slots.All.Contains(open))
        {
            return null;
        }

        var asks = turn.Texts.Asking.Purpose.Means;
        var around = asks.SelectMany(phrase => phrase.Split('…', StringSplitOptions.TrimEntries)).ToArray();
        var sentences = Sentences.Of(turn.Recognition.Text).Select(part => (part.Text, Words: turn.WordsOf(part.Text).WithoutEnds(turn.Texts.Asking.Prefaces))).ToArray();
        var asking = Array.Find(sentences, part => part.Words.Count <= MostWords && part.Words.HasAny(asks) && Key(open, part.Words.Without(around), turn) is not null);
        return asking.Text is null ? null
            : (turn.Answers.Say(Key(open, asking.Words.Without(around), turn)!, turn.Audience) with { IsAside = true }, string.Concat(sentences.Where(part => part.Text != asking.Text && !part.Text.Contains('?', StringComparison.Ordinal)).Select(part => part.Text)).Trim());
    }

    private static string? Key(string open, AskedWords named, AdvisorTurn turn) => Keys(open, named, turn).FirstOrDefault(key => turn.Advisor.Knowledge.HasReply(turn.Audience.Language, key));

    /// <summary>The option that is named, of the open question before those of others, and the question itself.</summary>
    private static IEnumerable<string> Keys(string open, AskedWords named, AdvisorTurn turn)
    {
        foreach (var question in turn.Advisor.Knowledge.Interview.Questions.OrderByDescending(question => question.Id == open))
        {
            var labels = turn.Answers.OptionLabels(question.Id, turn.Audience with { Language = turn.Recognition.Language });
            if (OptionMatcher.ByTellingWords(named.Text, labels, turn.Texts.Rules.StopWords) is { } option)
            {
                yield return $"interview.{question.Id}.means.{question.Options[option].Id}";
            }
        }

        if (SlotNames.Of(turn.Texts).In(named).Contains(open))
        {
            yield return $"interview.{open}.means";
        }
    }
}
