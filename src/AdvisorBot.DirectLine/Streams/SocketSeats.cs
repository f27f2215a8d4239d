using Microsoft.Extensions.Options;

namespace AdvisorBot.DirectLine.Streams;

/// <summary>Counts the open sockets, in all and of every address.</summary>
public sealed class SocketSeats(IOptions<DirectLineOptions> options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);
    private int _all;

    /// <summary>Sockets open now.</summary>
    public int Taken
    {
        get
        {
            lock (_lock)
            {
                return _all;
            }
        }
    }

    /// <summary>A seat, free again when disposed; null when the house or this address's part of it is full.</summary>
    public IDisposable? TryTake(string address)
    {
        var most = options.Value.Sockets;
        lock (_lock)
        {
            var taken = _taken.GetValueOrDefault(address);
            if (_all >= most.InAll || taken >= most.PerAddress)
            {
                return null;
            }

            _taken[address] = taken + 1;
            _all++;
            return new Seat(this, address);
        }
    }

    private void Free(string address)
    {
        lock (_lock)
        {
            _all--;
            if (--_taken[address] == 0)
            {
                _taken.Remove(address);
            }
        }
    }

    private sealed class Seat(SocketSeats seats, string address) : IDisposable
    {
        private int _freed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _freed, 1) == 0)
            {
                seats.Free(address);
            }
        }
    }
}
