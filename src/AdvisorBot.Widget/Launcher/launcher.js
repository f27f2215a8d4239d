// The script behind the tag on a school's page: a button, and the frame it opens. Nothing else is loaded until then.
//
//   <script src="https://HOST/widget/advisor.js" async data-language data-position data-color data-name data-logo data-greeting data-theme></script>
//
// Contract: attributes as in deploy/website. Colours and places also as custom properties of the page: --advisor-color, --advisor-surface,
// --advisor-background, --advisor-text, --advisor-font, --advisor-radius, --advisor-gap, --advisor-layer. Any element with `data-advisor-open` opens the chat.
// Needs only `script-src HOST; frame-src HOST` of the page's policy: styles are set through the object model, in a shadow root.
// Talks with the frame by messages { advisor: … }; believes only those of its own frame and origin.
(() => {
  'use strict';
  const strings = /*strings*/ {};
  const tag = document.currentScript ?? document.querySelector('script[src*="/widget/advisor.js"]');
  if (!tag || window.advisorChat) return;
  window.advisorChat = true;

  const { language, position = 'right', color, name, logo, greeting, theme = 'auto' } = tag.dataset;
  const origin = new URL(tag.src).origin;
  const spoken = [language, document.documentElement.lang, ...navigator.languages ?? []].filter(Boolean).map(wanted => wanted.slice(0, 2).toLowerCase()).find(wanted => strings[wanted]) ?? 'en';
  const words = strings[spoken];
  const title = (name || words.name).slice(0, 80);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const phone = matchMedia('(max-width: 480px), (max-height: 420px)');
  const slowly = 1500, longest = 25000;

  const memory = {
    get: key => { try { return sessionStorage.getItem(`advisor.${key}`); } catch { return null; } },
    set: (key, value) => { try { value ? sessionStorage.setItem(`advisor.${key}`, value) : sessionStorage.removeItem(`advisor.${key}`); } catch { /* the page forgets */ } }
  };

  // Elements are made, never parsed: nothing that an attribute holds can become markup.
  const make = (kind, attributes = {}, ...children) => {
    const element = document.createElementNS(/^(svg|path)$/.test(kind) ? 'http://www.w3.org/2000/svg' : 'http://www.w3.org/1999/xhtml', kind);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const icon = (shape, kind) => make('svg', { class: kind, viewBox: '0 0 24 24', width: 24, height: 24, 'aria-hidden': 'true' },
    make('path', { d: shape, fill: 'none', stroke: 'currentColor', 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }));

  const label = make('span', { class: 'label' }, words.launch);
  const badge = make('span', { class: 'badge', 'aria-hidden': 'true', hidden: '' });
  const button = make('button', { type: 'button', part: 'launcher', class: 'launcher', 'aria-expanded': 'false', 'aria-controls': 'panel' },
    icon('M4 5h16v11H11l-5 4v-4H4z M8.5 10.5h.01 M12 10.5h.01 M15.5 10.5h.01', 'bubble'), icon('M6 9l6 6 6-6', 'down'), label, badge);
  const said = make('span', { class: 'said', role: 'status' });
  const failure = make('p', { id: 'failure' });
  const retry = make('button', { type: 'button', class: 'plain' }, words.retry);
  const leave = make('button', { type: 'button', class: 'plain' }, words.close);
  const trouble = make('div', { class: 'trouble', role: 'alert', hidden: '' }, failure, retry, leave);
  const waiting = make('p', { class: 'waiting' }, words.opening);
  const panel = make('div', { id: 'panel', part: 'panel', class: 'panel', role: 'dialog', 'aria-label': title, tabindex: '-1' }, waiting, trouble);
  const host = make('advisor-chat');
  const root = host.attachShadow({ mode: 'open' });
  const box = make('div', { class: `box ${/left/.test(position) ? 'left' : 'right'}` }, panel, button, said);
  root.append(box);

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { display: contents !important; }
    .box { all: initial; --accent: var(--advisor-color, #00595c); --on: #fff; --gap: var(--advisor-gap, 20px); font: 16px/1.4 var(--advisor-font, system-ui, sans-serif); color: #17292a; }
    [hidden] { display: none !important; }
    button { font: inherit; cursor: pointer; box-sizing: border-box; }
    .launcher, .panel { position: fixed; z-index: var(--advisor-layer, 2147483000); }
    .launcher { bottom: var(--gap); display: flex; align-items: center; gap: 10px; height: 56px; padding: 0 20px 0 16px; border: 2px solid #fff; border-radius: 28px; background: var(--accent); color: var(--on); font-weight: 600; box-shadow: 0 4px 16px #0005; }
    .right > * { right: var(--gap); } .left > * { left: var(--gap); }
    .launcher:hover { filter: brightness(1.12); }
    button:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; box-shadow: 0 0 0 3px #fff, 0 4px 16px #0005; }
    .badge { position: absolute; top: -8px; right: -6px; min-width: 24px; padding: 0 6px; box-sizing: border-box; border: 2px solid #fff; border-radius: 14px; background: #b3141e; color: #fff; font-size: 13px; line-height: 20px; text-align: center; }
    .said { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .panel { bottom: calc(var(--gap) + 68px); width: min(410px, 100vw - 2 * var(--gap)); height: min(700px, 100vh - 2 * var(--gap) - 68px); box-sizing: border-box; overflow: hidden; border: 1px solid #0003; border-radius: var(--advisor-radius, 14px); background: #fff; box-shadow: 0 12px 40px #0006; visibility: hidden; opacity: 0; transform: translateY(12px); }
    .open .panel { visibility: visible; opacity: 1; transform: none; transition: opacity .18s, transform .18s; }
    .dark .panel { background: #10191a; color: #e6eeee; border-color: #fff3; }
    iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; }
    .waiting, .trouble { padding: 24px; margin: 0; }
    .plain { min-height: 44px; margin: 0 12px 12px 0; padding: 8px 18px; border: 2px solid currentColor; border-radius: 6px; background: none; color: inherit; }
    .down, .open .bubble, .open .label { display: none; }
    .open .down { display: block; }
    .open .launcher { width: 56px; padding: 0; justify-content: center; }
    .full .panel { inset: 0; width: auto; height: auto; border: 0; border-radius: 0; transform: none; }
    .full.open .launcher { visibility: hidden; }
    @media (max-width: 480px) { .label { display: none; } .launcher { width: 56px; padding: 0; justify-content: center; } }
    @media (prefers-reduced-motion: reduce) { .open .panel { transition: none; } }
    @media (forced-colors: active) { .launcher, .badge { border-color: ButtonText; } }
    @media print { .box { display: none; } }`);
  root.adoptedStyleSheets = [sheet];
  if (color && CSS.supports('color', color)) box.style.setProperty('--accent', color);

  let frame, isOpen = false, ready = false, unread = 0, byTouch = false, moved = false, timer, hushed = [];

  const scheme = () => (theme === 'auto' ? dark.matches : theme === 'dark') ? 'dark' : 'light';
  const tell = (advisor, more) => ready && frame?.contentWindow?.postMessage({ advisor, ...more }, origin);
  const isFull = () => isOpen && phone.matches;

  function address() {
    const look = getComputedStyle(box);
    const property = key => look.getPropertyValue(`--advisor-${key}`).trim();
    const query = { lang: spoken, name, logo: logo && new URL(logo, location.href).href, greeting, scheme: scheme(), page: location.origin, accent: look.getPropertyValue('--accent').trim() };
    for (const key of ['surface', 'background', 'text', 'font']) query[key] = property(key);
    return `${origin}/widget/frame?${new URLSearchParams(Object.entries(query).filter(([, value]) => value))}`;
  }

  // In the background the frame only watches for new messages; it loads the chat when it is shown.
  function load() {
    clearTimeout(timer);
    frame?.remove();
    ready = false;
    trouble.hidden = true;
    waiting.hidden = false;
    if (!navigator.onLine) return fail(words.offline);
    frame = make('iframe', { title, src: address(), referrerpolicy: 'origin', allow: 'clipboard-write' });
    frame.style.colorScheme = scheme();
    frame.addEventListener('load', () => { clearTimeout(timer); timer = setTimeout(check, slowly); }, { once: true });
    timer = setTimeout(check, longest);
    panel.append(frame);
  }

  const check = () => ready || fail(navigator.onLine ? words.unreachable : words.offline);

  function fail(text) {
    clearTimeout(timer);
    frame?.remove();
    frame = undefined;
    waiting.hidden = true;
    failure.textContent = text;
    trouble.hidden = false;
    if (isOpen && !moved) retry.focus();
  }

  function open({ quietly = false } = {}) {
    if (!isOpen) {
      isOpen = true;
      moved = quietly;
      count(0);
      memory.set('open', 1);
      show();
      if (!frame) load();
    }
    tell('show', { byTouch, quietly });
    if (!quietly) (ready ? frame : trouble.hidden ? panel : retry).focus();
  }

  function close({ toLauncher = true } = {}) {
    if (!isOpen) return;
    isOpen = false;
    memory.set('open', '');
    tell('hide');
    show();
    if (!frame) { trouble.hidden = true; }
    if (toLauncher) button.focus();
  }

  function show() {
    const full = isFull();
    box.classList.toggle('open', isOpen);
    box.classList.toggle('full', full);
    box.classList.toggle('dark', scheme() === 'dark');
    panel.ariaModal = full ? 'true' : null;
    button.setAttribute('aria-expanded', isOpen);
    speak();
    box.style.setProperty('--on', readable(getComputedStyle(button).backgroundColor));
    cover(full);
    fit();
  }

  const speak = () => button.setAttribute('aria-label', [isOpen ? words.close : words.launch, unread ? words.unread.replace('{count}', unread) : ''].filter(Boolean).join('. '));

  // Full screen is a dialog over everything: what lies behind can be neither reached nor scrolled.
  function cover(full) {
    for (const element of hushed) element.inert = false;
    hushed = full ? [...document.body.children].filter(element => element !== host && !element.inert) : [];
    for (const element of hushed) element.inert = true;
    document.documentElement.style.overflow = full ? 'hidden' : '';
  }

  // A phone's keyboard covers the page without resizing it; the chat keeps to what can be seen.
  function fit() {
    const seen = window.visualViewport;
    const cut = isFull() && seen && seen.scale === 1;
    panel.style.height = cut ? `${seen.height}px` : '';
    panel.style.top = cut ? `${seen.offsetTop}px` : '';
    panel.style.bottom = cut ? 'auto' : '';
  }

  // Black or white, whichever reads better on the school's colour (WCAG's relative luminance).
  function readable(background) {
    const [red, green, blue] = (/^rgba?\(([^)]*)/.exec(background)?.[1].match(/[\d.]+/g) ?? [0, 0, 0]).map(part => (part / 255 <= .04045 ? part / 255 / 12.92 : ((part / 255 + .055) / 1.055) ** 2.4));
    return .2126 * red + .7152 * green + .0722 * blue > .18 ? '#000' : '#fff';
  }

  function count(messages) {
    if (messages > unread) said.textContent = words.unread.replace('{count}', messages);
    unread = messages;
    badge.textContent = messages > 9 ? '9+' : messages;
    badge.hidden = !messages;
    if (!messages) said.textContent = '';
    speak();
  }

  addEventListener('message', event => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== origin) return;
    const { advisor, value } = Object(event.data);
    if (advisor === 'ready') {
      ready = true;
      clearTimeout(timer);
      waiting.hidden = true;
      tell('kept', { value: memory.get('kept') });
      if (isOpen) { tell('show', { byTouch, quietly: moved }); if (!moved) frame.focus(); }
    } else if (advisor === 'close') close();
    else if (advisor === 'talking') memory.set('talking', value ? 1 : '');
    else if (advisor === 'keep') memory.set('kept', typeof value === 'string' ? value : '');
    else if (advisor === 'unread' && !isOpen && Number.isInteger(value)) count(value);
    else if (advisor === 'refused') fail(words.refused);
    else if (advisor === 'failed') fail(words.unreachable);
  });

  button.addEventListener('pointerdown', event => { byTouch = event.pointerType === 'touch'; });
  button.addEventListener('keydown', () => { byTouch = false; });
  // The second click of a double click is the same wish.
  button.addEventListener('click', event => { if (event.detail < 2) isOpen ? close() : open(); });
  retry.addEventListener('click', () => { load(); panel.focus(); });
  leave.addEventListener('click', () => close());
  root.addEventListener('keydown', event => { if (event.key === 'Escape') close(); });
  root.addEventListener('focusin', event => { if (event.target === button) moved = true; });
  document.addEventListener('click', event => {
    const opener = event.target instanceof Element && event.target.closest('[data-advisor-open]');
    if (!opener) return;
    event.preventDefault();
    byTouch = event.pointerType === 'touch';
    open();
  });
  phone.addEventListener('change', show);
  window.visualViewport?.addEventListener('resize', fit);
  window.visualViewport?.addEventListener('scroll', fit);
  addEventListener('online', () => { if (isOpen && !frame) load(); });
  dark.addEventListener('change', () => { show(); if (frame) frame.style.colorScheme = scheme(); tell('scheme', { value: scheme() }); });

  function begin() {
    document.body.append(host);
    show();
    if (memory.get('open')) open({ quietly: true });
    else if (memory.get('talking')) {
      const later = () => setTimeout(() => { if (!frame && !isOpen) load(); }, 500);
      document.readyState === 'complete' ? later() : addEventListener('load', later, { once: true });
    }
  }
  document.body ? begin() : addEventListener('DOMContentLoaded', begin, { once: true });
})();
