namespace AdvisorBot.Understanding.Phrases;

/// <summary>What some of many are credited with; clearing it costs as much as was met, not as much as there is.</summary>
internal sealed class Sums(int many, int few)
{
    private readonly float[] _sums = new float[many];

    /// <summary>Those credited with anything, in the order they were met.</summary>
    public List<int> Met { get; } = new(few);

    public float Of(int index) => _sums[index];

    /// <param name="index">Who.</param>
    /// <param name="amount">More than zero.</param>
    public void Add(int index, float amount)
    {
        if (_sums[index] == 0)
        {
            Met.Add(index);
        }

        _sums[index] += amount;
    }

    public void Clear()
    {
        foreach (var index in Met)
        {
            _sums[index] = 0;
        }

        Met.Clear();
    }
}
