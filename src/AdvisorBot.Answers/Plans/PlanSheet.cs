namespace AdvisorBot.Answers;

/// <summary>A plan or hand-over sheet as plain lines, to be written as a page or a file; nothing in it is markup.</summary>
/// <param name="Language">Of its words.</param>
public sealed record PlanSheet(string Language, string Title, string Intro, IReadOnlyList<SheetSection> Sections, string Footer)
{
    /// <summary>What buttons and file names on the page say.</summary>
    public required SheetLabels Labels { get; init; }

    /// <summary>Dates for a calendar, when the sheet is a plan.</summary>
    public IReadOnlyList<SheetDate> Dates { get; init; } = [];
}

/// <summary>Lines under one heading.</summary>
public sealed record SheetSection(string Heading, IReadOnlyList<SheetLine> Lines);

/// <summary>One line.</summary>
/// <param name="Done">Ticked or not; null for a line that is no step.</param>
/// <param name="Notes">What stands below it.</param>
public sealed record SheetLine(string Text, bool? Done, IReadOnlyList<string> Notes);

/// <summary>When a step should be done, counted from the day the plan was saved.</summary>
public sealed record SheetDate(string Id, string Title, DateOnly Day);

/// <summary>Words of the page around the sheet.</summary>
public sealed record SheetLabels(string Print, string Markdown, string Calendar, string Done, string Open);
