namespace AdvisorBot.Advice;

/// <summary>A span of months; a planning estimate unless said otherwise.</summary>
public readonly record struct MonthRange(int Least, int Most)
{
    public static MonthRange operator +(MonthRange left, MonthRange right) => new(left.Least + right.Least, left.Most + right.Most);

    public static MonthRange Add(MonthRange left, MonthRange right) => left + right;
}
