// Contract: `showNotices(element, strings)` answers { show(name, { act, values }), clear(name?) }: one line above the chat that says what is wrong,
// with a button where there is something to do. A name is a key of `strings.notices`: { text, action? }. `clear(name)` leaves another notice alone.

export function showNotices(element, strings) {
  const [text, button] = [element.querySelector('p'), element.querySelector('button')];
  let shown, act;
  button.addEventListener('click', () => act?.());

  return {
    get shown() { return shown; },
    show(name, { act: next, values = {} } = {}) {
      const { text: words, action } = strings.notices[name];
      const said = words.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? '');
      if (shown === name && text.textContent === said) { act = next; return; }
      [shown, act] = [name, next];
      element.hidden = false;
      text.textContent = said;
      button.hidden = !(action && next);
      button.textContent = action ?? '';
    },
    clear(...names) {
      if (names.length && !names.includes(shown)) return;
      shown = act = undefined;
      element.hidden = true;
      text.textContent = '';
    }
  };
}
