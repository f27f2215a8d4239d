// Many students at once over a bad line, with Microsoft's own client library against the host as it is shipped: the real bot, SQLite.
// Every reply must be heard exactly once and in order. SOAK_CONVERSATIONS, SOAK_MESSAGES and SOAK_AT_ONCE set the size; the whole of it,
// 1,000 conversations of 20 messages, takes minutes (README.md). SOAK_PATIENT=1 leaves the library's own waiting times as they are.
// SOAK_HOSTS=http://127.0.0.1:3978,… takes hosts that run already, every connection the next of them.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startHost, temporaryFolder } from '../AdvisorBot.Widget.Tests/lib/host.mjs';
import { sentence } from '../AdvisorBot.Widget.Tests/lib/words.mjs';
import { openBadLine } from './lib/bad-line.mjs';
import { fetchToken, openTab, pause, readLog, until } from './lib/student.mjs';

const number = (name, otherwise) => Number(process.env[name] ?? otherwise);
const conversations = number('SOAK_CONVERSATIONS', 16), messages = number('SOAK_MESSAGES', 5), atOnce = number('SOAK_AT_ONCE', 16);
const isPatient = process.env.SOAK_PATIENT === '1';
const patience = isPatient ? 300_000 : 60_000;

// The library waits 3 to 15 seconds before it opens a lost stream again, 20 after a start or reconnect that failed; here it is made to wait less.
const waits = isPatient ? {} : { random: () => 0, timeout: 5_000 };

// A poll that fails is the last one the library makes, whatever the server is; so polls are never cut, nor given up early.
const ways = {
  stream: { library: { webSocket: true, ...waits }, chances: { stream: 80, reconnect: 10, post: 20, start: 5 } },
  polling: { library: { webSocket: false, pollingInterval: isPatient ? 1_000 : 300, timeout: 120_000 }, chances: { post: 30 } }
};

// A question, and a word only its answer has.
const questions = [
  ['what is RHIT', 'Registered Health Information Technician'],
  ['who gives the RHIT', 'AHIMA'],
  ['what does a cancer registrar do', 'cancer'],
  ['will AI take over medical coding', 'BLS'],
  ['how much do medical coders make', '51,140']
];

// All students come from one address here, and some of them talk fast.
Object.assign(process.env, {
  DirectLine__Rates__TokensPerMinute: '100000', DirectLine__Rates__PostsPerMinuteAndAddress: '1000000', DirectLine__Rates__PostsAtOnce: '1000',
  DirectLine__Sockets__PerAddress: '10000'
});

