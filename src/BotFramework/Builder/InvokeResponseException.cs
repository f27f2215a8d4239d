using System.Net;

namespace Microsoft.Bot.Builder;

/// <summary>Ends the handling of an invoke with a given HTTP answer.</summary>
internal sealed class InvokeResponseException : Exception
{
    private readonly HttpStatusCode _status;
    private readonly object _body;

    public InvokeResponseException(HttpStatusCode status, object body = null)
        : base($"The invoke was answered with {(int)status}.")
    {
        _status = status;
        _body = body;
    }

    public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_status, Body = _body };
}
