// Contract: `createConversation(parts)` answers the one conversation of this frame: `connect()` draws it and keeps it connected, `watch()` only counts what
// is new while nobody looks, `startOver()` begins another, `shown(isShown)` says whether somebody looks, `redraw(look)` changes its colours.
// What goes wrong is said through `parts.notices`, with a way on; nothing here speaks to the student otherwise.
import { loadWebChat, openChat } from './chat.js';
import { DoorProblem, fetchToken, news, refresh, watchRequests, watchStreams } from './door.js';
import { adoptSession, expiry, forgetSession, keep, openSession, storedSession } from './session.js';
import { countUnread, lastSeen } from './unread.js';

// botframework-directlinejs
const connecting = 1, online = 2, expired = 3, failed = 4;
const watchEvery = 15_000, refreshBefore = 16 * 60_000, againAfter = 4_000, blink = 1_500;

// Asks for nothing new, only whether the conversation is there; another service's watermarks are not ours to make up.
const reach = session => news(session, session.domain ? '' : '999999999');

export function createConversation({ storage, tabs, nonce, element, strings, locale, greeting, notices, onUnread, onTalking, onWaiting, onDrawn, look }) {
  let chat, session, place, isShown = false, isOpening = false, wasOnline = false, startsOver = false, lost, again, seeking, watching, watermark, arrived = [];

  watchRequests(answered);
  watchStreams(streamed);
  addEventListener('offline', () => notices.show('offline', { act: connect }));
  addEventListener('online', () => { if (notices.shown === 'offline') chat || isShown ? connect() : notices.clear(); });
  addEventListener('pagehide', keepToken);
  setInterval(keepToken, 60_000);

  async function connect() {
    if (isOpening) return;
    isOpening = true;
    clearTimeout(again);
    clearTimeout(seeking);
    clearInterval(watching);
    onWaiting(!chat);
    try {
      await draw();
    } catch (problem) {
      explain(problem);
    } finally {
      isOpening = false;
    }
  }

  async function draw() {
    const [WebChat, opened] = await Promise.all([loadWebChat(nonce), open()]);
    const unsent = chat?.unsent ?? [];
    leave();
    session = opened;
    place = await tabs.lead(session.conversationId);
    arrived = [];
    wasOnline = false;
    const canvas = document.createElement('div');
    element.replaceChildren(canvas);
    chat = openChat({ WebChat, element: canvas, nonce, session, strings, locale, look, greeting, streams: place.leads, unsent: startsOver ? [] : unsent, onStatus: changed, onActivity });
    notices.clear();
    onTalking(true);
    onDrawn();
  }

  // A kept conversation may be gone from the host: asked first, because the client would wait for it in silence.
  async function open() {
    const mine = await openSession(storage, { fetchToken, ask: startsOver ? undefined : tabs.ask });
    if (!mine.resumed) return mine;
    try {
      await reach(mine);
      return mine;
    } catch (problem) {
      if (![401, 403, 404].includes(problem.status)) throw problem;
      forgetSession(storage);
      return openSession(storage, { fetchToken });
    }
  }

  function leave() {
    keepToken();
    chat?.end();
    place?.release();
    chat = place = undefined;
  }

  function onActivity(activity) {
    if (activity.id === 'greeting') return;
    if (activity.from?.role === 'bot') onWaiting(false);
    arrived.push(activity);
    note(arrived);
  }

  function note(activities) {
    if (isShown) keep(storage, { seen: lastSeen(activities, storedSession(storage)?.seen) });
    onUnread(isShown ? 0 : countUnread(activities, storedSession(storage)?.seen));
  }

  function streamed({ status }) {
    clearTimeout(lost);
    if (status === 101) notices.clear('reconnecting', 'unreachable');
    else lost = setTimeout(() => { if (chat && !notices.shown) notices.show('reconnecting', { act: connect }); }, blink);
  }

  function changed(status) {
    if (status === online) {
      if (startsOver) tabs.replaced(storedSession(storage));
      startsOver = false;
      wasOnline = true;
      clearTimeout(seeking);
      notices.clear('reconnecting', 'unreachable', 'offline');
    } else if (status === connecting && wasOnline) notices.show(navigator.onLine ? 'reconnecting' : 'offline', { act: connect });
    else if (status === expired) notices.show('expired', { act: connect });
    else if (status === failed) notices.show('unreachable', { act: connect });
    keepToken();
  }

  // What Web Chat's client keeps to itself.
  function answered({ kind, status, retryAfter }) {
    if (status === 429) {
      slowDown(retryAfter);
    } else if (status === 404 && kind !== 'refresh') {
      notices.show('ended', { act: startOver });
    } else if (status === 413) {
      notices.show('tooLong', { act: notices.clear });
    } else if (status === 0 || (status >= 500 && kind !== 'post')) {
      notices.show(navigator.onLine ? 'unreachable' : 'offline', { act: connect });
      seek();
    } else if (status < 300) notices.clear('unreachable', 'tooLong');
  }

  // Web Chat's client asks again after twenty seconds at best, and after a failed poll never.
  function seek() {
    clearTimeout(seeking);
    seeking = setTimeout(() => reach(session).then(connect, problem => (problem.status === 0 || problem.status >= 500 ? seek() : connect())), againAfter);
  }

  function slowDown(seconds, act) {
    const wait = Math.max(1, seconds);
    notices.show('busy', { act, values: { seconds: wait } });
    clearTimeout(again);
    again = setTimeout(() => (act ? act() : notices.clear('busy')), wait * 1000);
  }

  function explain(problem) {
    onWaiting(false);
    if (!(problem instanceof DoorProblem)) console.error(problem);
    if (problem.status === 429) slowDown(problem.retryAfter, connect);
    else if (problem.status === 403) notices.show('refused');
    else {
      notices.show(navigator.onLine ? 'unreachable' : 'offline', { act: connect });
      again = setTimeout(connect, 3 * againAfter);
    }
  }

  function keepToken() {
    if (chat?.token && expiry(chat.token) > expiry(storedSession(storage)?.token)) keep(storage, { token: chat.token });
  }

  // Nobody looks and no chat is loaded: a small question now and then, and the token kept young.
  function watch() {
    if (chat || !storedSession(storage)) return;
    clearInterval(watching);
    watermark = '';
    arrived = [];
    watching = setInterval(lookForNews, watchEvery);
    lookForNews();
  }

  async function lookForNews() {
    const kept = storedSession(storage);
    if (document.hidden || !kept) return;
    try {
      if (expiry(kept.token) - Date.now() < refreshBefore) keep(storage, { token: (await refresh(kept)).token });
      const fresh = await news(storedSession(storage), watermark);
      watermark = fresh.watermark;
      arrived.push(...fresh.activities);
      note(arrived);
    } catch (problem) {
      if (![401, 403, 404].includes(problem.status)) return;
      clearInterval(watching);
      onTalking(false);
    }
  }

  async function startOver() {
    leave();
    forgetSession(storage);
    startsOver = true;
    await connect();
  }

  /** Another tab started over: this one goes along. */
  function goAlong(other) {
    adoptSession(storage, other);
    if (chat) connect();
  }

  return {
    connect, watch, startOver, goAlong,
    shown(value) {
      isShown = value;
      if (arrived.length) note(arrived);
    },
    redraw(next) { look = next; chat?.redraw(next); },
    focus: () => chat?.focus(),
    get isDrawn() { return !!chat; },
    get session() { return storedSession(storage); }
  };
}
