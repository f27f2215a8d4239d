using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Web.Plans;

/// <summary>Counts how often an address was opened, so that one passed around stops working.</summary>
public sealed class PlanOpenings(IOptions<PlanOptions> options, TimeProvider time)
{
    private const int ManyEntries = 1000;

    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Ends)> _opened = new(StringComparer.Ordinal);

    /// <summary>Counts an opening; false when there were too many.</summary>
    public bool TryOpen(string address)
    {
        var now = time.GetUtcNow();
        if (_opened.Count > ManyEntries)
        {
            foreach (var old in _opened.Where(entry => entry.Value.Ends < now))
            {
                _opened.TryRemove(old);
            }
        }

        var opened = _opened.AddOrUpdate(address, _ => (1, now + options.Value.Lifetime), (_, known) => (known.Count + 1, known.Ends));
        return opened.Count <= options.Value.MostOpenings;
    }
}
