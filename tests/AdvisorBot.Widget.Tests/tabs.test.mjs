// Several tabs of one site: they share a conversation, and one of them holds its stream.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meetTabs } from '../../src/AdvisorBot.Widget/wwwroot/tabs.js';

function browser() {
  const tabs = [];
  return ({ session = null, replaced = [] } = {}) => {
    const hears = [];
    const channel = {
      addEventListener: (type, hear) => hears.push(hear),
      postMessage: data => setImmediate(() => { for (const tab of tabs) if (tab !== channel) for (const hear of tab.hears) hear({ data }); }),
      hears
    };
    tabs.push(channel);
    return meetTabs({ current: () => session, onReplaced: next => replaced.push(next), channel });
  };
}

test('a new tab is given the session another tab has', async () => {
  const openTab = browser();
  openTab({ session: { conversationId: 'c1' } });
  assert.deepEqual(await openTab().ask(), { conversationId: 'c1' });
});

test('the first tab has nobody to ask, nor has a browser without channels', async () => {
  assert.equal(await browser()().ask(), null);
  const alone = meetTabs({ current: () => null, onReplaced() {}, channel: null });
  assert.equal(await alone.ask(), null);
  assert.equal((await alone.lead('c1')).leads, true);
});

test('one tab leads, and when it is gone another may', async () => {
  const openTab = browser();
  const [first, second] = [openTab(), openTab()];
  const place = await first.lead('c1');
  assert.deepEqual([place.leads, (await second.lead('c1')).leads, (await second.lead('c2')).leads], [true, false, true]);
  place.release();
  assert.equal((await openTab().lead('c1')).leads, true);
});

test('of two tabs restored at the same moment one leads', async () => {
  const openTab = browser();
  const places = await Promise.all([openTab(), openTab(), openTab()].map(tab => tab.lead('c1')));
  assert.equal(places.filter(place => place.leads).length, 1);
});

test('starting over in one tab is told to the others', async () => {
  const openTab = browser(), replaced = [];
  openTab({ replaced });
  openTab().replaced({ conversationId: 'c2' });
  await new Promise(resolve => setTimeout(resolve, 20));
  assert.deepEqual(replaced, [{ conversationId: 'c2' }]);
});