describe('a bad line', { timeout: 3_600_000 }, () => {
  const place = temporaryFolder();
  let host, ports;
  before(async () => {
    const running = process.env.SOAK_HOSTS?.split(',');
    host = running ? { url: running[0], end() { } } : await startHost(place.folder);
    ports = running?.map(url => Number(new URL(url).port)) ?? [host.port];
  });
  after(async () => { await host?.end(); place.remove(); });

  describe('by stream and by polling', { concurrency: true }, () => {
    for (const way of ['stream', 'polling']) {
      const count = way === 'stream' ? Math.ceil(conversations / 2) : Math.floor(conversations / 2);
      test(`${count} conversations by ${way} lose and double nothing`, async context => {
        const line = await openBadLine(ports, { chances: ways[way].chances, streamLife: isPatient ? 20_000 : 2_500 });
        const started = Date.now();
        const sums = { messages: 0, replies: 0, reposts: 0, tabs: 0 };
        let next = 0;
        const work = async () => { while (next < count) await talk(next++, way, line, sums); };
        try {
          await Promise.all(Array.from({ length: Math.min(atOnce, count) }, work));
        } finally {
          await line.close();
        }

        context.diagnostic(JSON.stringify({ seconds: Math.round((Date.now() - started) / 1000), conversations: count, ...sums, cuts: line.cuts }));
        assert.equal(sums.messages, count * messages);
        assert.ok(Object.values(line.cuts).some(cuts => cuts > 0), 'the line was never cut');
      });
    }
  });

  async function talk(student, way, line, sums) {
    const ticket = await fetchToken(host.url);
    const domain = `${line.url}/v3/directline`;
    const tabs = [openTab(domain, ticket, ways[way].library)];
    const [tab] = tabs;
    const asked = new Map();
    try {
      await until(() => tab.heard.some(activity => activity.type === 'message'), patience, () => `student ${student} was not greeted: ${tab.problems}`);
      // One in four has the conversation open in a second tab.
      if (student % 4 === 0) tabs.push(openTab(domain, ticket, { ...ways[way].library, resume: true }));

      for (let n = 0; n < messages; n++) {
        const [text, word] = questions[(student + n) % questions.length];
        const { id, tries } = await tab.says(text, `${student}-${n}`);
        sums.reposts += tries - 1;
        asked.set(id, { text, word });
        // One in three does not wait for the answer before the next question.
        if (student % 3) await until(() => tab.heard.some(activity => activity.replyToId === id), patience, () => `student ${student} got no answer to message ${n}: ${tab.problems}`);
      }

      const log = await readLog(host.url, ticket);
      for (const one of tabs) {
        await until(() => one.heard.length >= log.length, patience, () => `student ${student} heard ${one.heard.length} of ${log.length}: ${one.problems}`);
      }
      await pause(way === 'stream' ? 100 : 1_500);
      check(log, asked);
      for (const one of tabs) assert.deepEqual(one.heard.map(activity => activity.id), log.map(activity => activity.id), `student ${student} heard something twice or out of order: ${one.heard.map(activity => activity.id.split('|')[1])} from ${one.frames.join(' ')}`);
      for (const one of tabs) assert.deepEqual(one.problems, []);
      sums.messages += asked.size;
      sums.replies += log.filter(activity => activity.replyToId && asked.has(activity.replyToId)).length;
      sums.tabs += tabs.length;
    } finally {
      for (const one of tabs) one.leaves();
    }
  }

  test('a photo is answered in friendly words, and one that is far too big is refused without harm', async context => {
    const ticket = await fetchToken(host.url);
    const tab = openTab(`${host.url}/v3/directline`, ticket, { webSocket: true });
    const upload = bytes => {
      const form = new FormData();
      form.append('activity', new Blob([JSON.stringify({ type: 'message', attachments: [{ name: 'photo.jpg', contentType: 'image/jpeg' }] })], { type: 'application/vnd.microsoft.activity' }));
      form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg');
      return fetch(`${host.url}/v3/directline/conversations/${ticket.conversationId}/upload?userId=x`, { method: 'POST', body: form, headers: { Authorization: `Bearer ${ticket.token}` } });
    };
    try {
      await until(() => tab.heard.length, patience, () => 'no greeting');
      const { id } = await (await upload(3_000_000)).json();
      const reply = await until(() => tab.heard.find(activity => activity.replyToId === id), patience, () => 'no reply to the photo');
      assert.ok(reply.text.includes(sentence('input.attachment')), reply.text);
      assert.equal(tab.heard.find(activity => activity.id === id).attachments[0].name, 'photo.jpg');

      const refused = await upload(50_000_000).then(response => response.status, error => `cut off: ${error.cause?.code}`);
      context.diagnostic(`a photo of 50 MB: ${refused}`);
      assert.ok(refused === 413 || /^cut off/.test(refused), `a photo of 50 MB: ${refused}`);
      const said = await tab.says('what is RHIT', 'after');
      await until(() => tab.heard.some(activity => activity.replyToId === said.id), patience, () => 'the chat is dead');
    } finally {
      tab.leaves();
    }
  });
});

function check(log, asked) {
  const place = new Map(log.map((activity, index) => [activity.id, index]));
  assert.equal(place.size, log.length, 'an id occurs twice');
  assert.ok(log.every((activity, index) => !index || activity.timestamp > log[index - 1].timestamp), 'timestamps do not rise');
  assert.equal(log.filter(activity => activity.from.role === 'user').length, asked.size, 'a message posted again is in the log twice');
  for (const [id, { text, word }] of asked) {
    const replies = log.filter(activity => activity.replyToId === id && activity.type === 'message');
    assert.equal(log[place.get(id)]?.text, text);
    assert.ok(replies.length > 0, `“${text}” was never answered`);
    assert.equal(new Set(replies.map(reply => reply.text)).size, replies.length, `“${text}” was answered twice`);
    assert.ok(replies.every(reply => place.get(reply.id) > place.get(id)), 'an answer came before its question');
    assert.ok(replies.some(reply => JSON.stringify(reply).includes(word)), `“${text}” was answered: ${replies.map(reply => reply.text)}`);
  }
}
