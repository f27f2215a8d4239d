using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Slots;

/// <summary>An interest or place named in an answer.</summary>
/// <param name="Id">What it means when it is wanted; null when that says nothing.</param>
/// <param name="Unwanted">What is wanted when this is not: "no blood" wants no patient contact.</param>
internal readonly record struct NamedValue(int First, int End, string? Id, string? Unwanted = null)
{
    public int Count => End - First;
}

/// <summary>Finds the names of interests or places in an answer; where names overlap, the longest counts.</summary>
internal sealed class Mentions(KnowledgeBase knowledge, SenseKind names)
{
    /// <summary>The fewest words of a career's name beside what sounds like an interest.</summary>
    private const int OtherWords = 2;

    public List<NamedValue> Find(Analysis analysis, WordRange range)
    {
        var found = new List<NamedValue>();
        foreach (var match in analysis.In(range.First, range.End))
        {
            if (match.Sense.Kind == SenseKind.UnwantedAnswer && names == SenseKind.InterestAnswer)
            {
                Add(found, new NamedValue(match.First, match.End, null, match.Sense.Id), preferred: false);
            }
            else if (IsName(match.Sense) && !(names == SenseKind.InterestAnswer && IsWithinCareer(analysis, match)))
            {
                Add(found, new NamedValue(match.First, match.End, match.Sense.Id), match.Sense.Kind == names);
            }
        }

        found.Sort(static (one, other) => one.First.CompareTo(other.First));
        return found;
    }

    /// <summary>"Clinical documentation specialist" names a career, and no liking of documentation.</summary>
    private bool IsWithinCareer(Analysis analysis, PhraseMatch name) => analysis.Of(SenseKind.Subject, 0, analysis.Words.Count)
        .Exists(subject => subject.Count - name.Count >= OtherWords && subject.First <= name.First && subject.End >= name.End && knowledge.Subjects[subject.Sense.Id].Kind is SubjectKind.Career);

    private bool IsName(Sense sense) => sense.Kind == names
        || (sense.Kind == SenseKind.Interest && names == SenseKind.InterestAnswer)
        || (sense.Kind == SenseKind.Subject && names == SenseKind.WorkplaceAnswer && knowledge.Subjects[sense.Id].Kind == SubjectKind.Workplace);

    private static void Add(List<NamedValue> found, NamedValue name, bool preferred)
    {
        for (var i = found.Count - 1; i >= 0; i--)
        {
            var other = found[i];
            if (name.First >= other.End || name.End <= other.First)
            {
                continue;
            }

            if (name.First == other.First && name.End == other.End)
            {
                found[i] = Merged(other, name, preferred);
                return;
            }

            if (name.Count <= other.Count)
            {
                return;
            }

            found.RemoveAt(i);
        }

        found.Add(name);
    }

    /// <summary>"Patients" are an interest when wanted and a reason to stay behind the scenes when not.</summary>
    private static NamedValue Merged(NamedValue one, NamedValue other, bool preferred) => one with
    {
        Id = one.Id is null || (preferred && other.Id is not null) ? other.Id ?? one.Id : one.Id,
        Unwanted = one.Unwanted ?? other.Unwanted,
    };
}
