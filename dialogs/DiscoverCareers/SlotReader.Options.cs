using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Correcting;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Dialogs.WhatIf;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.DiscoverCareers;

/// <content>Options named by number, letter or label, and an option turned down.</content>
internal static partial class SlotReader
{
    /// <summary>Slot → the option that turns down what it asks about.</summary>
    private static readonly Dictionary<string, string> Refused = new() { [Slots.PatientContact] = "rather-not", [Slots.Lead] = "no", [Slots.Remote] = "no", [Slots.Budget] = "0" };

    private static void ReadOpen(AdvisorTurn turn, InterviewQuestion question, SlotAnswers answers)
    {
        // A button of before a change of language still means what it says.
        foreach (var language in turn.Advisor.Knowledge.Pack.Languages.OrderByDescending(language => language == turn.Advisor.Language))
        {
            var labels = turn.Answers.OptionLabels(question.Id, turn.Audience with { Language = language });
            var and = turn.Advisor.Knowledge.Reply(language, "join.and").Trim();
            var options = OptionMatcher.Literal(turn.Recognition.Text, labels, question.Many, and);
            if (options.Count > 0)
            {
                answers.Choose(question, options);
                answers.Literal = true;
                answers.IsLabel = labels.Contains(turn.Recognition.Text.Trim(), StringComparer.OrdinalIgnoreCase);
                return;
            }
        }
    }

    /// <summary>"No diploma yet", word for word an answer to a question before: that is meant, not the open one.</summary>
    private static bool ReadLabelOfAnother(AdvisorTurn turn, SlotAnswers answers)
    {
        var text = turn.Recognition.Text.Trim();
        foreach (var question in turn.Advisor.Knowledge.Interview.Questions.Where(question => question.Id != turn.Talk.OpenSlot && text.Contains(' ', StringComparison.Ordinal)))
        {
            var labels = turn.Answers.OptionLabels(question.Id, turn.Audience).ToList();
            if (labels.FindIndex(label => label.Equals(text.TrimEnd('.', '!'), StringComparison.OrdinalIgnoreCase)) is >= 0 and var index && !IsLabelOfOpen(turn, text))
            {
                answers.Choose(question, [index]);
                answers.Literal = true;
                return true;
            }
        }

        return false;
    }

    private static bool IsLabelOfOpen(AdvisorTurn turn, string text) => Opened(turn) is { } open && turn.Answers.OptionLabels(open.Id, turn.Audience).Contains(text.TrimEnd('.', '!'), StringComparer.OrdinalIgnoreCase);

    /// <summary>"2 and 5. Is the CPC hard?": a sentence that is nothing but options, beside others.</summary>
    private static void ReadOpenInParts(AdvisorTurn turn, InterviewQuestion question, SlotAnswers answers)
    {
        var rules = QuestionForm.RulesOf(turn);
        var labels = turn.Answers.OptionLabels(question.Id, turn.Audience with { Language = turn.Recognition.Language });
        var and = turn.Advisor.Knowledge.Reply(turn.Recognition.Language, "join.and").Trim();
        var parts = turn.Recognition.Clauses.Select(clause => clause.Text).Concat(Sentences.Of(turn.Recognition.Text).Select(part => part.Text))
            .Where(part => part.Any(char.IsAsciiDigit) && !part.Contains('?', StringComparison.Ordinal)).Select(part => turn.WordsOf(part).Without(rules.Articles).Text);
        if (parts.Select(part => OptionMatcher.Literal(part, labels, question.Many, and)).FirstOrDefault(found => found.Count > 0) is { } options)
        {
            answers.Choose(question, options);
        }
    }

    /// <summary>"Wouldn't be bad i guess": words around it say nothing else of the answer.</summary>
    private static void ReadSpoken(AdvisorTurn turn, InterviewQuestion question, SlotAnswers answers, TakingBack takenBack)
    {
        if (!takenBack.IsAny && SpokenAnswer.Of(turn) is { } option)
        {
            answers.Choose(question, [option]);
            answers.IsSpoken = true;
        }
    }

    /// <summary>The place of the option that turns down what a question asks about; null when it has none.</summary>
    public static int? RefusalOf(string slot, AdvisorTurn turn) => Refused.TryGetValue(slot, out var option) ? OptionOf(slot, option, turn) : null;

    /// <summary>The place of an option among those of its question; null when it is none of them.</summary>
    public static int? OptionOf(string slot, string option, AdvisorTurn turn) =>
        turn.Advisor.Knowledge.Interview.Questions.First(question => question.Id == slot).Options.ToList().FindIndex(offered => offered.Id == option) is >= 0 and var index ? index : null;

    /// <summary>"I'd rather not", to a question whether one would like something, is its answer and leaves nothing open.</summary>
    private static void ReadRefusal(AdvisorTurn turn, InterviewQuestion question, SlotAnswers answers)
    {
        if (!answers.Literal && SpokenAnswer.Of(turn) is null && RefusalOf(question.Id, turn) is { } index
            && (turn.Recognition is { Intent: Intents.No, Clauses.Count: 1 } || QuestionForm.RulesOf(turn).Refusals.Contains(Hypothesis.Plain(turn.Recognition.Text, turn))))
        {
            // "Never" is a word of one option only.
            var labels = turn.Answers.OptionLabels(question.Id, turn.Audience with { Language = turn.Recognition.Language });
            answers.Choose(question, [OptionMatcher.ByTellingWords(turn.Recognition.Text, labels, QuestionForm.RulesOf(turn).StopWords) ?? index]);
            answers.Literal = true;
        }
    }
}
