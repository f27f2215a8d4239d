// Contract: `countUnread(activities, seen)` answers how many of the bot's messages came after `seen`, the time of the last one that was on screen;
// `lastSeen(activities, seen)` answers that time once all of them are. Times are the service's own, in ISO 8601, so they compare as text.

const isReply = activity => activity.type === 'message' && activity.from?.role === 'bot' && typeof activity.timestamp === 'string';

export const countUnread = (activities, seen = '') => new Set(activities.filter(activity => isReply(activity) && activity.timestamp > seen).map(activity => activity.id)).size;

export const lastSeen = (activities, seen = '') => activities.filter(isReply).reduce((last, activity) => (activity.timestamp > last ? activity.timestamp : last), seen);
