using Microsoft.Extensions.Options;

namespace AdvisorBot.Web.Messages;

/// <summary>Keeps the host from starting with a door that anybody could walk through.</summary>
public sealed class MessagesOptionsCheck(IConfiguration configuration, IHostEnvironment environment) : IValidateOptions<MessagesOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, MessagesOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Enabled && !environment.IsDevelopment() && string.IsNullOrWhiteSpace(configuration[MessagesServices.AppIdKey]))
        {
            return ValidateOptionsResult.Fail(
                $"{MessagesServices.AppIdKey} is not configured, so /api/messages could not tell a channel from a stranger. "
                + "Set it, or set BotFramework:Enabled to false, or run in the Development environment.");
        }

        return options.MaxBodyBytes is < 1024 or > 1024 * 1024
            ? ValidateOptionsResult.Fail("BotFramework:MaxBodyBytes must be between 1 KB and 1 MB.")
            : ValidateOptionsResult.Success;
    }
}
