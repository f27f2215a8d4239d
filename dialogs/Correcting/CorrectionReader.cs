using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.PlanLearning;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Correcting;

/// <summary>
/// Reads corrections of answers other than the open one: a part that names what another question is about is read as the answer
/// to that question.
/// </summary>
internal sealed partial class CorrectionReader
{
    /// <summary>A longer message that speaks of another answer needs a word of correction.</summary>
    private const int MostWords = 16;

    /// <summary>Questions with one short answer; what speaks of another one does not answer them.</summary>
    private static readonly string[] Plain = [Slots.Time, Slots.Budget, Slots.Remote, Slots.Hours, Slots.PatientContact, Slots.Pay, Slots.Lead];

    /// <summary>Interests that may answer whether one wants patients, or to lead.</summary>
    private static readonly string[] OfPeople = ["social", "people-contact", "enterprising", "no-patient-contact", "meaning", "stability", "language"];

    /// <summary>What somebody states; of the others a "no, I like …" may explain the answer to the open question.</summary>
    private static readonly string[] Stated = [Slots.Education, Slots.Time, Slots.Budget, Slots.Pay];

    private readonly AdvisorTurn _turn;
    private readonly CorrectionWords _words;
    private readonly LanguageTexts _texts;
    private readonly SlotNames _names;
    private readonly MessageParts _parts;
    private readonly Rereading _rereading;
    private readonly TakenBack _noted;
    private readonly IReadOnlyList<string> _spoken;

    private CorrectionReader(AdvisorTurn turn)
    {
        _turn = turn;
        _texts = turn.Texts;
        _spoken = [.. SpokenAnswer.Phrases(turn)];
        _words = _texts.Asking.Corrections;
        _names = SlotNames.Of(_texts);
        _parts = new MessageParts(_words, _names, _texts.Rules, Words);
        _rereading = new Rereading(turn);
        _noted = new TakenBack(turn, _names, _rereading, Words, _texts.Rules.StopWords);
    }

    private bool IsSummary => _turn.Talk.OpenSlot is InterviewPath.Confirm or InterviewPath.Change;

    /// <summary>What the message corrects; null when it corrects nothing.</summary>
    public static Correction? Read(AdvisorTurn turn)
    {
        var open = turn.Talk.OpenSlot;
        var intent = turn.Recognition.Intent;
        return !Parts.Any(turn.Profile)
            || (open is not null and not (InterviewPath.Confirm or InterviewPath.Change) && !Slots.All.Contains(open))
            || intent is Intents.Crisis or Intents.Restart or Intents.Cancel or Intents.Language
            || turn.Recognition.Clauses is [{ Best: { Intent: Intents.ForgetMe, Exact: true } }]
            || turn.Recognition.Clauses.Any(clause => clause.Verdict is Verdict.Accept && PlanCommands.IsForPlan(clause.Best, turn) && !(turn.Journey.Plan is null && TakingBack.In(turn).IsAny))
            || SlotReader.ReadsLiterally(turn)
            || new CorrectionReader(turn) is not { } reader || reader.Words(turn.Recognition.Text).HasAny(reader._words.Elsewhere)
            || (intent is Intents.Back && !TakingBack.In(turn).IsAny)
                ? null
                : reader.Read();
    }

    /// <summary>Whether words of a message ask for the ranking and say nothing else.</summary>
    public static bool AsksToRank(string text, AdvisorTurn turn) => new CorrectionReader(turn) is var reader && reader._parts.AsksToRank(reader.Words(text));

