namespace Microsoft.Bot.Builder;

/// <summary>A stored object that notices when somebody else wrote it in the meantime.</summary>
public interface IStoreItem
{
    /// <summary>The version that was read; <c>*</c> overwrites any version.</summary>
    string ETag { get; set; }
}
