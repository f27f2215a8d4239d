using AdvisorBot.Knowledge;

namespace AdvisorBot.Evaluation.Judging;

/// <summary>In which way the subject is wrong where the topic is right.</summary>
public enum SubjectError
{
    /// <summary>Somebody is meant, nobody was found.</summary>
    Missing,

    /// <summary>The whole field is meant, somebody was found.</summary>
    NoneMeant,

    /// <summary>More than what is meant.</summary>
    Extra,

    /// <summary>Some of several.</summary>
    Partly,

    /// <summary>Another of the same kind.</summary>
    Other,

    /// <summary>Another of another kind: the exam instead of the career.</summary>
    OtherKind,
}

/// <summary>Tells the kinds of wrong subjects apart.</summary>
internal static class SubjectErrors
{
    /// <param name="wanted">The label nearest to what was read.</param>
    public static SubjectError Of(KnowledgeBase knowledge, string[] wanted, string[] read) =>
        wanted.Length == 0 ? SubjectError.NoneMeant
        : read.Length == 0 ? SubjectError.Missing
        : wanted.All(read.Contains) ? SubjectError.Extra
        : read.All(wanted.Contains) ? SubjectError.Partly
        : wanted.Any(id => read.Any(other => knowledge.Subjects[id].Kind == knowledge.Subjects[other].Kind)) ? SubjectError.Other
        : SubjectError.OtherKind;
}
