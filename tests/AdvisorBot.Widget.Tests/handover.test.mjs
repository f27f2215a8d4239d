// A question from the page to the advisers in Teams and the answer back: the student in a browser, Teams replayed.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { startHost, temporaryFolder } from './lib/host.mjs';
import { openVisitor } from './lib/visitor.mjs';
import { plain, sentence } from './lib/words.mjs';

const channel = '19:advisers@thread.tacv2', tenant = 'a-tenant';
const cards = [];
let connector, host, place, serviceUrl;

before(async () => {
  place = temporaryFolder();
  connector = createServer((request, response) => {
    let body = '';
    request.on('data', part => { body += part; }).on('end', () => {
      const card = JSON.parse(body || '{}').attachments?.[0]?.content;
      if (card) cards.push(card);
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ id: randomUUID() }));
    });
  });
  await new Promise(resolve => connector.listen(0, '127.0.0.1', resolve));
  serviceUrl = `http://127.0.0.1:${connector.address().port}/teams`;
  host = await startHost(place.folder, undefined, { 'Handover:ServiceUrl': serviceUrl, 'Handover:ConversationId': channel, 'Handover:TenantId': tenant });
});

after(async () => {
  await host?.end();
  connector?.close();
  place.remove();
});

const clicks = (handover, verb, inputs = {}) => fetch(`${host.url}/api/messages`, {
  method: 'POST', headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({
    type: 'invoke', name: 'adaptiveCard/action', id: randomUUID(), channelId: 'msteams', serviceUrl,
    from: { id: '29:ana', name: 'Ana <b>Ruiz</b>' }, recipient: { id: '28:bot', name: 'Career advisor' },
    conversation: { id: `${channel};messageid=1`, conversationType: 'channel', isGroup: true, tenantId: tenant },
    value: { action: { type: 'Action.Execute', verb: `handover.${verb}`, data: { handover, do: verb, ...inputs } } }
  })
});

test('a student sends a question, sees it unchanged before, and reads the answer of a person', async () => {
  const student = await openVisitor(host.url);
  try {
    const asked = 'Do my <img src=x onerror="window.hacked=1"> credits count?';
    await student.greeting();
    await student.says('send a question');
    const review = await student.says(asked);
    assert.ok(plain(review).includes(plain(asked)), review);
    assert.equal(cards.length, 0, 'nothing goes before the yes');
    await student.picture('handover-review');
    assert.ok(plain(await student.says('1')).includes(plain(sentence('question.sent.how')).slice(0, 30)));

    const id = JSON.stringify(cards[0]).match(/"handover":"([0-9A-F]+)"/)[1];
    await clicks(id, 'take');
    await student.says('thank you');
    await clicks(id, 'answer', { answer: 'Yes, <b>most</b> of them do.' });
    for (let patience = 0; !plain((await student.replies()).join('\n')).includes('Yes, <b>most</b> of them do.'); patience++) {
      assert.ok(patience < 100, 'the answer never came');
      await student.page.waitForTimeout(100);
    }
    const all = plain((await student.replies()).join('\n'));
    assert.ok(all.includes('Ana <b>Ruiz</b>'), 'the name stays text');
    const told = (await student.replies()).filter(reply => plain(reply).includes('of them do.'));
    assert.equal(told.length, 1, `the answer came once: ${told.join(' | ')}`);
    assert.equal(await student.frame().evaluate(() => window.hacked ?? window.parent.hacked), undefined);
    await student.picture('handover-answer');
  } finally {
    await student.leaves();
  }
});
