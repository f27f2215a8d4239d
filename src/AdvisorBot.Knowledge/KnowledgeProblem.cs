using System.Diagnostics.CodeAnalysis;

namespace AdvisorBot.Knowledge;

/// <summary>One mistake in a knowledge pack: where it is, what is wrong and how to mend it.</summary>
/// <param name="File">Path inside the pack, such as <c>careers/medical-coder.json</c>.</param>
/// <param name="Pointer">JSON pointer into the file, such as <c>/facts/3/source</c>; empty for the file as a whole.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Mend">How to mend it.</param>
[SuppressMessage("Naming", "CA1720", Justification = "A JSON pointer, the name of RFC 6901.")]
public sealed record KnowledgeProblem(string File, string Pointer, string What, string Mend)
{
    /// <summary>Line in the file, when known.</summary>
    public int? Line { get; init; }

    /// <summary>Everything on one line.</summary>
    public override string ToString() =>
        $"{File}{(Line is { } line ? $":{line}" : "")} #{Pointer}: {What}. {Mend}.";
}
