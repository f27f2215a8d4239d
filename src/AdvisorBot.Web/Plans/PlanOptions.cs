namespace AdvisorBot.Web.Plans;

/// <summary>The pages people can open, print and save.</summary>
public sealed class PlanOptions
{
    public const string Section = "Plan";

    /// <summary>Address under which people reach this host, such as <c>https://advisor.example.edu</c>; null: the first one it listens on.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>How long an address works; default one hour.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How often an address opens, page and files together; default 20.</summary>
    public int MostOpenings { get; set; } = 20;
}
