namespace AdvisorBot.Knowledge.Checks;

/// <summary>Finds chains that come back to where they began.</summary>
internal static class Circles
{
    public static bool Through(string start, IReadOnlyDictionary<string, string?> next)
    {
        var at = next.GetValueOrDefault(start);
        for (var steps = 0; at is not null && steps <= next.Count; steps++)
        {
            if (at == start)
            {
                return true;
            }

            at = next.GetValueOrDefault(at);
        }

        return false;
    }
}
