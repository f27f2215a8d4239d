using System.Collections.Concurrent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Creates from stored type names only plain framework values and collections and types of the bot's own assemblies:
/// state can hold JSON a user sent, and a type name in it must not be able to create, say, a process.
/// </summary>
internal sealed class StateTypeBinder : ISerializationBinder
{
    private static readonly HashSet<Type> PlainTypes =
    [
        typeof(object), typeof(string), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan),
        typeof(DateOnly), typeof(TimeOnly), typeof(Guid), typeof(Uri), typeof(Version),
        typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(SortedDictionary<,>), typeof(SortedSet<>),
        typeof(Queue<>), typeof(Stack<>), typeof(LinkedList<>), typeof(KeyValuePair<,>), typeof(Nullable<>),
        typeof(ConcurrentDictionary<,>), typeof(System.Collections.ObjectModel.Collection<>),
        typeof(IEnumerable<>), typeof(IList<>), typeof(ICollection<>), typeof(IDictionary<,>),
        typeof(IReadOnlyList<>), typeof(IReadOnlyDictionary<,>), typeof(IReadOnlyCollection<>),
        typeof(JObject), typeof(JArray), typeof(JValue), typeof(JToken),
    ];

    private readonly DefaultSerializationBinder _names = new();
    private readonly ConcurrentDictionary<Type, bool> _allowed = new();

    public Type BindToType(string assemblyName, string typeName)
    {
        var type = _names.BindToType(assemblyName, typeName);
        return _allowed.GetOrAdd(type, IsAllowed)
            ? type
            : throw new JsonSerializationException($"Stored state names the type {typeName}, which state may not contain.");
    }

    public void BindToName(Type serializedType, out string assemblyName, out string typeName) =>
        _names.BindToName(serializedType, out assemblyName, out typeName);

    private static bool IsAllowed(Type type)
    {
        if (type.IsArray)
        {
            return IsAllowed(type.GetElementType());
        }

        if (type.IsGenericType && !Array.TrueForAll(type.GetGenericArguments(), IsAllowed))
        {
            return false;
        }

        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return definition.IsPrimitive || definition.IsEnum || PlainTypes.Contains(definition) || !IsFramework(definition);
    }

    private static bool IsFramework(Type type)
    {
        if (type.Assembly == typeof(StateTypeBinder).Assembly)
        {
            return false;
        }

        var name = type.Assembly.GetName().Name ?? string.Empty;
        return name is "mscorlib" or "netstandard" or "System" or "WindowsBase" or "PresentationCore" or "PresentationFramework"
            || name.StartsWith("System.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.", StringComparison.Ordinal)
            || name.StartsWith("Newtonsoft.", StringComparison.Ordinal);
    }
}
