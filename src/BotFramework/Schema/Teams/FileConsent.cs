using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Whether the user lets the bot upload a file.</summary>
public class FileConsentCardResponse
{
    public FileConsentCardResponse()
    {
    }

    public FileConsentCardResponse(string action = default, object context = default, FileUploadInfo uploadInfo = default)
    {
        Action = action;
        Context = context;
        UploadInfo = uploadInfo;
    }

    /// <summary>accept or decline.</summary>
    [JsonProperty("action")]
    public string Action { get; set; }

    [JsonProperty("context")]
    public object Context { get; set; }

    [JsonProperty("uploadInfo")]
    public FileUploadInfo UploadInfo { get; set; }
}

/// <summary>Where an accepted file goes.</summary>
public class FileUploadInfo
{
    public FileUploadInfo()
    {
    }

    public FileUploadInfo(string name = default, string uploadUrl = default, string contentUrl = default, string uniqueId = default, string fileType = default)
    {
        Name = name;
        UploadUrl = uploadUrl;
        ContentUrl = contentUrl;
        UniqueId = uniqueId;
        FileType = fileType;
    }

    [JsonProperty("name")]
    public string Name { get; set; }

    [JsonProperty("uploadUrl")]
    public string UploadUrl { get; set; }

    [JsonProperty("contentUrl")]
    public string ContentUrl { get; set; }

    [JsonProperty("uniqueId")]
    public string UniqueId { get; set; }

    [JsonProperty("fileType")]
    public string FileType { get; set; }
}