    private Correction? Read()
    {
        var parts = _parts.Of(_turn.Recognition.Text);
        var marked = parts.Exists(part => IsMarked(part.Words));
        var corrects = parts.Exists(part => IsCorrection(part.Words));
        if (SpokenAnswer.Of(_turn) is not null && !Sentences.Of(_turn.Recognition.Text).Any(part => IsCorrection(Words(part.Text))))
        {
            return null;
        }

        if (!marked && !IsSummary && (_turn.Talk.OpenSlot is null || Words(_turn.Recognition.Text).Count > MostWords))
        {
            return null;
        }

        var sorted = new PartSorter(_turn, _words, _names, _parts, _rereading, _noted).Sort(parts, marked || IsSummary);
        var answers = new SlotAnswers(_turn.Profile);
        var taken = TakeBack(sorted, answers);
        corrects |= taken.Count > 0;
        var rest = sorted.Rest.Select(part => (part.Start, part.Text)).ToList();
        foreach (var said in sorted.Said)
        {
            var before = answers.Profile;
            if (!Accepts(said, parts, corrects) || !ReadInto(answers, said, corrects || !IsSummary))
            {
                rest.Add((said.Parts[0].Start, said.TextOf(_turn.Recognition.Text)));
            }
            else if (IsNotedAgain(before, answers.Profile, taken))
            {
                said.Slots.ToList().ForEach(slot => answers.TakeBack(slot, _ => before));
            }
        }

        return Result(sorted, answers, taken, rest);
    }

    private Correction? Result(SortedParts sorted, SlotAnswers answers, List<CareerProfile> taken, List<(int Start, string Text)> rest)
    {
        var doubted = sorted.Doubted.Concat(taken.Exists(part => part.Knows(Slots.Education)) ? [Slots.Education] : []).FirstOrDefault(slot => !answers.Changed.Contains(slot) && !(answers.Profile.Knows(slot) && taken.Exists(part => part.Knows(slot))));
        if (sorted.IsJudged && answers.Any && doubted is not null && doubted != Slots.Education && answers.Profile.Knows(doubted))
        {
            // "Hours is not correct. I have 500 dollars for school": what is wrong does not stay while something else is noted.
            taken.Add(Parts.Only(answers.Profile, doubted));
            answers.Restore(answers.Profile.Without(doubted));
        }

        var correction = new Correction
        {
            Profile = answers.Profile,
            Changed = answers.Changed,
            Taken = taken,
            AskAgain = answers.Any ? null : doubted,
            IsUnclear = ((_turn.InInterview && sorted.IsJudged) || sorted.Removals.Exists(part => IsSummary || IsPlain(part))) && !answers.Any && doubted is null && taken.Count == 0 && rest.Count == 0,
            AsksToRank = sorted.AsksToRank && IsSummary,
            Rest = string.Join(" ", rest.OrderBy(part => part.Start).Select(part => part.Text.Trim())),
        };
        return correction.IsAny ? correction : null;
    }

    /// <summary>"Take that off", "where did you get that"; not "hold on, what if I delete something".</summary>
    private bool IsPlain(MessagePart part) => part.Words.HasAny(_words.Cues) || part.Words.HasAny(_words.Doubts) || part.Words.WithoutOpening(_words.Fillers).Opens(_words.Removals);

    private bool Accepts(SaidOfSlot said, List<MessagePart> parts, bool corrects)
    {
        var open = _turn.Talk.OpenSlot;
        if (IsSummary)
        {
            return corrects || said.Slots[0] != Slots.Workplace || said.Parts.Exists(IsLiked);
        }

        if (said.Slots.Contains(open) || (!Stated.Contains(said.Slots[0]) && open is not null && HoldsAmount(open, said)))
        {
            return false;
        }

        return (corrects && said.Slots.Any(_turn.Profile.Knows))
            || (parts.Exists(part => part.Words.Opens(_words.Denials)) && said.Slots.Any(slot => Stated.Contains(slot) && _turn.Profile.Knows(slot)))
            || (open is not null && (said.Parts.Exists(part => part.Words.HasAny(_words.Asides))
                || (Before(open) is { } before && said.Slots.Contains(before) && (Stated.Contains(before) || !AnswersOpen()))
                || (parts.Count == 1 && Plain.Contains(open) && Plain.Contains(said.Slots[0]) && !AnswersOpen())
                || (Plain.Contains(open) && IsOfThings(said, parts, open))));
    }

    /// <summary>"2 years, because I work nights" has the amount that is asked for; "not at home, but yes" has the yes.</summary>
    private bool AnswersOpen() => Words(_turn.Recognition.Text).HasAny(_words.Go) || HoldsAmount(_turn.Talk.OpenSlot!, null);

    /// <summary>Whether the amount that is asked for is said: in these parts, or anywhere.</summary>
    private bool HoldsAmount(string open, SaidOfSlot? parts) => _turn.Recognition.Entities.Any(entity => entity.Number > 0 && entity.Kind == QuestionForm.KindOf(open)
        && (parts is null || (entity.Span.Start >= parts.Parts[0].Start && entity.Span.Start < parts.Parts[^1].End)));

