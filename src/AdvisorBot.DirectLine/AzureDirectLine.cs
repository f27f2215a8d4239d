namespace AdvisorBot.DirectLine;

/// <summary>Settings that let <c>POST /chat/token</c> hand out tokens of Azure Bot Service's Direct Line instead of our own.</summary>
public sealed class AzureDirectLine
{
    /// <summary>Secret of the bot's Direct Line channel in Azure; default none, and then our own Direct Line serves the pages.</summary>
    public string? Secret { get; set; }

    /// <summary>Address of Azure's service; default <c>https://directline.botframework.com</c>. Regional ones are <c>https://europe.directline.botframework.com</c> and the like.</summary>
    public Uri Endpoint { get; set; } = new("https://directline.botframework.com");

    /// <summary>How long Azure may take to answer; default 10 seconds.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether pages talk to Azure's Direct Line.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(Secret);

    internal string? Problem() =>
        !Endpoint.IsAbsoluteUri || !DirectLineOptions.IsOrigin(Endpoint.OriginalString) ? "DirectLine:Azure:Endpoint is not of the form https://host[:port]." :
        IsOn && Endpoint.Scheme != "https" && !Endpoint.IsLoopback ? "DirectLine:Azure:Endpoint must be https: the secret goes there." :
        Patience <= TimeSpan.Zero ? "DirectLine:Azure:Patience is zero or negative." : null;
}
