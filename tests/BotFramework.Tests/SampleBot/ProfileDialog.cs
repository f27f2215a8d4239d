using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotFramework.Tests.SampleBot;

/// <summary>A form in several turns with validators, as the documentation of prompts and waterfalls describes it.</summary>
public class ProfileDialog : ComponentDialog
{
    private readonly IStatePropertyAccessor<Profile> _profile;

    public ProfileDialog(UserState userState)
        : base(nameof(ProfileDialog))
    {
        _profile = userState.CreateProperty<Profile>(nameof(Profile));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [TransportStepAsync, NameStepAsync, WantsAgeStepAsync, AgeStepAsync, ConfirmStepAsync, SummaryStepAsync]));
        AddDialog(new TextPrompt(nameof(TextPrompt), NameValidatorAsync));
        AddDialog(new NumberPrompt<int>(nameof(NumberPrompt<int>), AgeValidatorAsync));
        AddDialog(new ChoicePrompt(nameof(ChoicePrompt)));
        AddDialog(new ConfirmPrompt(nameof(ConfirmPrompt)));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> TransportStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) => stepContext.PromptAsync(
        nameof(ChoicePrompt),
        new PromptOptions
        {
            Prompt = MessageFactory.Text("How do you get here?"),
            RetryPrompt = MessageFactory.Text("Please choose one:"),
            Choices = ChoiceFactory.ToChoices(["Car", "Bus", "Bicycle"]),
        },
        cancellationToken);

    private static Task<DialogTurnResult> NameStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        stepContext.Values["transport"] = ((FoundChoice)stepContext.Result).Value;
        return stepContext.PromptAsync(nameof(TextPrompt), new PromptOptions { Prompt = MessageFactory.Text("What is your name?"), RetryPrompt = MessageFactory.Text("At least two letters, please.") }, cancellationToken);
    }

    private static async Task<DialogTurnResult> WantsAgeStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        stepContext.Values["name"] = (string)stepContext.Result;
        await stepContext.Context.SendActivityAsync(MessageFactory.Text($"Thanks {stepContext.Result}."), cancellationToken);
        return await stepContext.PromptAsync(nameof(ConfirmPrompt), new PromptOptions { Prompt = MessageFactory.Text("Will you tell me your age?") }, cancellationToken);
    }

    private static Task<DialogTurnResult> AgeStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) => (bool)stepContext.Result
        ? stepContext.PromptAsync(
            nameof(NumberPrompt<int>),
            new PromptOptions
            {
                Prompt = MessageFactory.Text("How old are you?"),
                RetryPrompt = MessageFactory.Text("It must be more than 0 and less than 150."),
            },
            cancellationToken)
        : stepContext.NextAsync(-1, cancellationToken);

    private static async Task<DialogTurnResult> ConfirmStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        stepContext.Values["age"] = (int)stepContext.Result;
        var message = (int)stepContext.Result == -1 ? "No age given." : $"You are {stepContext.Result}.";
        await stepContext.Context.SendActivityAsync(MessageFactory.Text(message), cancellationToken);
        return await stepContext.PromptAsync(nameof(ConfirmPrompt), new PromptOptions { Prompt = MessageFactory.Text("Shall I keep this?") }, cancellationToken);
    }

    private async Task<DialogTurnResult> SummaryStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        if (!(bool)stepContext.Result)
        {
            await stepContext.Context.SendActivityAsync(MessageFactory.Text("Nothing was kept."), cancellationToken);
            return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
        }

        var profile = await _profile.GetAsync(stepContext.Context, () => new Profile(), cancellationToken);
        profile.Transport = (string)stepContext.Values["transport"];
        profile.Name = (string)stepContext.Values["name"];
        profile.Age = (int)stepContext.Values["age"];
        await stepContext.Context.SendActivityAsync(MessageFactory.Text($"Kept: {profile.Name}, {profile.Transport}, {profile.Age}."), cancellationToken);
        return await stepContext.EndDialogAsync(profile, cancellationToken);
    }

    private static Task<bool> NameValidatorAsync(PromptValidatorContext<string> promptContext, CancellationToken cancellationToken) =>
        Task.FromResult(promptContext.Recognized.Succeeded && promptContext.Recognized.Value.Trim().Length > 1);

    private static async Task<bool> AgeValidatorAsync(PromptValidatorContext<int> promptContext, CancellationToken cancellationToken)
    {
        if (promptContext.AttemptCount > 2)
        {
            await promptContext.Context.SendActivityAsync($"That was attempt {promptContext.AttemptCount}.", cancellationToken: cancellationToken);
        }

        return promptContext.Recognized.Succeeded && promptContext.Recognized.Value is > 0 and < 150;
    }
}

public class Profile
{
    public string? Transport { get; set; }

    public string? Name { get; set; }

    public int Age { get; set; }
}
