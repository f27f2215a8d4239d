using AdvisorBot.Advice;
using AdvisorBot.Answers;
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
        var credentials = Named(turn, reading).ToArray();
        if (credentials.Length == 0)
        {
            credentials = [.. turn.Talk.Subjects.Where(id => IsCredential(turn, id)).Take(1)];
        }

        if (credentials.Length == 0)
        {
            return turn.Answers.WhichCredential(turn.Audience);
        }

        var (road, credential) = Asked(turn, credentials);
        var profile = Profile(turn);
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

    private static CareerProfile Profile(AdvisorTurn turn)
    {
        var level = turn.Recognition.Entities.LastOrDefault(entity => entity is { Kind: EntityKind.EducationLevel, Liking: > 0 })?.Id;
        var field = turn.Recognition.Entities.LastOrDefault(entity => entity is { Kind: EntityKind.FieldOfStudy, Liking: > 0 })?.Id;
        var profile = turn.Profile;
        return level is null ? profile : profile with { Education = level, Field = field ?? (level == profile.Education ? profile.Field : null) };
    }

    private static IEnumerable<string> Named(AdvisorTurn turn, Reading reading) => turn.Recognition.Entities
        .Where(entity => entity.Kind is EntityKind.Subject)
        .OrderBy(entity => entity.Span.Start)
        .Select(entity => entity.Id)
        .Concat(reading.Subjects)
        .Where(id => IsCredential(turn, id))
        .Distinct();

    private static bool IsCredential(AdvisorTurn turn, string id) =>
        turn.Advisor.Knowledge.Subjects.TryGetValue(id, out var subject) && subject.Kind is SubjectKind.Credential;
}
