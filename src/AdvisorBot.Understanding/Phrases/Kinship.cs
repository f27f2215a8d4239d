using System.Collections.Frozen;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Understanding.Phrases;

/// <summary>How well the subjects that a clause names go with those of a phrase or fact, 0 to 1.</summary>
internal sealed class Kinship(KnowledgeBase knowledge)
{
    private const double Same = 1;
    private const double Wider = 0.85;
    private const double OtherKind = 0.8;
    private const double Unnamed = 0.93;
    private const double Specific = 0.62;
    private const double Stranger = 0.4;

    private readonly FrozenDictionary<string, Subject> _subjects = knowledge.Subjects;

    public string Umbrella { get; } = knowledge.Pack.Umbrella;

    /// <summary>A labelled phrase against the subjects of a clause.</summary>
    public double Of(LabelledPhrase phrase, SubjectScope scope)
    {
        if (!phrase.IsAboutSomebody)
        {
            return phrase.Target.Subject is { } about ? OfSubject(about, scope) : Same;
        }

        var named = phrase.List.Mentions;
        if (named.Count > 0 && !named.TrueForAll(mention => mention.Id == Umbrella))
        {
            return OfNames(named, scope);
        }

        return phrase.List.Open.Count > 0 ? OfOpen(phrase.List.Open, scope)
            : phrase.Target.Subject is { } subject ? OfSubject(subject, scope)
            : Same;
    }

    /// <summary>A fact or answer about <paramref name="subject"/> against the subjects of a clause.</summary>
    public double OfSubject(string subject, SubjectScope scope)
    {
        if (scope.Specific.Count == 0)
        {
            return subject == Umbrella ? Same : scope.NamesUmbrella ? Specific : Unnamed;
        }

        if (Kind(subject) == SubjectKind.Term)
        {
            return OtherKind;
        }

        var best = Stranger;
        foreach (var asked in scope.Specific)
        {
            best = Math.Max(best, asked == subject ? Same : IsWider(subject, asked) ? Wider : subject == Umbrella && Kind(asked) != SubjectKind.Career ? OtherKind : Stranger);
        }

        return best;
    }

    public SubjectKind? Kind(string subject) => _subjects.TryGetValue(subject, out var found) ? found.Kind : null;

    private double OfNames(List<Mention> named, SubjectScope scope)
    {
        if (scope.Specific.Count == 0)
        {
            return scope.NamesUmbrella ? Stranger : Specific;
        }

        var shared = 0;
        var wanted = 0;
        foreach (var mention in named)
        {
            if (mention.Id != Umbrella)
            {
                wanted++;
                shared += scope.Specific.Contains(mention.Id) ? 1 : 0;
            }
        }

        if (shared == 0)
        {
            return IsWider(named[0].Id, scope.Specific[0]) ? 0.7 : Stranger;
        }

        return shared < wanted ? 0.7 : scope.Specific.Count > wanted ? 0.92 : Same;
    }

    private double OfOpen(List<SubjectKind> open, SubjectScope scope)
    {
        if (scope.Specific.Count == 0)
        {
            return open.Count > 1 ? Stranger : open[0] == SubjectKind.Career ? Unnamed : 0.55;
        }

        var fits = 0;
        foreach (var kind in open)
        {
            foreach (var subject in scope.Specific)
            {
                if (Kind(subject) == kind)
                {
                    fits++;
                    break;
                }
            }
        }

        return fits == 0 ? 0.6 : fits < open.Count || scope.Specific.Count + (scope.NamesUmbrella ? 1 : 0) < open.Count ? 0.7 : Same;
    }

    private bool IsWider(string wider, string narrow)
    {
        if (wider == Umbrella && Kind(narrow) == SubjectKind.Career)
        {
            return true;
        }

        for (var step = 0; step < 5 && _subjects.TryGetValue(narrow, out var subject) && subject.PartOf is { } parent; step++)
        {
            if (parent == wider)
            {
                return true;
            }

            narrow = parent;
        }

        return false;
    }
}

/// <summary>The subjects a clause is about: those named beside the umbrella, or those carried over.</summary>
internal sealed record SubjectScope(IReadOnlyList<string> Specific, bool NamesUmbrella, bool FromContext)
{
    public static SubjectScope None { get; } = new([], false, false);
}
