namespace Microsoft.Bot.Builder;

/// <summary>Reports a dialog to a client that may or may not know page views.</summary>
public static class IBotTelemetryClientExtensions
{
    public static void TrackDialogView(this IBotTelemetryClient telemetryClient, string dialogName, IDictionary<string, string> properties = default, IDictionary<string, double> metrics = default)
    {
        if (telemetryClient is IBotPageViewTelemetryClient pageViews)
        {
            pageViews.TrackPageView(dialogName, properties, metrics);
        }
        else
        {
            telemetryClient.TrackTrace($"Dialog view: {dialogName}", Severity.Information, properties);
        }
    }
}
