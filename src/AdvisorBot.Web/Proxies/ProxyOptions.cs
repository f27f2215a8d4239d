using System.Net;

namespace AdvisorBot.Web.Proxies;

/// <summary>Which proxies are believed about whom they speak for, bound to the section <c>Proxy</c>; one on this machine always is.</summary>
public sealed class ProxyOptions
{
    /// <summary>The configuration section these settings are bound to.</summary>
    public const string Section = "Proxy";

    /// <summary>Addresses or networks of proxies on other machines, as <c>10.1.2.3</c> or <c>10.1.0.0/16</c>; default none.</summary>
    public IList<string> Networks { get; } = [];

    /// <summary>How many proxies stand one behind the other; default 1.</summary>
    public int Hops { get; set; } = 1;

    internal IEnumerable<IPNetwork> Believed => Networks.Select(text => Read(text) ?? throw new FormatException(text));

    internal string? Problem() =>
        Hops is < 1 or > 10 ? "Proxy:Hops must be between 1 and 10."
        : Networks.FirstOrDefault(text => Read(text) is null) is { } wrong ? $"Proxy:Networks: '{wrong}' is neither an address nor a network of the form 10.1.0.0/16."
        : Networks.FirstOrDefault(text => Read(text)!.Value.PrefixLength == 0) is { } all ? $"Proxy:Networks: '{all}' would believe everybody. Name the network of the proxy."
        : null;

    private static IPNetwork? Read(string text) =>
        text.Contains('/', StringComparison.Ordinal) ? (IPNetwork.TryParse(text, out var network) ? network : null)
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
