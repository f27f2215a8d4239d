using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace BotFramework.Tests.OfficialApi;

/// <summary>Writes types and members the way the listing does.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string KindOf(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    public static string FullNameOf(Type type) => type.FullName!.Replace('+', '.');

    public static IEnumerable<string> BasesOf(Type type)
    {
        if (type.IsEnum)
        {
            return [];
        }

        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var bases = type.GetInterfaces().Except(inherited).Where(IsVisible).Select(NameOf);
        return type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? bases.Prepend(NameOf(parent)) : bases;
    }

    public static IEnumerable<string> MembersOf(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type);
        }

        var members = type.GetMethods(Declared).Where(IsListed).Select(Describe);
        return members
            .Concat(type.GetConstructors(Declared).Where(IsVisible).Where(constructor => !constructor.IsStatic).Select(Describe))
            .Concat(type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly).Select(Describe))
            .Concat(type.GetProperties(Declared).Where(IsVisible).Select(Describe));
    }

    private static bool IsVisible(Type type) => type.IsPublic || type.IsNestedPublic || type.IsNestedFamily;

    private static bool IsVisible(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static bool IsVisible(PropertyInfo property) =>
        property.GetIndexParameters().Length == 0 && (IsVisible(property.GetMethod) || IsVisible(property.SetMethod));

    private static bool IsListed(MethodInfo method) =>
        IsVisible(method) && !method.IsSpecialName && !(IsOverride(method) && method.GetBaseDefinition().DeclaringType!.Assembly != method.DeclaringType!.Assembly && method.Name is "ToString");

    private static bool IsOverride(MethodInfo method) => method.GetBaseDefinition() != method;

    private static string Access(MethodBase method) => method.IsPublic ? "public" : "protected";

    private static string Describe(MethodInfo method)
    {
        var modifier = method switch
        {
            _ when method.DeclaringType!.IsInterface => string.Empty,
            { IsStatic: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true, IsFinal: false } => IsOverride(method) ? "override " : "virtual ",
            _ => string.Empty,
        };
        var generics = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(NameOf))}>" : string.Empty;
        var self = method.IsDefined(typeof(ExtensionAttribute), false) ? "this " : string.Empty;
        return $"{Access(method)} {modifier}{NameOf(method.ReturnType)} {method.Name}{generics}({self}{Parameters(method)})";
    }

    private static string Describe(ConstructorInfo constructor) => $"{Access(constructor)} .ctor({Parameters(constructor)})";

    private static string Describe(FieldInfo field)
    {
        var access = field.IsPublic ? "public" : "protected";
        return field.IsLiteral
            ? $"{access} const {NameOf(field.FieldType)} {field.Name} = {Literal(field.GetRawConstantValue())}"
            : $"{access} {(field.IsStatic ? "static " : string.Empty)}{NameOf(field.FieldType)} {field.Name}";
    }

    private static string Describe(PropertyInfo property)
    {
        var getter = IsVisible(property.GetMethod) ? property.GetMethod : null;
        var setter = IsVisible(property.SetMethod) ? property.SetMethod : null;
        var access = getter is { IsPublic: true } || setter is { IsPublic: true } ? "public" : "protected";
        var modifier = (getter ?? setter)!.IsStatic ? "static " : string.Empty;
        var accessors = (getter == null ? string.Empty : "get; ") + (setter == null ? string.Empty : AccessOf(setter) + "set; ");
        return $"{access} {modifier}{NameOf(property.PropertyType)} {property.Name} {{ {accessors}}}";
    }

    private static string AccessOf(MethodInfo setter) => setter.IsPublic ? string.Empty : "protected ";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Describe));

    private static string Describe(ParameterInfo parameter)
    {
        var prefix = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute), false) => "params ",
            _ => string.Empty,
        };
        var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        var value = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue)}" : string.Empty;
        return $"{prefix}{NameOf(type)} {parameter.Name}{value}";
    }

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string NameOf(Type type)
    {
        if (type.IsArray)
        {
            return NameOf(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return NameOf(underlying) + "?";
        }

        var name = type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : name;
    }
}
