using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <content>Searches, links and commands of the compose box, and the bot's settings. What a bot does not override is answered 501.</content>
public partial class TeamsActivityHandler
{
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => throw NotImplemented();

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(ITurnContext<IInvokeActivity> turnContext, JObject query, CancellationToken cancellationToken) => throw NotImplemented();

    protected virtual Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A link seen by somebody who has not installed the app.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) => throw NotImplemented();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>Tells a command that was sent from a preview that is edited or sent; 400 for any other preview action.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionDispatchAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.BotMessagePreviewAction switch
        {
            null or "" => OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action, cancellationToken),
            "edit" => OnTeamsMessagingExtensionBotMessagePreviewEditAsync(turnContext, action, cancellationToken),
            "send" => OnTeamsMessagingExtensionBotMessagePreviewSendAsync(turnContext, action, cancellationToken),
            _ => throw new InvokeResponseException(HttpStatusCode.BadRequest),
        };
    }

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => throw NotImplemented();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => throw NotImplemented();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => throw NotImplemented();

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => throw NotImplemented();

    protected virtual Task OnTeamsMessagingExtensionConfigurationSettingAsync(ITurnContext<IInvokeActivity> turnContext, JObject settings, CancellationToken cancellationToken) => throw NotImplemented();

    protected virtual Task OnTeamsMessagingExtensionCardButtonClickedAsync(ITurnContext<IInvokeActivity> turnContext, JObject cardData, CancellationToken cancellationToken) => throw NotImplemented();

    protected virtual Task<ConfigResponseBase> OnTeamsConfigFetchAsync(ITurnContext<IInvokeActivity> turnContext, JObject configData, CancellationToken cancellationToken) => throw NotImplemented();

    protected virtual Task<ConfigResponseBase> OnTeamsConfigSubmitAsync(ITurnContext<IInvokeActivity> turnContext, JObject configData, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>The answer to an invoke of the compose box; null for any other.</summary>
    private async Task<InvokeResponse> AnswerComposeBoxAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var value = turnContext.Activity.Value;
        switch (turnContext.Activity.Name)
        {
            case "composeExtension/query":
                return CreateInvokeResponse(await OnTeamsMessagingExtensionQueryAsync(turnContext, Read<MessagingExtensionQuery>(value), cancellationToken));
            case "composeExtension/selectItem":
                return CreateInvokeResponse(await OnTeamsMessagingExtensionSelectItemAsync(turnContext, value as JObject, cancellationToken));
            case "composeExtension/queryLink":
                return CreateInvokeResponse(await OnTeamsAppBasedLinkQueryAsync(turnContext, Read<AppBasedLinkQuery>(value), cancellationToken));
            case "composeExtension/anonymousQueryLink":
                return CreateInvokeResponse(await OnTeamsAnonymousAppBasedLinkQueryAsync(turnContext, Read<AppBasedLinkQuery>(value), cancellationToken));
            case "composeExtension/fetchTask":
                return CreateInvokeResponse(await OnTeamsMessagingExtensionFetchTaskAsync(turnContext, Read<MessagingExtensionAction>(value), cancellationToken));
            case "composeExtension/submitAction":
                return CreateInvokeResponse(await OnTeamsMessagingExtensionSubmitActionDispatchAsync(turnContext, Read<MessagingExtensionAction>(value), cancellationToken));
            case "composeExtension/querySettingUrl":
                return CreateInvokeResponse(await OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(turnContext, Read<MessagingExtensionQuery>(value), cancellationToken));
            case "composeExtension/setting":
                await OnTeamsMessagingExtensionConfigurationSettingAsync(turnContext, value as JObject, cancellationToken);
                return CreateInvokeResponse();
            case "composeExtension/onCardButtonClicked":
                await OnTeamsMessagingExtensionCardButtonClickedAsync(turnContext, value as JObject, cancellationToken);
                return CreateInvokeResponse();
            default:
                return null;
        }
    }

    /// <summary>The answer to an invoke about the bot's settings; null for any other.</summary>
    private async Task<InvokeResponse> AnswerSettingsAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var data = turnContext.Activity.Value as JObject;
        return turnContext.Activity.Name switch
        {
            "config/fetch" => CreateInvokeResponse(await OnTeamsConfigFetchAsync(turnContext, data, cancellationToken)),
            "config/submit" => CreateInvokeResponse(await OnTeamsConfigSubmitAsync(turnContext, data, cancellationToken)),
            _ => null,
        };
    }
}
