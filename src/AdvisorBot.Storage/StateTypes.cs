using System.Collections.Concurrent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace AdvisorBot.Storage;

/// <summary>Which types a name in stored state may bring to life: the bot's own, the SDK's, plain collections.</summary>
/// <remarks>State can hold JSON that a user sent, type names and all; such an object comes back as JSON and nothing is created.
/// A type is also found when its assembly has another name, so a database can be used with either SDK.</remarks>
internal sealed class StateTypes : ISerializationBinder
{
    private static readonly HashSet<Type> Collections = [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(Queue<>), typeof(Stack<>), typeof(Nullable<>)];
    private static readonly HashSet<Type> Values = [typeof(object), typeof(string), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(Guid), typeof(Uri)];
    private readonly DefaultSerializationBinder _names = new();
    private readonly ConcurrentDictionary<(string?, string), Type> _known = new();

    public Type BindToType(string? assemblyName, string typeName) => _known.Count < 10_000
        ? _known.GetOrAdd((assemblyName, typeName), name => Resolve(name.Item1, name.Item2))
        : Resolve(assemblyName, typeName);

    public void BindToName(Type serializedType, out string? assemblyName, out string? typeName) =>
        _names.BindToName(serializedType, out assemblyName, out typeName);

    private Type Resolve(string? assemblyName, string typeName) =>
        (Find(assemblyName, typeName) ?? FindAnywhere(typeName)) is { } type && IsAllowed(type) ? type : typeof(JObject);

    private Type? Find(string? assemblyName, string typeName)
    {
        try
        {
            return _names.BindToType(assemblyName, typeName);
        }
        catch (Exception unknown) when (unknown is JsonSerializationException or IOException or ArgumentException or BadImageFormatException)
        {
            return null;
        }
    }

    private static Type? FindAnywhere(string typeName) =>
        AppDomain.CurrentDomain.GetAssemblies().Where(IsOurs).Select(assembly => assembly.GetType(typeName)).FirstOrDefault(type => type is not null);

    private static bool IsAllowed(Type type) =>
        type.IsArray ? IsAllowed(type.GetElementType()!) :
        type.IsGenericType ? Collections.Contains(type.GetGenericTypeDefinition()) && type.GetGenericArguments().All(IsAllowed) :
        type.IsPrimitive || Values.Contains(type) || IsOurs(type.Assembly);

    private static bool IsOurs(System.Reflection.Assembly assembly)
    {
        var name = assembly.GetName().Name ?? string.Empty;
        return name.StartsWith("AdvisorBot.", StringComparison.Ordinal) || name.StartsWith("BotFramework", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Bot.", StringComparison.Ordinal);
    }
}
