using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What Teams says about an activity; channel data of any other shape counts as none.</summary>
public static class TeamsActivityExtensions
{
    public static TeamInfo TeamsGetTeamInfo(this IActivity activity) => ChannelDataOf(activity)?.Team;

    public static string TeamsGetChannelId(this IActivity activity) => ChannelDataOf(activity)?.Channel?.Id;

    /// <summary>The channel chosen when the bot was added.</summary>
    public static string TeamsGetSelectedChannelId(this IActivity activity) => ChannelDataOf(activity)?.Settings?.SelectedChannel?.Id;

    public static TeamsMeetingInfo TeamsGetMeetingInfo(this IActivity activity) => ChannelDataOf(activity)?.Meeting;

    public static IList<OnBehalfOf> TeamsGetTeamOnBehalfOf(this IActivity activity) => ChannelDataOf(activity)?.OnBehalfOf;

    /// <summary>Makes the message show up among the user's notifications.</summary>
    public static void TeamsNotifyUser(this IActivity activity) => Notify(activity, notification => notification.Alert = true);

    /// <summary>The same during a meeting, with a page of the bot's if one is named.</summary>
    public static void TeamsNotifyUser(this IActivity activity, bool alertInMeeting, string externalResourceUrl = default) => Notify(
        activity,
        notification =>
        {
            notification.Alert = !alertInMeeting;
            notification.AlertInMeeting = alertInMeeting;
            notification.ExternalResourceUrl = externalResourceUrl;
        });

    internal static TeamsChannelData ChannelDataOf(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;
    }

    private static void Notify(IActivity activity, Action<NotificationInfo> change)
    {
        var data = ChannelDataOf(activity) ?? new TeamsChannelData();
        change(data.Notification ??= new NotificationInfo());
        activity.ChannelData = data;
    }
}
