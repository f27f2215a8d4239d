using System.Text.RegularExpressions;
using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Correcting;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Dialogs.WhatIf;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.DiscoverCareers;

/// <summary>An option that is picked before something else is said: "4, and I need at least 55k", "never, unless they're asleep", "yes, and days are better".</summary>
/// <param name="Options">Positions of the options; of the summary the first, which agrees.</param>
/// <param name="Rest">What else is said; nothing of it answers the open question.</param>
internal sealed partial record OpeningPick(IReadOnlyList<int> Options, string Rest)
{
    /// <summary>Questions of one's wishes, whose options are picked in a word, too: "rather not. Also …".</summary>
    private static readonly string[] Wishes = [Slots.Remote, Slots.PatientContact, Slots.Lead];

    private const string Wish = "wish";

    /// <summary>"Si se puede" says "if".</summary>
    private const int ShortestYes = 3;

    /// <summary>The pick that a message opens with; null when it opens otherwise, or says nothing else.</summary>
    public static OpeningPick? Of(AdvisorTurn turn)
    {
        var text = turn.Recognition.Text;
        // "2 and 3. Nothing medical": what is named behind interests belongs to them.
        if (turn.Talk.OpenSlot is not { } slot || slot == Slots.Interests || !(slot == InterviewPath.Confirm || Slots.All.Contains(slot)) || SlotReader.ReadsLiterally(turn))
        {
            return null;
        }

        foreach (var (end, isMark) in Ends(text, turn).OrderByDescending(place => place.End))
        {
            var (head, rest) = (text[..end], text[end..].TrimStart(' ', ',', '.', ';', '-', '–', '—', '!', ')'));
            if (rest.Any(char.IsLetter) && !head.Contains('?', StringComparison.Ordinal) && Picked(head, isMark, slot, turn) is { Count: > 0 } options && !SaysItself(rest, slot, turn))
            {
                return new OpeningPick(options, rest);
            }
        }

        return slot == Slots.Remote ? Consent(turn) : null;
    }

    /// <summary>"Siii por favor, no aguanto más el tapón": a yes, and a reason that names no place of work.</summary>
    private static OpeningPick? Consent(AdvisorTurn turn)
    {
        var (texts, text) = (turn.Texts, Drawn().Replace(turn.Recognition.Text, "$1"));
        var words = turn.WordsOf(text).WithoutOpening([.. texts.Rules.Fillers, .. texts.Asking.Prefaces]);
        var first = turn.WordsOf(Sentences.Of(text).First().Text).Without(texts.Rules.Fillers);
        var remote = texts.Rules.Remote;
        var said = texts.Asking.Telling.Agrees.Where(yes => words.Opens([yes]) && (yes.Length >= ShortestYes || first.Is(yes))).MaxBy(yes => yes.Length);
        return said is not null && !text.Contains('?', StringComparison.Ordinal) && words.Behind(said) is { Length: > 0 } rest && turn.WordsOf(rest) is var reason
            && !reason.Opens(texts.Asking.Telling.Joiners) && !reason.HasAny([.. remote.Home, .. remote.Office, .. remote.Must, .. remote.Indifferent, .. texts.Rules.Contrasts])
            && SlotReader.OptionOf(Slots.Remote, Wish, turn) is { } index ? new OpeningPick([index], "") : null;
    }

    /// <summary>Where a first part may end: at a mark, or before a word that joins.</summary>
    private static IEnumerable<(int End, bool IsMark)> Ends(string text, AdvisorTurn turn)
    {
        var marks = Sentences.Of(text).Select(part => (part.Start + part.Text.Length, true)).Where(place => place.Item1 < text.Length);
        return marks.Concat(Sentences.Joints(text, turn.Texts.Asking.Telling.Joiners).Select(joint => (joint.Index + 1, false)));
    }

    private static IReadOnlyList<int> Picked(string head, bool isMark, string slot, AdvisorTurn turn)
    {
        if (slot == InterviewPath.Confirm)
        {
            return CorrectionReader.AsksToRank(head, turn) || Literal(head, turn.Answers.ConfirmLabels(turn.Audience), many: false, turn) is [0] ? [0] : [];
        }

        var question = turn.Advisor.Knowledge.Interview.Questions.First(question => question.Id == slot);
        var labels = turn.Answers.OptionLabels(slot, turn.Audience with { Language = turn.Recognition.Language });
        return Literal(head, labels, question.Many, turn) is { Count: > 0 } found ? found
            : isMark && Wishes.Contains(slot) && InWords(head, slot, labels, turn) is { } index ? [index]
            : [];
    }

    /// <summary>Numbers or letters and words around them: "option 3", "la 2", "4 i guess".</summary>
    private static IReadOnlyList<int> Literal(string head, IReadOnlyList<string> labels, bool many, AdvisorTurn turn)
    {
        var rules = turn.Texts.Rules;
        var bare = turn.WordsOf(head).Without([.. rules.Fillers, .. rules.Picks, .. turn.Texts.Asking.Telling.Hedges]).Without(rules.StopWords).Text;
        return bare.Length == 0 ? [] : OptionMatcher.Literal(bare, labels, many, turn.Advisor.Knowledge.Reply(turn.Recognition.Language, "join.and").Trim());
    }

    /// <summary>"Never", "rather not", "maybe later".</summary>
    private static int? InWords(string head, string slot, IReadOnlyList<string> labels, AdvisorTurn turn) =>
        turn.Texts.Rules.Refusals.Contains(Hypothesis.Plain(head, turn)) ? SlotReader.RefusalOf(slot, turn)
            : OptionMatcher.ByTellingWords(head, labels, turn.Texts.Rules.StopWords);

    /// <summary>"2, maybe 3 years", "4. no wait, 3": the answer, or another one, comes behind.</summary>
    private static bool SaysItself(string rest, string slot, AdvisorTurn turn) =>
        turn.Advisor.Recognizer.Recognize(rest, turn.Talk.ToContext() with { OpenSlot = null }).Entities.Any(entity => entity.Number is not null && entity.Kind == QuestionForm.KindOf(slot) && slot != InterviewPath.Confirm)
        || Sentences.Of(rest).Any(part => part.Text.Any(char.IsAsciiDigit) && turn.WordsOf(part.Text).Without([.. turn.Texts.Rules.Fillers, .. turn.Texts.Rules.Picks, .. turn.Texts.Asking.Telling.Hedges]).Without(turn.Texts.Rules.StopWords).Count == 1);

    /// <summary>"Siii", "yesss".</summary>
    [GeneratedRegex(@"(\p{L})\1{2,}")]
    private static partial Regex Drawn();
}
