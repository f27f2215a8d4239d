namespace AdvisorBot.Web.Handover;

/// <summary>Where the advisers of the school read questions, bound to the section <c>Handover</c>; without it students get contacts only.</summary>
public sealed class HandoverOptions
{
    /// <summary>The configuration section these settings are bound to.</summary>
    public const string Section = "Handover";

    /// <summary>The address at which Teams takes messages of this organisation, such as <c>https://smba.trafficmanager.net/amer/</c>; default none.</summary>
    public Uri? ServiceUrl { get; set; }

    /// <summary>Id of the advisers' channel, such as <c>19:…@thread.tacv2</c>, or of a group chat; default none.</summary>
    public string? ConversationId { get; set; }

    /// <summary>Id of the organisation the channel belongs to; default none.</summary>
    public string? TenantId { get; set; }

    /// <summary>Language of the cards; default that of the knowledge pack.</summary>
    public string? Language { get; set; }

    /// <summary>As many questions are passed on in an hour, all students together; default 30.</summary>
    public int MostPerHour { get; set; } = 30;

    /// <summary>How often what could not be delivered is tried again; default 5 minutes.</summary>
    public TimeSpan TryAgainAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether there is a channel.</summary>
    public bool IsConfigured => !string.IsNullOrWhiteSpace(ConversationId);

    internal string? Problem() =>
        ServiceUrl is null && string.IsNullOrWhiteSpace(ConversationId) && string.IsNullOrWhiteSpace(TenantId) ? null
        : ServiceUrl is null || string.IsNullOrWhiteSpace(ConversationId) || string.IsNullOrWhiteSpace(TenantId) ? "Handover needs ServiceUrl, ConversationId and TenantId together, or none of them."
        : !ServiceUrl.IsAbsoluteUri || !(ServiceUrl.Scheme == Uri.UriSchemeHttps || (ServiceUrl.Scheme == Uri.UriSchemeHttp && ServiceUrl.IsLoopback)) ? "Handover:ServiceUrl must be an absolute https address."
        : ConversationId.Contains(AdvisersConversation.Thread, StringComparison.Ordinal) ? "Handover:ConversationId names one thread; leave out \";messageid=\" and what follows."
        : MostPerHour < 1 ? "Handover:MostPerHour must be positive."
        : TryAgainAfter <= TimeSpan.Zero ? "Handover:TryAgainAfter must be positive."
        : null;
}
