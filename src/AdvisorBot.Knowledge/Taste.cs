namespace AdvisorBot.Knowledge;

/// <summary>Three short tasks of one kind of work, to find out whether one likes it; everything in them is invented.</summary>
/// <param name="Id">The same in every language.</param>
/// <param name="Name">The kind of work in running text, such as <c>medical coding</c>.</param>
/// <param name="Careers">Careers that the work belongs to, the closest first.</param>
public sealed record Taste(string Id, string Name, IReadOnlyList<string> Careers, IReadOnlyList<TasteTask> Tasks);

/// <summary>One task: something to look at, a question, options.</summary>
public sealed record TasteTask(string Id, string Story, string Ask, IReadOnlyList<TasteOption> Options);

/// <param name="Right">Whether a person of the trade would choose it.</param>
/// <param name="Because">Why, kindly.</param>
public sealed record TasteOption(string Text, bool Right, string Because);
