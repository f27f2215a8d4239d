// The demonstration page: opens the tab's session, draws the chat, and offers to start again when the connection is over.
import { openChat } from './chat.js';
import { chooseLanguage, loadStrings, showStrings } from './language.js';
import { forgetSession, keepToken, openSession } from './session.js';

const element = document.getElementById('chat');
const notice = document.getElementById('notice');
const again = document.getElementById('again');
const language = chooseLanguage([new URLSearchParams(location.search).get('lang'), element.dataset.lang, ...navigator.languages ?? [navigator.language]]);
const strings = await loadStrings(language);
document.documentElement.lang = language;
showStrings(strings, document);

again.addEventListener('click', () => {
  forgetSession(sessionStorage);
  location.reload();
});

try {
  openChat({
    WebChat: window.WebChat,
    element,
    nonce: element.dataset.nonce,
    session: await openSession(sessionStorage, fetchToken),
    strings,
    locale: navigator.languages?.find(wanted => wanted.startsWith(language)) ?? `${language}-US`,
    onToken: token => keepToken(sessionStorage, token),
    onEnd: () => say(strings.ended, strings.again)
  });
} catch (error) {
  console.error(error);
  say(strings.unavailable, strings.retry);
}

async function fetchToken() {
  const response = await fetch('/chat/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' });
  if (!response.ok) throw new Error(`/chat/token answered ${response.status}`);
  return response.json();
}

function say(text, action) {
  notice.textContent = text;
  again.textContent = action;
  notice.hidden = again.hidden = false;
}
