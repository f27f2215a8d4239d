using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Dialogs.WhatIf;
using AdvisorBot.Knowledge;
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
        return Of(turn, credential, road);
    }

    /// <summary>Whether a clause names a road to the exam it is about: before the diploma, or with a degree that nobody here accredited.</summary>
    public static bool NamesRoad(Clause clause, AdvisorTurn turn) =>
        FormReader.Says(clause, turn, asking => asking.BeforeDiploma) || FormReader.Says(clause, turn, asking => asking.Unaccredited);

    /// <summary>"Does my MPH satisfy the prerequisites?", of a career whose exam asks for a program beyond that degree; null for any other.</summary>
    public static Reply? OfSchooling(AdvisorTurn turn, Clause clause)
    {
        if (!FormReader.Says(clause, turn, asking => asking.OwnSchooling) || NamedSubjects.Of(turn, clause.Best, NamedSubjects.IsCareer).FirstOrDefault() is not { } career)
        {
            return null;
        }

        var steps = turn.Advisor.Paths.From(NamedSubjects.Asked(turn)).To(career)?.Steps ?? [];
        var exam = steps.Any(step => step.Demand is not null) ? steps.FirstOrDefault(step => step.Kind is PathStepKind.Credential) : null;
        return exam is null ? null : Of(turn, exam.SubjectId, road: null);
    }

    private static Reply Of(AdvisorTurn turn, string credential, string? road)
    {
        var profile = NamedSubjects.Asked(turn);
        var asked = Says(turn, asking => asking.BeforeDiploma) && EducationLevels.Of(profile.Education) <= EducationLevels.Of("high-school") ? profile with { Education = "none", Field = null } : profile;
        return turn.Answers.Eligible(turn.Advisor.Eligibility.Check(credential, asked, road), asked, turn.Audience);
    }

    private static bool Says(AdvisorTurn turn, Func<AskingWords, IEnumerable<string>> phrases) =>
        turn.Recognition.Clauses.Any(clause => FormReader.Says(clause, turn, phrases));

    /// <summary>With two credentials the one held comes as the road: "does my RHIT get me the RHIA".</summary>
    private static (string? Road, string Credential) Asked(AdvisorTurn turn, string[] credentials)
    {
        if (credentials.Length > 1)
        {
            return (credentials[0], credentials[^1]);
        }

        var text = Hypothesis.Plain(turn.Recognition.Text, turn);
        var byExperience = QuestionForm.RulesOf(turn).Hypotheticals.ByExperience.Any(words => text.Contains(words, StringComparison.Ordinal));
        return (byExperience ? Experience : Says(turn, asking => asking.Unaccredited) ? Advice.Eligibility.Unaccredited : null, credentials[0]);
    }
}
