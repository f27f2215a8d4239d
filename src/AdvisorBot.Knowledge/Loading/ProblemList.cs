using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Loading;

/// <summary>Collects what is wrong with a pack while it is read and checked.</summary>
internal sealed class ProblemList
{
    private readonly List<KnowledgeProblem> _problems = [];

    public bool Any => _problems.Count > 0;

    public void Add(ProblemList others) => _problems.AddRange(others._problems);

    public void Add(string file, string pointer, string what, string mend, int? line = null) =>
        _problems.Add(new KnowledgeProblem(file, pointer, what, mend) { Line = line });

    /// <summary>Adds a problem at a property of a token, or at the token itself where the property is missing.</summary>
    public void Add(Located at, string? property, string what, string mend)
    {
        var token = property is null ? at.Token : at.Token.SelectToken($"['{property}']") ?? at.Token;
        Add(at.File.Path, token, what, mend);
    }

    public void Add(string file, JToken token, string what, string mend)
    {
        var info = (IJsonLineInfo)token;
        Add(file, JsonPointer.Of(token), what, mend, info.HasLineInfo() ? info.LineNumber : null);
    }

    public IReadOnlyList<KnowledgeProblem> InOrder() => Array.AsReadOnly(_problems
        .Distinct()
        .OrderBy(problem => problem.File, StringComparer.Ordinal)
        .ThenBy(problem => problem.Line ?? 0)
        .ThenBy(problem => problem.Pointer, StringComparer.Ordinal)
        .ToArray());
}
