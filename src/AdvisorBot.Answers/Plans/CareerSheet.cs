namespace AdvisorBot.Answers;

/// <summary>A career as plain lines, to be written as a page; nothing in it is markup.</summary>
/// <param name="Language">Of its words.</param>
public sealed record CareerSheet(string Language, string Title, string Intro, IReadOnlyList<SheetSection> Sections, string Footer);
