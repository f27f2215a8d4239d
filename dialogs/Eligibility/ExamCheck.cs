using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Dialogs.WhatIf;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Eligibility;

/// <summary>"Can I sit the RHIT with my associate's?": the education named in the question counts, else the one told before.</summary>
internal static class ExamCheck
{
    private const string Experience = "experience";

    public static Reply Of(AdvisorTurn turn, Reading reading)
    {
        var credentials = NamedSubjects.Of(turn, reading, NamedSubjects.IsCredential);
        if (credentials.Length == 0)
        {
            return turn.Answers.WhichCredential(turn.Audience);
        }

        var (road, credential) = Asked(turn, credentials);
        var profile = NamedSubjects.Asked(turn);
        return turn.Answers.Eligible(turn.Advisor.Eligibility.Check(credential, profile, road), profile, turn.Audience);
    }

    /// <summary>With two credentials the one held comes as the road: "does my RHIT get me the RHIA".</summary>
    private static (string? Road, string Credential) Asked(AdvisorTurn turn, string[] credentials)
    {
        if (credentials.Length > 1)
        {
            return (credentials[0], credentials[^1]);
        }

        var text = Hypothesis.Plain(turn.Recognition.Text, turn);
        var byExperience = QuestionForm.RulesOf(turn).Hypotheticals.ByExperience.Any(words => text.Contains(words, StringComparison.Ordinal));
        return (byExperience ? Experience : null, credentials[0]);
    }
}
