// What a school may ask for, and what becomes of it: settings from an address anybody can write, colours that can always be read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast, hex, palette } from '../../src/AdvisorBot.Widget/wwwroot/colours.js';
import { kindOf } from '../../src/AdvisorBot.Widget/wwwroot/door.js';
import { readSettings } from '../../src/AdvisorBot.Widget/wwwroot/settings.js';
import { countUnread, lastSeen } from '../../src/AdvisorBot.Widget/wwwroot/unread.js';

const read = query => readSettings(new URLSearchParams(query), { isColour: value => /^#[0-9a-f]{6}$|^red$|^url|^var/.test(value), isFont: () => true });

test('what a school asks for is taken', () => {
  const settings = read({ name: ' Ask us ', greeting: 'Hello', logo: 'https://school.example/l.svg', page: 'https://school.example/a?b', scheme: 'dark', accent: '#7a1f3d' });
  assert.deepEqual([settings.name, settings.greeting, settings.logo, settings.page, settings.scheme, settings.colours],
    ['Ask us', 'Hello', 'https://school.example/l.svg', 'https://school.example', 'dark', { accent: '#7a1f3d' }]);
});

test('addresses that are no web addresses and colours that are more than colours are left out', () => {
  for (const logo of ['javascript:alert(1)', 'data:text/html,<script>', 'x', 'file:///etc/passwd', 'blob:https://x/1']) assert.equal(read({ logo }).logo, undefined);
  for (const accent of ['url(https://evil.example)', 'var(--x)', 'red;background:url(x)', '</style><script>']) assert.deepEqual(read({ accent }).colours, {});
  assert.equal(read({ font: 'x, url(https://evil.example/f)' }).font, undefined);
  assert.equal(read({ scheme: 'sepia' }).scheme, 'light');
});

test('names and greetings are cut to their length and hold no control characters', () => {
  assert.equal(read({ name: 'x'.repeat(500) }).name.length, 80);
  assert.equal(read({ greeting: 'a\nb\u0000c' }).greeting, 'a b c');
});

test('whatever the school\'s colour, text and links can be read in light and dark', () => {
  for (const scheme of ['light', 'dark']) {
    for (const accent of ['#00595c', '#ffd400', '#ffffff', '#000000', '#7a1f3d', '#808080', '#00ff00', '#1a73e8', '#ff6600']) {
      const look = Object.fromEntries(Object.entries(palette(scheme, { accent })).map(([name, colour]) => [name, hex(colour)]));
      for (const [ink, paper] of [['text', 'surface'], ['text', 'background'], ['muted', 'surface'], ['muted', 'background'], ['link', 'surface'], ['link', 'background'], ['onAccent', 'accent'], ['onMine', 'mine'], ['link', 'hover']]) {
        const ratio = contrast(look[ink], look[paper]);
        assert.ok(ratio >= 4.5, `${scheme} ${accent}: ${ink} on ${paper} has ${ratio.toFixed(2)}`);
      }
    }
  }
});

test('a school\'s own surface is used in the light theme, and the text on it stays readable', () => {
  const look = palette('light', { surface: '#fffdf9', text: '#dddddd' });
  assert.equal(look.surface, '#fffdf9');
  assert.ok(contrast(hex(look.text), hex(look.surface)) >= 7);
});

test('unread are the bot\'s messages after the last one seen, each once', () => {
  const said = (id, timestamp, role = 'bot', type = 'message') => ({ id, type, timestamp, from: { role } });
  const activities = [said('1', '2026-01-01T00:00:01.000Z'), said('2', '2026-01-01T00:00:02.000Z', 'user'), said('3', '2026-01-01T00:00:03.000Z'), said('3', '2026-01-01T00:00:04.000Z'), said('4', '2026-01-01T00:00:05.000Z', 'bot', 'typing'), { id: '5', type: 'message' }];
  assert.equal(countUnread(activities, '2026-01-01T00:00:01.000Z'), 1);
  assert.equal(countUnread(activities), 2);
  assert.equal(lastSeen(activities, ''), '2026-01-01T00:00:04.000Z');
});

test('the requests of Web Chat\'s client are told apart', () => {
  const kind = (method, path) => kindOf(method, new URL(path, 'https://host'));
  assert.deepEqual([kind('POST', '/v3/directline/conversations'), kind('GET', '/v3/directline/conversations/a|b?watermark=1'), kind('POST', '/v3/directline/conversations/a/activities'), kind('GET', '/v3/directline/conversations/a/activities?watermark='), kind('POST', '/v3/directline/tokens/refresh'), kind('GET', '/widget/strings/en.json'), kind('GET', '/v3/directline/session/getsessionid')],
    ['start', 'reconnect', 'post', 'poll', 'refresh', undefined, undefined]);
});
