using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A member of a conversation as Teams describes people.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    public TeamsChannelAccount()
    {
    }

    public TeamsChannelAccount(string id = default, string name = default, string givenName = default, string surname = default, string email = default, string userPrincipalName = default)
        : this(id, name, givenName, surname, email, userPrincipalName, null, null)
    {
    }

    public TeamsChannelAccount(
        string id = default,
        string name = default,
        string givenName = default,
        string surname = default,
        string email = default,
        string userPrincipalName = default,
        string tenantId = default,
        string userRole = default)
        : base(id, name)
    {
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
        TenantId = tenantId;
        UserRole = userRole;
    }

    [JsonProperty("givenName")]
    public string GivenName { get; set; }

    [JsonProperty("surname")]
    public string Surname { get; set; }

    [JsonProperty("email")]
    public string Email { get; set; }

    [JsonProperty("userPrincipalName")]
    public string UserPrincipalName { get; set; }

    [JsonProperty("tenantId")]
    public string TenantId { get; set; }

    [JsonProperty("userRole")]
    public string UserRole { get; set; }

    // Some answers name the directory's id "objectId" instead of "aadObjectId".
    [JsonProperty("objectId")]
    private string ObjectId
    {
        set => AadObjectId ??= value;
    }
}
