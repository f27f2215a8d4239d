using System.Numerics;

namespace AdvisorBot.Understanding.Classification;

/// <summary>Numbers features in a fixed order. A feature is looked for in one place of memory, not two as in a dictionary: a message has a hundred, most of them far apart.</summary>
internal sealed class FeatureTable
{
    private const int Nobody = -1;

    /// <summary>Spreads features over the slots (2⁶⁴ divided by the golden ratio).</summary>
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private readonly ulong[] _features;
    private readonly Slot[] _slots;
    private readonly int _shift;

    /// <param name="features">Each once; the first is number 0.</param>
    public FeatureTable(ulong[] features)
    {
        _features = features;
        _slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)features.Length + ((uint)features.Length / 2) + 1)];
        _shift = 64 - BitOperations.Log2((uint)_slots.Length);
        Array.Fill(_slots, new Slot(0, Nobody));
        for (var i = 0; i < features.Length; i++)
        {
            var slot = First(features[i]);
            while (_slots[slot].Number != Nobody)
            {
                slot = Next(slot);
            }

            _slots[slot] = new Slot(features[i], i);
        }
    }

    public int Count => _features.Length;

    public ReadOnlySpan<ulong> Features => _features;

    /// <summary>The feature's number; less than 0 when it has none.</summary>
    public int Find(ulong feature)
    {
        var slot = First(feature);
        while (_slots[slot] is { Number: not Nobody } other)
        {
            if (other.Feature == feature)
            {
                return other.Number;
            }

            slot = Next(slot);
        }

        return Nobody;
    }

    private int First(ulong feature) => (int)((feature * Spread) >> _shift) & (_slots.Length - 1);

    private int Next(int slot) => (slot + 1) & (_slots.Length - 1);

    private readonly record struct Slot(ulong Feature, int Number);
}
