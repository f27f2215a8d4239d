using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>Where a request comes from, as far as it can be counted: a household has one IPv4 address or one IPv6 network of 64 bits.</summary>
internal static class ClientAddress
{
    public static string Of(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
        {
            return "local";
        }

        if (address.IsIPv4MappedToIPv6 || address.AddressFamily == AddressFamily.InterNetwork)
        {
            return address.MapToIPv4().ToString();
        }

        var network = address.GetAddressBytes();
        Array.Clear(network, 8, 8);
        return new IPAddress(network).ToString();
    }
}
