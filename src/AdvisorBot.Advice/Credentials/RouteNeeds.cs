
namespace AdvisorBot.Advice;

/// <summary>Collects what a route still asks of one person.</summary>
internal sealed class RouteNeeds
{
    private readonly List<Requirement> _missing = [];
    private readonly List<Requirement> _toConfirm = [];

    public IReadOnlyList<Requirement> Missing => _missing;

    public IReadOnlyList<Requirement> ToConfirm => _toConfirm;

    public MonthRange Time { get; private set; }

    /// <param name="may">Whether the person may have it already.</param>
    public void Add(bool may, string code, MonthRange time, params (string Name, string Value)[] values)
    {
        var need = new Requirement(code, values.ToDictionary(value => value.Name, value => value.Value));
        if (may)
        {
            _toConfirm.Add(need);
            return;
        }

        _missing.Add(need);
        Time += time;
    }
}
