using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Moq;

namespace BotFramework.Tests.Dialogs;

public sealed class TelemetryTests
{
    private readonly List<string> _events = [];
    private readonly IBotTelemetryClient _telemetry;

    public TelemetryTests()
    {
        var telemetry = new Mock<IBotTelemetryClient>();
        telemetry
            .Setup(client => client.TrackEvent(It.IsAny<string>(), It.IsAny<IDictionary<string, string>>(), It.IsAny<IDictionary<string, double>>()))
            .Callback((string name, IDictionary<string, string> properties, IDictionary<string, double> _) =>
                _events.Add($"{name} {properties["DialogId"]} {(properties.TryGetValue("StepName", out var step) ? step : null)}".TrimEnd()));
        _telemetry = telemetry.Object;
    }

    [Fact]
    public async Task A_waterfall_inside_a_component_reports_its_start_steps_and_end()
    {
        var client = new DialogTestClient("test", Reporting());

        await client.SendActivityAsync<Activity>("hi");
        await client.SendActivityAsync<Activity>("Ada");

        Assert.Equal(["WaterfallStart w", "WaterfallStep w AskAsync", "WaterfallStep w Step2of2", "WaterfallComplete w"], _events);
    }

    [Fact]
    public async Task A_cancelled_waterfall_reports_where_it_was()
    {
        var client = new DialogTestClient("test", Reporting());
        await client.SendActivityAsync<Activity>("hi");

        await client.DialogContext.CancelAllDialogsAsync();

        Assert.Equal("WaterfallCancel w AskAsync", _events[^1]);
    }

    private ComponentDialog Reporting()
    {
        var root = new ComponentDialog("root");
        root.AddDialog(new WaterfallDialog("w", [AskAsync, (step, ct) => step.EndDialogAsync(null, ct)])).AddDialog(new TextPrompt("ask"));
        root.TelemetryClient = _telemetry;
        return root;
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.PromptAsync("ask", new PromptOptions { Prompt = MessageFactory.Text("Name?") }, cancellationToken);
}
