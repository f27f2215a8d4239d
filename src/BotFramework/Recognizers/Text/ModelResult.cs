namespace Microsoft.Recognizers.Text;

/// <summary>One recognised span of a query: its text, its place and what it resolves to.</summary>
public class ModelResult
{
    /// <summary>The recognised text, exactly as written in the query.</summary>
    public string Text { get; set; }

    /// <summary>Index of the first character of the span.</summary>
    public int Start { get; set; }

    /// <summary>Index of the last character of the span (inclusive).</summary>
    public int End { get; set; }

    /// <summary>Kind of entity, e.g. "number", "ordinal.relative", "currency".</summary>
    public string TypeName { get; set; }

    /// <summary>What the span means; the keys are those of <see cref="ResolutionKey"/>.</summary>
    public SortedDictionary<string, object> Resolution { get; set; }
}
