namespace Microsoft.Bot.Builder;

/// <summary>Makes accessors of named properties.</summary>
public interface IPropertyManager
{
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
