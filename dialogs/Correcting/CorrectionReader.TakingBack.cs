using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.DiscoverCareers;

namespace AdvisorBot.Dialogs.Correcting;

/// <content>What is taken back, by name or as what was noted last.</content>
internal sealed partial class CorrectionReader
{
    /// <summary>Takes the answers out that the message calls never said.</summary>
    private List<CareerProfile> TakeBack(SortedParts sorted, SlotAnswers answers)
    {
        var all = new List<CareerProfile>();
        foreach (var part in sorted.Removals)
        {
            var bare = Bared(part);
            Take(_noted.Find(bare, answers.Profile, _words.Joiners));
            if (all.Count == 0 && sorted.Removals.TrueForAll(other => !other.Text.Contains('?', StringComparison.Ordinal) && _noted.NamesNothing(Bared(other), _words.Joiners)))
            {
                // "I didn't say that": what the rest of the message names, else what was noted last.
                var others = sorted.All.FindAll(other => !sorted.Removals.Contains(other));
                var named = others.FindAll(other => _noted.IsValue(other.Words, answers.Profile)) is { Count: > 0 } values ? values : others.FindAll(OnlyNames);
                var meant = named.Count > 0 ? named.Select(other => _noted.Find(other.Words, answers.Profile, _words.Joiners)) : [_turn.JustNoted?.ToProfile() ?? new CareerProfile()];
                Take(Parts.Still(answers.Profile, meant.Aggregate(new CareerProfile(), Parts.Joined)));
            }
        }

        foreach (var part in sorted.All)
        {
            Take(_noted.Denied(part.Words, _words.Negations, answers.Profile));
        }

        return all;

        void Take(CareerProfile taken)
        {
            if (Parts.Any(taken))
            {
                answers.Restore(Parts.Without(answers.Profile, taken));
                all.Add(taken);
            }
        }
    }

    /// <summary>"About the patients": names an answer and says nothing of it, as "I'd rather not be with patients" does.</summary>
    private bool OnlyNames(MessagePart part) => part.Words.Without(_words.Fillers) is var words && _names.In(words).Count > 0
        && _names.WithoutAny(words).Without(_texts.Rules.StopWords).Count <= 1;

    /// <summary>Without the words that take back.</summary>
    private AskedWords Bared(MessagePart part) => part.Words.Without(_words.Removals.SelectMany(removal => removal.Split(" * "))).Without(_words.Doubts.SelectMany(doubt => doubt.Split('…'))).Without(_words.Accusations).Without(_words.Rejections).Without(_words.Fillers);

    /// <summary>"I never said I dislike puzzles, I said I'm bad at math": what is taken back is not noted again by the words beside it.</summary>
    private static bool IsNotedAgain(CareerProfile before, CareerProfile now, List<CareerProfile> taken) => taken.Exists(part => Parts.Any(Parts.Still(Parts.New(before, now), part)));
}
