namespace Microsoft.Bot.Builder;

/// <summary>Receives which dialog a user saw.</summary>
public interface IBotPageViewTelemetryClient
{
    void TrackPageView(string dialogName, IDictionary<string, string> properties = default, IDictionary<string, double> metrics = default);
}
