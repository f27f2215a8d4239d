// Contract: `loadWebChat(nonce)` brings Web Chat, once. `openChat({ WebChat, element, nonce, session, … })` draws it in `element`, connected to the Direct Line
// that `session` belongs to, this origin's unless it names another; `onStatus(status)` hears every change of the connection (numbers as in directlinejs), `onActivity(activity)` all that
// arrives. `unsent` are messages of an earlier drawing that never arrived: what is not in the log after all goes back into the input.
// Answers { token, unsent, redraw(look), focus(), end() }.
import { cardColours, styleOptions } from './look.js';

// Time for the log to arrive again.
const afterReplay = 2000;

let webChat;

export function loadWebChat(nonce) {
  webChat ??= new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: '/widget/vendor/webchat.js', nonce });
    script.addEventListener('load', () => resolve(window.WebChat));
    script.addEventListener('error', () => { webChat = undefined; script.remove(); reject(new Error('Web Chat did not load')); });
    document.head.append(script);
  });
  return webChat;
}

export function openChat({ WebChat, element, nonce, session, strings, locale, streams, unsent, greeting, look, onStatus, onActivity }) {
  const directLine = WebChat.createDirectLine({
    token: session.token,
    domain: session.domain ?? new URL('/v3/directline', location.href).href,
    webSocket: streams,
    ...(session.resumed ? { conversationId: session.conversationId } : { conversationStartProperties: { locale } })
  });
  const onItsWay = new Map(unsent.map(({ id, text }) => [id, text]));
  const subscription = directLine.connectionStatus$.subscribe(onStatus);
  const store = WebChat.createStore({}, ({ dispatch }) => next => action => {
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY_PENDING') {
      const { text, channelData } = action.payload.activity;
      if (text) onItsWay.set(channelData.clientActivityID, text);
    } else if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
      const { activity } = action.payload;
      onItsWay.delete(activity.channelData?.clientActivityID);
      if (greeting && activity.type === 'message' && activity.from?.role === 'bot') {
        const first = schoolsGreeting(greeting, activity);
        greeting = undefined;
        dispatch({ type: action.type, payload: { activity: first } });
      }
      onActivity(activity);
    }
    return next(action);
  });

  const draw = () => WebChat.renderWebChat({
    directLine,
    store,
    locale,
    nonce,
    username: strings.you,
    overrideLocalizedStrings: strings.webChat,
    styleOptions: styleOptions(look, element.clientWidth),
    adaptiveCardsHostConfig: cardColours(look)
  }, element);

  draw();
  if (unsent.length) setTimeout(() => giveBack(store, onItsWay), afterReplay);
  addEventListener('resize', draw);
  return {
    get token() { return directLine.token; },
    get unsent() { return [...onItsWay].map(([id, text]) => ({ id, text })); },
    redraw(next) { look = next; draw(); },
    focus: () => input(element)?.focus(),
    end() {
      removeEventListener('resize', draw);
      subscription.unsubscribe();
      directLine.end();
    }
  };
}

function giveBack(store, onItsWay) {
  if (onItsWay.size === 0) return;
  store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: [...onItsWay.values()].join(' ') } });
  onItsWay.clear();
}

const input = element => element.querySelector('[data-id="webchat-sendbox-input"]');

// The school's own words stand before the bot's first, as plain text; they are the page's and not part of the conversation.
const schoolsGreeting = (text, { timestamp, from, conversation }) => ({
  type: 'message', id: 'greeting', text, textFormat: 'plain', from, conversation, channelId: 'directline',
  timestamp: new Date(Date.parse(timestamp) - 1).toISOString()
});
