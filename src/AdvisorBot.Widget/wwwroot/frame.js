// The chat inside the frame: its header, its look, and when the conversation is drawn. The launcher on the school's page says when somebody looks.
import { paintedColour, palette } from './colours.js';
import { createConversation } from './conversation.js';
import { chooseLanguage, loadStrings, showStrings } from './language.js';
import { showNotices } from './notices.js';
import { talkToPage } from './page.js';
import { readSettings } from './settings.js';
import { meetTabs } from './tabs.js';

const part = id => document.getElementById(id);
const settings = readSettings(new URLSearchParams(location.search));
// Only a school's page speaks in its own name here; an address that somebody opens by itself has nothing to say to students.
if (window.parent === window) settings.name = settings.greeting = settings.logo = undefined;
const language = chooseLanguage([...settings.languages, ...navigator.languages ?? []]);
let kept, conversation, isShown = false, byTouch = false, wantsFocus = false;

const pageKeeps = new Promise(resolve => { kept = resolve; });
const page = talkToPage(settings.page, {
  kept: ({ value }) => kept(value),
  show: ({ quietly, byTouch: touched }) => show({ quietly, touched }),
  hide: () => { isShown = false; conversation?.shown(false); },
  scheme: ({ value }) => paint(value === 'dark' ? 'dark' : 'light')
});
paint(settings.scheme);
page.tell('ready');

const storage = await tabStorage();
const strings = await loadStrings(language).catch(problem => { page.tell('failed'); throw problem; });
document.documentElement.lang = language;
showStrings(strings, document);
const name = settings.name ?? strings.title;
document.title = part('name').textContent = name;
for (const [id, label] of [['restart', strings.restart], ['close', strings.close]]) {
  part(id).title = label;
  part(id).setAttribute('aria-label', label);
}
if (settings.logo) {
  part('logo').addEventListener('load', () => { part('logo').hidden = false; });
  part('logo').src = settings.logo;
}

const tabs = meetTabs({ current: () => conversation?.session, onReplaced: session => conversation?.goAlong(session) });
conversation = createConversation({
  storage, tabs, strings, look: look(), nonce: document.body.dataset.nonce, element: part('chat'), greeting: settings.greeting,
  locale: navigator.languages?.find(wanted => wanted.startsWith(language)) ?? `${language}-US`,
  notices: showNotices(part('notice'), strings),
  onUnread: count => page.tell('unread', count),
  onTalking: talking => { part('restart').hidden = !talking; page.tell('talking', talking); },
  onWaiting: waits => { part('loading').hidden = !waits; },
  onDrawn: () => { if (wantsFocus) focus(); }
});

part('close').hidden = !page.embedded;
part('close').addEventListener('click', () => page.tell('close'));
part('restart').addEventListener('click', () => part('sure').showModal());
part('sure').addEventListener('close', () => {
  if (part('sure').returnValue === 'yes') { wantsFocus = true; conversation.startOver(); } else part('restart').focus();
  part('sure').returnValue = '';
});
// Web Chat and dialogs take their own Escape first.
addEventListener('keydown', event => {
  if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) page.tell('close');
});

if (page.embedded && !isShown) conversation.watch();
else show({ quietly: !page.embedded });

function show({ quietly = false, touched }) {
  isShown = true;
  byTouch = touched ?? byTouch;
  wantsFocus = !quietly;
  if (!conversation) return;
  conversation.shown(true);
  if (!conversation.isDrawn) conversation.connect();
  if (wantsFocus) focus();
}

// The input, once there is one; a finger would only get a keyboard over half the screen.
function focus() {
  if (!conversation.isDrawn || byTouch) part('name').focus();
  else if (document.activeElement === document.body || document.activeElement === part('name')) requestAnimationFrame(conversation.focus);
}

function paint(scheme) {
  settings.scheme = scheme;
  const { style } = document.documentElement;
  style.colorScheme = scheme;
  for (const [colour, value] of Object.entries(look())) style.setProperty(`--${colour}`, value);
  conversation?.redraw(look());
}

function look() {
  return { ...palette(settings.scheme, settings.colours, paintedColour), font: settings.font ?? 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif' };
}

// Browsers that block third-party cookies refuse storage to frames; then the school's page keeps it for the tab.
async function tabStorage() {
  try {
    window.sessionStorage.getItem('');
    return window.sessionStorage;
  } catch {
    let value = page.embedded ? await Promise.race([pageKeeps, new Promise(resolve => setTimeout(resolve, 1000, null))]) : null;
    const set = next => { value = next; page.tell('keep', next); };
    return { getItem: () => value, setItem: (key, next) => set(next), removeItem: () => set(null) };
  }
}