    /// <summary>"Computers are fine", and nothing about people, answers no question about patients, pay or leading.</summary>
    private bool IsOfThings(SaidOfSlot said, List<MessagePart> parts, string open) => said.Slots[0] == Slots.Interests
        && !parts[0].Words.Opens(_words.Denials) && !parts[0].Words.Opens(_words.Nots)
        && parts.TrueForAll(part => !_names.In(part.Words).Contains(open))
        && said.Parts.TrueForAll(part => !_names.Interests(part.Words).Intersect(OfPeople).Any());

    /// <summary>"I have two kids" names something that one may like, and says nothing of liking it.</summary>
    private bool IsLiked(MessagePart part) => part.Words.HasAny(_texts.Rules.Likings.Keys);

    /// <summary>"Not a PhD, I mean a GED": what is meant.</summary>
    private string BehindWhatIsNot(SaidOfSlot said, string text) => said.Parts[0].Words.Opens(_words.Nots)
        ? _words.Cues.Select(cue => text.IndexOf($" {cue} ", StringComparison.OrdinalIgnoreCase) is >= 0 and var place ? text[(place + cue.Length + 2)..] : null).FirstOrDefault(rest => rest is not null) ?? text
        : text;

    /// <summary>"Can you make the budget 4000" asks nothing.</summary>
    private string WithoutRequest(string text) => _words.Setters
        .Select(request => text.IndexOf(request, StringComparison.OrdinalIgnoreCase) is >= 0 and var place ? text[(place + request.Length)..] : null)
        .FirstOrDefault(rest => rest is not null) ?? text;

    /// <summary>The question before the open one: its answer was just told back.</summary>
    private string? Before(string open) => _turn.Talk.Asked.LastOrDefault(slot => slot != open && slot != Slots.Education && _turn.Profile.Knows(slot));

    private bool ReadInto(SlotAnswers answers, SaidOfSlot said, bool corrects)
    {
        if (said.Slots[0] == Slots.Interests)
        {
            var liked = said.Parts.FindAll(part => corrects || IsLiked(part)).ConvertAll(part => _rereading.Into(answers, Slots.Interests, Bare(part.Words).Text, _names.Value(part.Words, Slots.Interests, _words.To)));
            return liked.Contains(true);
        }

        var text = BehindWhatIsNot(said, WithoutRequest(said.TextOf(_turn.Recognition.Text)));
        if (said.Parts[0].Words.Opens(_words.Denials))
        {
            // "No, I do like it": the "no" is about what was noted.
            text = text.TrimStart().IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? text.TrimStart()[end..] : text;
        }

        return said.Slots.Any(slot => _rereading.Into(answers, slot, text, _names.Value(said.Parts[0].Words, slot, _words.To)));
    }

    /// <summary>Without the words of correction around it.</summary>
    private AskedWords Bare(AskedWords part) => part.Without(["n"], "and").WithoutEnds([.. _words.Cues, .. _words.Asides, .. _words.Fillers, .. _words.Denials.Select(denial => denial.Split(' ')[0])]);

    private bool IsMarked(AskedWords part) => IsCorrection(part) || part.Opens(_words.Denials) || part.HasAny(_words.Asides) || (part.Opens(_words.Nots) && part.Text.Any(char.IsAsciiDigit));

    private bool IsCorrection(AskedWords part) => (part.HasAny(_words.Cues) && !AsksOfChange(part)) || Parts.Any(_noted.Denied(part, _words.Negations, _turn.Profile)) || _parts.TakesBack(part) || part.HasAny(_words.Doubts) || _parts.IsRejection(part);

    /// <summary>"Does that change my education?" asks, and corrects nothing.</summary>
    private bool AsksOfChange(AskedWords part) => !part.HasAny(_words.Setters) && part.HasAny(_words.Changes) && QuestionForm.LooksAsked(part.WithoutOpening(_turn.Texts.Asking.Prefaces).Text, _texts.Rules);

    private AskedWords Words(string text) => _turn.WordsOf(text).Without(_spoken);
}
