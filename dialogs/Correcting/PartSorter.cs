using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Dialogs.Correcting;

/// <summary>Sorts the parts of a message by what they do: say something of an answer, take one back, ask for the ranking, or something else.</summary>
internal sealed class PartSorter(AdvisorTurn turn, CorrectionWords words, SlotNames names, MessageParts message, Rereading rereading, TakenBack noted)
{
    /// <param name="guesses">Whether words without a name may speak of another answer than the open one.</param>
    public SortedParts Sort(IReadOnlyList<MessagePart> parts, bool guesses)
    {
        var sorted = new SortedParts();
        var removes = parts.Any(part => message.TakesBack(part.Words));
        SaidOfSlot? current = null;
        sorted.All.AddRange(parts);
        foreach (var part in parts)
        {
            var isJudged = part.Words.HasAny(words.Verdicts);
            var named = names.In(part.Words);
            if (message.AsksToRank(part.Words))
            {
                sorted.AsksToRank = true;
            }
            else if (TakesBack(part) || (removes && part.Words.HasAny(words.Accusations)) || (isJudged && noted.IsAmount(part.Words, turn.Profile)) || (sorted.Removals.Count > 0 && sorted.Removals[^1].End == part.Start && IsOnlyNamed(part)))
            {
                sorted.Removals.Add(part);
                sorted.Doubted.AddRange(part.Words.HasAny(words.Doubts) ? named.Where(turn.Profile.Knows) : []);
                current = named.Count > 0 ? new SaidOfSlot(named) : current;
            }
            else if (Asks(part))
            {
                current = null;
                sorted.Rest.Add(part);
            }
            else if (message.IsRejection(part.Words) || IsOtherAmount(part))
            {
                // What comes instead is said in another part.
            }
            else if (isJudged || message.IsEmpty(part.Words) || OnlyChanges(part.Words))
            {
                sorted.IsJudged |= isJudged;
                sorted.Doubted.AddRange(named);
            }
            else
            {
                current = Say(sorted, current, part, named.Count > 0 ? named : guesses && rereading.SlotOf(part.Text) is { } slot ? [slot] : []);
            }
        }

        return sorted;
    }

    private SaidOfSlot? Say(SortedParts sorted, SaidOfSlot? current, MessagePart part, IReadOnlyList<string> named)
    {
        if (current is not null && (named.Count == 0 ? IsContinued(part, current) : named.Intersect(current.Slots).Any()))
        {
            current.Parts.Add(part);
        }
        else if (named.Count == 0)
        {
            if (IsOfOpen(part))
            {
                sorted.Rest.Add(part);
            }

            return current;
        }
        else
        {
            current = new SaidOfSlot(named) { Parts = { part } };
        }

        if (!sorted.Said.Contains(current))
        {
            sorted.Said.Add(current);
        }

        return current;
    }

    /// <summary>"Remove the pay … and the patients": names another answer and says nothing of it.</summary>
    private bool IsOnlyNamed(MessagePart part) => part.Words.Opens(words.Joiners) && names.In(part.Words).Count > 0
        && names.WithoutAny(part.Words).Without([.. words.Joiners, .. words.Fillers, .. QuestionForm.RulesOf(turn).StopWords]).Text.Length == 0;

    /// <summary>"Not 500", before the amount that is meant.</summary>
    private bool IsOtherAmount(MessagePart part) => part.Words.Opens(words.Nots) && !part.Words.Opens(words.Denials) && part.Text.Any(char.IsAsciiDigit);

    /// <summary>"… 2 from work and 1 from me", "… not rather", "not computers. Finding things out": more of the same answer.</summary>
    private bool IsContinued(MessagePart part, SaidOfSlot current) => part.Text.Any(char.IsDigit) || part.Words.Opens(words.Nots)
        || (current.Slots[0] == Slots.Interests && rereading.Ids(part.Text, Slots.Interests).Any());

    /// <summary>Beside a correction, what names nothing answers no open question; at the summary it may tell something new.</summary>
    private bool IsOfOpen(MessagePart part) => turn.Talk.OpenSlot is not { } open || (Slots.All.Contains(open) ? names.In(part.Words).Contains(open) : rereading.Tells(part.Text));

    /// <summary>"Remove puzzles", "where did you get a year", "you put designing again"; not "what if I delete something?".</summary>
    private bool TakesBack(MessagePart part) => part.Words.HasAny(words.Doubts)
        || (message.TakesBack(part.Words) && (part.Words.Opens(words.Removals) || !Asks(part)))
        || ((part.Words.HasAny(words.Accusations) || part.Words.Opens(words.Rejections)) && noted.IsValue(part.Words.Without(words.Accusations).Without(words.Rejections), turn.Profile));

    /// <summary>"Change my interests" says no new ones.</summary>
    private bool OnlyChanges(AskedWords part) => names.In(part).Count > 0 && part.HasAny(words.Changes) && !part.HasAny(words.To)
        && names.Without(part).Without(words.Changes).Without(words.Fillers).Without(QuestionForm.RulesOf(turn).StopWords).Text.Length == 0;

    private bool Asks(MessagePart part)
    {
        if (part.Words.HasAny(words.Setters))
        {
            return false;
        }

        var rules = QuestionForm.RulesOf(turn);
        var opening = part.Words.WithoutOpening(turn.Texts.Asking.Prefaces);
        return part.Text.Contains('?', StringComparison.Ordinal) || QuestionForm.LooksAsked(opening.Text, rules) || opening.WithoutOpening(words.Fillers).Opens(rules.Hypotheticals.Ifs);
    }
}

/// <summary>The parts of a message by what they do.</summary>
internal sealed class SortedParts
{
    public List<SaidOfSlot> Said { get; } = [];

    /// <summary>All parts, in order.</summary>
    public List<MessagePart> All { get; } = [];

    /// <summary>Parts that take an answer back.</summary>
    public List<MessagePart> Removals { get; } = [];

    /// <summary>Slots whose answer was called wrong.</summary>
    public List<string> Doubted { get; } = [];

    /// <summary>Whether something was called wrong.</summary>
    public bool IsJudged { get; set; }

    public bool AsksToRank { get; set; }

    public List<MessagePart> Rest { get; } = [];
}

/// <summary>Parts, one after the other, that speak of one answer.</summary>
/// <param name="Slots">The answers it may be.</param>
internal sealed record SaidOfSlot(IReadOnlyList<string> Slots)
{
    public List<MessagePart> Parts { get; init; } = [];

    public string TextOf(string message) => message[Parts[0].Start..Parts[^1].End];
}
