using AdvisorBot.Knowledge.Loading;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>Reports fields that name something the pack does not have.</summary>
internal sealed class KnownIds(PackDraft draft, ProblemList problems)
{
    private readonly ILookup<string, SubjectKind> _subjects = draft.Subjects.ToLookup(subject => subject.Value.Id, subject => subject.Value.Kind, StringComparer.Ordinal);
    private readonly HashSet<string> _topics = Ids(draft.Topics, topic => topic.Id);
    private readonly HashSet<string> _sources = Ids(draft.Sources, source => source.Id);
    private readonly HashSet<string> _lists = Ids(draft.Lists, list => list.Id);
    private readonly HashSet<string> _conflicts = Ids(draft.Conflicts, conflict => conflict.Id);
    private readonly HashSet<string> _questions = Ids(draft.Questions, question => question.Id);
    private readonly HashSet<string> _interests = Ids(draft.Interests, interest => interest.Id);

    public void Subject(Located at, string field, SubjectKind? kind = null) =>
        Each(at, field, "subject", draft.Complete("subject"), id => Has(id, kind), kind is null
            ? "Name the id of a subject, or add its file" : $"Name the id of a {kind.ToString()!.ToLowerInvariant()}");

    public void Fact(Located at, string field) =>
        Each(at, field, "fact", draft.Complete("subject"), draft.FactIds.Contains, "Name the id of a fact, or add the fact to the file of its subject");

    public void Topic(Located at, string field) => Each(at, field, "topic", draft.Complete("topics"), _topics.Contains, "Name a topic of topics.json, or add it there");

    public void Source(Located at, string field) => Each(at, field, "source", draft.Complete("sources"), _sources.Contains, "Name a source of sources.json, or add it there");

    public void List(Located at, string field) => Each(at, field, "list", draft.Complete("lists"), _lists.Contains, "Name a list of lists.json, or add it there");

    public void Conflict(Located at, string field) => Each(at, field, "conflict", draft.Complete("conflicts"), _conflicts.Contains, "Name a conflict of conflicts.json, or add it there");

    public void Interest(Located at, string field) => Each(at, field, "interest", draft.Complete("interests"), _interests.Contains, "Name an interest of interests.json, or add it there");

    /// <summary>Reports the keys of a map that are not interests.</summary>
    public void InterestKeys(Located at, string field) => Keys(at, field, "interest", draft.Complete("interests"), _interests.Contains, "Name an interest of interests.json");

    /// <summary>Reports the keys of a map that are not education levels.</summary>
    public void EducationKeys(Located at, string field) => Keys(at, field, "level of education", draft.Complete("subject"), IsLevel, "Name the id of a file in education/");

    public void TopicKeys(Located at, string field) => Keys(at, field, "topic", draft.Complete("topics"), _topics.Contains, "Name a topic of topics.json");

    public void QuestionKeys(Located at, string field) => Keys(at, field, "interview question", draft.Complete("interview"), _questions.Contains, "Name a question of interview.json");

    /// <summary>Reports the values of a map that are not facts.</summary>
    public void FactValues(Located at, string field) => Values(at, field, "fact", draft.Complete("subject"), draft.FactIds.Contains, "Name the id of a fact");

    public void TopicValues(Located at, string field) => Values(at, field, "topic", draft.Complete("topics"), _topics.Contains, "Name a topic of topics.json");

    public void EducationValues(Located at, string field) => Values(at, field, "level of education", draft.Complete("subject"), IsLevel, "Name the id of a file in education/");

    public bool Has(string id, SubjectKind? kind = null) => kind is null ? _subjects.Contains(id) : _subjects[id].Contains(kind.Value);

    public bool HasInterest(string id) => _interests.Contains(id);

    private bool IsLevel(string id) => Has(id, SubjectKind.Education);

    private static HashSet<string> Ids<T>(IEnumerable<Located<T>> entries, Func<T, string> id) =>
        entries.Select(entry => id(entry.Value)).ToHashSet(StringComparer.Ordinal);

    private void Keys(Located at, string field, string what, bool complete, Predicate<string> known, string mend)
    {
        foreach (var property in at.Token.Fields(field).Where(property => complete && !known(property.Name)))
        {
            problems.Add(at.File.Path, property.Value, $"there is no {what} \"{property.Name}\"", mend);
        }
    }

    private void Values(Located at, string field, string what, bool complete, Predicate<string> known, string mend)
    {
        foreach (var property in at.Token.Fields(field))
        {
            One(at, property.Value, what, complete, known, mend);
        }
    }

    private void Each(Located at, string field, string what, bool complete, Predicate<string> known, string mend)
    {
        var named = (at.Token as JObject)?[field];
        foreach (var value in named as IEnumerable<JToken> ?? [])
        {
            One(at, value, what, complete, known, mend);
        }

        if (named is JValue)
        {
            One(at, named, what, complete, known, mend);
        }
    }

    private void One(Located at, JToken value, string what, bool complete, Predicate<string> known, string mend)
    {
        if (complete && JsonReading.AsText(value) is { } id && !known(id))
        {
            problems.Add(at.File.Path, value, $"there is no {what} \"{id}\"", mend);
        }
    }
}
