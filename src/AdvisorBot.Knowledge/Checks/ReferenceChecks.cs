using AdvisorBot.Knowledge.Loading;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>Whatever is named exists.</summary>
internal static class ReferenceChecks
{
    public static void Run(PackDraft draft, ProblemList problems)
    {
        var known = new KnownIds(draft, problems);
        foreach (var subject in draft.Subjects)
        {
            known.Subject(subject, "partOf");
            known.Subject(subject, "related");
            known.Subject(subject, "leadsTo", SubjectKind.Career);
        }

        foreach (var fact in draft.Facts)
        {
            known.Topic(fact, "topic");
            known.Source(fact, "source");
        }

        foreach (var list in draft.Lists)
        {
            known.Topic(list, "topic");
            known.Subject(list, "subject");
            known.Fact(list, "facts");
        }

        foreach (var conflict in draft.Conflicts)
        {
            known.Topic(conflict, "topic");
            known.Fact(conflict, "facts");
            known.Source(conflict, "sources");
        }

        foreach (var pack in draft.Packs)
        {
            known.Subject(pack, "umbrella");
        }

        foreach (var topic in draft.Topics)
        {
            known.Topic(topic, "parent");
        }

        foreach (var entry in draft.Utterances)
        {
            known.Topic(entry, "topic");
            known.Subject(entry, "subject");
            known.Fact(entry, "fact");
            known.List(entry, "list");
            known.Conflict(entry, "conflict");
        }
    }
}
