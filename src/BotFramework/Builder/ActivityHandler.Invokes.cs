using System.Net;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <content>Invokes: requests whose answer is the HTTP answer.</content>
public partial class ActivityHandler
{
    protected static InvokeResponse CreateInvokeResponse(object body = default) =>
        new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>Answers an invoke; 501 for a name the bot does not know, 400 for a value it cannot read.</summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "adaptiveCard/action":
                    var action = ReadValue<AdaptiveCardInvokeValue>(turnContext.Activity.Value);
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, action, cancellationToken));

                case "application/search":
                    var search = ReadValue<SearchInvokeValue>(turnContext.Activity.Value);
                    return CreateInvokeResponse(await OnSearchInvokeAsync(turnContext, search, cancellationToken));

                case SignInConstants.VerifyStateOperationName:
                case SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken);
                    return CreateInvokeResponse();

                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken);

        // A handler may have sent its own answer already.
        if (response != null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) == null)
        {
            await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = response }, cancellationToken);
        }
    }

    private static T ReadValue<T>(object value)
        where T : class => TryRead<T>(value, out var read) ? read : throw BadValue();

    /// <summary>Reads a value from the wire; false when it is missing or of another shape.</summary>
    private protected static bool TryRead<T>(object value, out T read)
        where T : class
    {
        try
        {
            read = value switch
            {
                T typed => typed,
                JObject json => json.ToObject<T>(BotJson.Serializer),
                null or JValue or JArray or string => null,
                _ => JObject.FromObject(value, BotJson.Serializer).ToObject<T>(BotJson.Serializer),
            };
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidCastException or ArgumentException or OverflowException)
        {
            read = null;
        }

        return read != null;
    }

    private static InvokeResponseException BadValue() => new(
        HttpStatusCode.BadRequest,
        new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = "application/vnd.microsoft.error",
            Value = new Error("BadRequest", "The invoke's value is missing or malformed."),
        });
}
