using System.Numerics;
using System.Runtime.InteropServices;

namespace AdvisorBot.Understanding.Classification;

internal sealed class NeuralClassifier
{
    private readonly Dictionary<ulong, int> _rows;
    private readonly int _classes, _width, _in, _hidden;
    private readonly float[] _w, _u, _ub, _v;
    private readonly float[] _wS, _uS, _ubS, _vS;
    private readonly float _rate;

    public NeuralClassifier(List<(List<ulong> Features, float[] Dense, int Class)> examples, int classes, int hidden, TrainingOptions options, double dropout)
    {
        _classes = classes;
        _width = (classes + 7) / 8 * 8;
        _in = examples[0].Dense.Length;
        _hidden = hidden;
        _rate = options.Rate;
        var uses = new Dictionary<ulong, int>();
        foreach (var e in examples) foreach (var f in e.Features) CollectionsMarshal.GetValueRefOrAddDefault(uses, f, out _)++;
        _rows = [];
        foreach (var (f, n) in uses) if (n >= options.LeastUses) _rows.Add(f, _rows.Count);
        _w = new float[(_rows.Count + 1) * _width]; _wS = new float[_w.Length];
        _u = new float[hidden * _in]; _uS = new float[_u.Length];
        _ub = new float[hidden]; _ubS = new float[hidden];
        _v = new float[hidden * _width]; _vS = new float[_v.Length];
        var random = new Random(7);
        for (var i = 0; i < _u.Length; i++) _u[i] = (float)((random.NextDouble() * 2) - 1) * MathF.Sqrt(3f / _in);
        for (var i = 0; i < _v.Length; i++) _v[i] = i % _width < classes ? (float)((random.NextDouble() * 2) - 1) * 0.05f : 0;
        var known = examples.Select(e => e.Features.Where(_rows.ContainsKey).Select(f => _rows[f]).ToArray()).ToArray();
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var h = new float[hidden]; var dh = new float[hidden]; var mask = new bool[hidden];
        var sums = new float[_width];
        for (var round = 0; round < options.Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var feats = known[i]; var x = examples[i].Dense;
                var dropSparse = random.NextDouble() < dropout;
                Forward(feats, x, h, sums, dropSparse, mask, random, dropout);
                LinearClassifier.Softmax(sums.AsSpan(0, classes));
                for (var c = classes; c < _width; c++) sums[c] = 0;
                var share = options.Smoothing / classes;
                for (var c = 0; c < classes; c++) sums[c] -= share + (c == examples[i].Class ? 1 - options.Smoothing : 0);
                // hidden gradient
                for (var k = 0; k < hidden; k++)
                {
                    dh[k] = 0;
                    if (h[k] > 0) dh[k] = Dot(sums, _v.AsSpan(k * _width, _width));
                }
                var scale = feats.Length == 0 ? 0 : 1 / MathF.Sqrt(feats.Length);
                if (!dropSparse) foreach (var r in feats) Step(_w, _wS, r * _width, sums, scale);
                Step(_w, _wS, _rows.Count * _width, sums, 1);
                for (var k = 0; k < hidden; k++)
                {
                    if (h[k] <= 0) continue;
                    Step(_v, _vS, k * _width, sums, h[k]);
                    Step(_u, _uS, k * _in, x, dh[k]);
                    var g = dh[k]; _ubS[k] += g * g; _ub[k] -= g * _rate * 0.1f / (MathF.Sqrt(_ubS[k]) + 1e-3f);
                }
            }
        }
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var x = MemoryMarshal.Cast<float, Vector<float>>(a); var y = MemoryMarshal.Cast<float, Vector<float>>(b);
        var s = Vector<float>.Zero;
        for (var i = 0; i < x.Length; i++) s += x[i] * y[i];
        var sum = Vector.Sum(s);
        for (var i = x.Length * Vector<float>.Count; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private void Step(float[] w, float[] sq, int at, ReadOnlySpan<float> g, float factor)
    {
        var n = g.Length;
        var weights = MemoryMarshal.Cast<float, Vector<float>>(w.AsSpan(at, n)); var squares = MemoryMarshal.Cast<float, Vector<float>>(sq.AsSpan(at, n)); var gs = MemoryMarshal.Cast<float, Vector<float>>(g);
        var rate = w == _w ? _rate : _rate * 0.1f;
        for (var i = 0; i < weights.Length; i++)
        {
            var c = gs[i] * factor;
            squares[i] += c * c;
            weights[i] -= c * rate / (Vector.SquareRoot(squares[i]) + new Vector<float>(1e-3f));
        }
        for (var i = weights.Length * Vector<float>.Count; i < n; i++)
        {
            var c = g[i] * factor; sq[at + i] += c * c; w[at + i] -= c * rate / (MathF.Sqrt(sq[at + i]) + 1e-3f);
        }
    }

    private void Forward(ReadOnlySpan<int> feats, float[] x, float[] h, float[] sums, bool dropSparse, bool[]? mask, Random? random, double dropout)
    {
        Array.Clear(sums);
        var scale = feats.Length == 0 ? 0 : 1 / MathF.Sqrt(feats.Length);
        if (!dropSparse) foreach (var r in feats) LinearClassifier.Add(sums, _w.AsSpan(r * _width, _width), scale);
        LinearClassifier.Add(sums, _w.AsSpan(_rows.Count * _width, _width), 1);
        for (var k = 0; k < _hidden; k++)
        {
            h[k] = 0;
            if (random is not null && random.NextDouble() < dropout) continue;
            var a = Dot(x, _u.AsSpan(k * _in, _in)) + _ub[k];
            if (a > 0)
            {
                h[k] = random is null ? a : a / (float)(1 - dropout);
                LinearClassifier.Add(sums, _v.AsSpan(k * _width, _width), h[k]);
            }
        }
    }

    public float[] Score(List<ulong> features, float[] dense)
    {
        var h = new float[_hidden]; var sums = new float[_width];
        Forward(features.Where(_rows.ContainsKey).Select(f => _rows[f]).ToArray(), dense, h, sums, false, null, null, 0);
        LinearClassifier.Softmax(sums.AsSpan(0, _classes));
        return sums[.._classes];
    }
}
