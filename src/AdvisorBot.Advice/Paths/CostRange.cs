namespace AdvisorBot.Advice;

/// <summary>What a way costs as far as figures were checked; each part has a fact with source and year.</summary>
/// <param name="Unknown">Subjects on the way whose cost nobody checked; the range is then a lower bound only.</param>
public sealed record CostRange(IReadOnlyList<CostPart> Parts, IReadOnlyList<string> Unknown)
{
    public decimal Low => Parts.Sum(part => part.Low * part.LeastTimes);

    public decimal High => Parts.Sum(part => part.High * part.MostTimes);

    /// <summary>Whether every part of the way has its figure.</summary>
    public bool IsWhole => Unknown.Count == 0;
}

/// <summary>One priced part of a way.</summary>
/// <param name="SubjectId">Education level or credential.</param>
/// <param name="FactId">The fact with the price.</param>
/// <param name="Low">Lowest price, US dollars, of a year of tuition or of one exam.</param>
/// <param name="LeastTimes">How often it is paid at least, such as years of tuition.</param>
public sealed record CostPart(string SubjectId, string FactId, decimal Low, decimal High, int LeastTimes, int MostTimes);
