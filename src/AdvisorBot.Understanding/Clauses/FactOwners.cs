using System.Globalization;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Phrases;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>Whose fact may be told: not one career's where all are asked about, nor another's than the one that is named.</summary>
internal sealed class FactOwners(KnowledgeBase knowledge)
{
    /// <summary>From here on a figure is told apart from others: "whose salary is the $61,000" points at its fact.</summary>
    private const int Telltale = 1000;

    /// <summary>How near another subject's fact must come to leave open whose is asked for.</summary>
    private const double Rival = 0.93;

    /// <summary>What is told first of the field as a whole under each topic.</summary>
    private readonly HashSet<string> _headlines = [.. knowledge.Umbrella.Facts.DistinctBy(fact => fact.Topic).Select(fact => fact.Id)];

    /// <summary>"How many openings a year": nobody is named, and what was asked of one career was asked as well of another; so it is asked of all.</summary>
    public bool IsAnybodys(ClauseText clause, List<Candidate> candidates)
    {
        if (clause.Scope.Specific.Count > 0 || candidates[0] is not { Exact: false, Target: { Intent: Intents.Ask, Fact: not null, Subject: { } subject } } best || !IsOneOfMany(subject) || NamesAFigure(clause))
        {
            return false;
        }

        return (clause.Terms.HasPronoun && knowledge.Subjects[subject].Kind is SubjectKind.Career)
            || candidates.Exists(other => other.Score >= best.Score * Rival && other.Target.Topic == best.Target.Topic && other.Target is { Fact: not null, Subject: { } rival } && rival != subject && IsOneOfMany(rival));
    }

    private static bool NamesAFigure(ClauseText clause) => clause.Wording.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>"Whose salary is the $61,000": a figure points at its fact as a name does.</summary>
    public static bool NamesFigureOf(ClauseText clause, Fact fact) =>
        fact.Figure is { Value: >= Telltale } figure && clause.Wording.Replace(",", "", StringComparison.Ordinal).Contains(figure.Value.ToString("0", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>A career, exam or society like others; a standard or a term is known by what is said of it.</summary>
    public bool IsOneOfMany(string subject) =>
        subject != knowledge.Pack.Umbrella && knowledge.Subjects[subject].Kind is SubjectKind.Career or SubjectKind.Credential or SubjectKind.Organization;

    /// <summary>"What does RHIT mean" asks for no mean, "is a PhD good for anything" for no associate degree.</summary>
    public bool IsOthers(Fact fact, Target target, IReadOnlyList<string> subjects) =>
        subjects.Count > 0 && !subjects.Contains(fact.SubjectId)
        && (target.Topic == ClauseReader.Definition || (fact.SubjectId != knowledge.Pack.Umbrella && subjects.Any(id => knowledge.Subjects[id].Kind == knowledge.Subjects[fact.SubjectId].Kind && !knowledge.SubjectChain(id).Any(wider => wider.Id == fact.SubjectId))));

    /// <summary>What is told first of the field as a whole says no more than what is told first of a career.</summary>
    public bool IsHeadline(Fact fact) => _headlines.Contains(fact.Id);

    /// <summary>"How much does it cost" after the CPC was named: what schools cost in general is not told of an exam with fees of its own.</summary>
    public bool HaveTheirOwn(Fact fact, IReadOnlyList<string> subjects) =>
        fact.SubjectId == knowledge.Pack.Umbrella && subjects is [var only] && only != knowledge.Pack.Umbrella && knowledge.FactsAbout(only, fact.Topic) is { OwnSubject: true };
}
