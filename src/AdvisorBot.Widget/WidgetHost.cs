namespace AdvisorBot.Widget;

/// <summary>What the widget must know of the host that serves it.</summary>
/// <param name="AllowedOrigins">Other sites whose pages may show the chat, as <c>https://host[:port]</c>; the host's own pages always may.</param>
/// <param name="Service">Origin of the Direct Line the chat talks to; null for the host's own.</param>
/// <param name="School">The school whose page is demonstrated, in the language asked for.</param>
public sealed record WidgetHost(IReadOnlyCollection<string> AllowedOrigins, string? Service, Func<string, DemonstrationSchool> School);

/// <summary>The school as its demonstration page shows it.</summary>
public sealed record DemonstrationSchool(string Name, string Contact, string? Email, string? Hours, string? Url);
