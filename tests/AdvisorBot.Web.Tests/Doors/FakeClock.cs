namespace AdvisorBot.Web.Tests.Doors;

/// <summary>The system's clock, moved forward as a test likes; timers run in real time.</summary>
internal sealed class FakeClock : TimeProvider
{
    private TimeSpan _ahead;

    public void Advance(TimeSpan time) => _ahead += time;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
}
