using AdvisorBot.Advice;
using AdvisorBot.Answers.Facts;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers;

/// <content>What subjects are compared by, a row each.</content>
public sealed partial class AnswerComposer
{
    private const string Duration = "duration";

    private static readonly string[] ComparedCareers = ["pay", "outlook"];

    /// <summary>Of careers that are not ranked nothing is known but their facts.</summary>
    private static readonly string[] ComparedUnranked = ["education", "pay", "outlook", "certification", "schedule", "remote", "patient-contact"];
    private static readonly string[] ComparedOthers = ["education", "exam", "cost", "renewal", "duties", "privacy"];

    private List<(string Topic, IReadOnlyList<string> Cells)> Rows(ReplyDraft draft, SourcedText sourced, Subject[] subjects, string? only, Words words, IReadOnlyList<string> asked)
    {
        var careers = subjects.All(subject => subject.Profile is not null);
        var rows = new List<(string, IReadOnlyList<string>)>();
        if (only is null)
        {
            rows.Add((draft.Say("compare.about"), [.. subjects.Select(subject => DataText.Safe(subject.Summary))]));
        }

        if (only is null or "education" or "certification" && subjects.All(subject => subject.Eligibility?.Routes.Count > 0))
        {
            rows.Add((draft.Say("compare.eligible"), [.. subjects.Select(subject => WhoMaySit(draft, subject, words))]));
        }

        if (only is null && careers)
        {
            rows.Add((DataText.Capital(words.Topic("education")), [.. subjects.Select(subject => words.Name(subject.Profile!.Education.Typical))]));
        }

        foreach (var topic in Compared(subjects, only).Where(_knowledge.Topics.ContainsKey))
        {
            var cells = subjects.Select(subject => Cell(draft, sourced, subject, topic, asked)).ToArray();
            if (cells.Any(cell => cell is not null))
            {
                rows.Add((DataText.Capital(words.Topic(topic)), [.. cells.Select(cell => cell ?? draft.Say("compare.missing"))]));
            }
        }

        if (careers && only is null or Duration or "education")
        {
            rows.Add((draft.Say("compare.school-time"), [.. subjects.Select(subject => SchoolTime(draft, subject, words))]));
        }

        if (careers && only is null)
        {
            rows.Add((draft.Say("compare.remote"), [.. subjects.Select(subject => draft.Say($"compare.remote.{subject.Profile!.Remote.ToOption()}"))]));
            rows.Add((draft.Say("compare.patients"), [.. subjects.Select(subject => draft.Say($"compare.patients.{subject.Profile!.PatientContact.ToOption()}"))]));
            rows.Add((draft.Say("compare.credential"), [.. subjects.Select(subject => CredentialOf(draft, subject.Profile!, words))]));
        }

        return rows;
    }

    /// <summary>The topics with a row of facts; how long a ranked career takes is estimated for each alike.</summary>
    private static string[] Compared(Subject[] subjects, string? only)
    {
        var ranked = subjects.All(subject => subject.Profile is not null);
        return only is not null ? (ranked && only == Duration ? [] : [only])
            : ranked ? ComparedCareers
            : subjects.All(subject => subject.Kind is SubjectKind.Career) ? ComparedUnranked
            : ComparedOthers;
    }

    private static string CredentialOf(ReplyDraft draft, CareerTraits traits, Words words) =>
        traits.EntryCredentials.Concat(traits.LaterCredentials).FirstOrDefault() is { } id ? words.Name(id) : draft.Say("compare.missing");

    private string? Cell(ReplyDraft draft, SourcedText sourced, Subject subject, string topic, IReadOnlyList<string> asked)
    {
        if ((subject.Facts.FirstOrDefault(fact => fact.Topic == topic && asked.Contains(fact.Id)) ?? FactOf(subject, topic)) is not { } fact)
        {
            return null;
        }

        draft.About(null, [], [fact.Id]);
        return sourced.Short(fact) + draft.Citations.Mark(_knowledge.SourceOf(fact), fact.Statement);
    }

    private static string SchoolTime(ReplyDraft draft, Subject subject, Words words) =>
        subject.Profile is { } traits && Advice.EducationLevels.MonthsToFirstJob(traits, SchoolStart) is { } months
            ? draft.Say("compare.estimate", ("time", words.Duration(months)))
            : draft.Say("compare.missing");
}
