namespace Microsoft.Bot.Builder;

/// <summary>Receives what a bot reports about its work.</summary>
public interface IBotTelemetryClient
{
    void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string message = default, IDictionary<string, string> properties = default, IDictionary<string, double> metrics = default);

    void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success);

    void TrackEvent(string eventName, IDictionary<string, string> properties = default, IDictionary<string, double> metrics = default);

    void TrackException(Exception exception, IDictionary<string, string> properties = default, IDictionary<string, double> metrics = default);

    void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties);

    void Flush();
}
