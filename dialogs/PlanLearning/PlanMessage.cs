using System.Text.RegularExpressions;
using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.PlanLearning;

/// <summary>A message as it is read for what it says about the plan: its plain words, its sentences, the words of <c>asking/{lang}.json</c>.</summary>
internal sealed partial class PlanMessage
{
    private readonly LanguageTexts _texts;

    public PlanMessage(AdvisorTurn turn, LearningPlan? plan)
    {
        Turn = turn;
        Plan = plan;
        _texts = turn.Texts;
        Words = WordsOf(turn.Recognition.Text);
        Sentences = [.. Ends().Split(turn.Recognition.Text).Where(sentence => sentence.Any(char.IsLetterOrDigit)).Select(sentence => new PlanSentence(sentence, WordsOf(sentence)))];
    }

    public AdvisorTurn Turn { get; }

    /// <summary>The plan on hand; null when there is none.</summary>
    public LearningPlan? Plan { get; }

    public AskedWords Words { get; }

    public IReadOnlyList<PlanSentence> Sentences { get; }

    public PlanAskingWords Asking => _texts.Asking.Plan;

    public LanguageRules Rules => _texts.Rules;

    /// <summary>Whether it speaks of the plan: by name, as "in there", or of steps.</summary>
    public bool NamesPlan => Words.HasAny(Asking.Names) || Words.HasAny(Asking.InPlan) || Words.HasAny(Asking.Steps);

    /// <summary>Whether something is only thought about, tried out or compared.</summary>
    public bool Wonders => Words.HasAny(Asking.Wonder);

    public AskedWords WordsOf(string text) => Turn.WordsOf(text);

    /// <summary>Without small words such as "but ok" in front, so that what it asks can be read by itself.</summary>
    public string WithoutPreface(string text)
    {
        var rest = text.Trim(' ', ',', '.', '!', '?', ';', '-', '…');
        while (rest.Split([' ', ','], 2) is [var first, var more] && _texts.Asking.Prefaces.Concat(Asking.No).Contains(first, StringComparer.OrdinalIgnoreCase))
        {
            rest = more.TrimStart(' ', ',');
        }

        return rest + (text.TrimEnd().EndsWith('?') ? "?" : "");
    }

    [GeneratedRegex(@"(?<=[.!?;\n])\s*(?![.!?])")]
    private static partial Regex Ends();
}

/// <summary>One sentence of a message.</summary>
internal sealed record PlanSentence(string Text, AskedWords Words)
{
    public bool IsMarked => Text.Contains('?', StringComparison.Ordinal);
}
