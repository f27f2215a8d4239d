namespace Microsoft.Bot.Builder;

/// <summary>A named property of a state.</summary>
public interface IStatePropertyInfo
{
    string Name { get; }
}
