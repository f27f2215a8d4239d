import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expiry, forgetSession, keepToken, openSession } from '../../src/AdvisorBot.Widget/wwwroot/session.js';

const now = Date.UTC(2026, 10, 22);
const tokenUntil = time => `head.${Buffer.from(JSON.stringify({ exp: time / 1000 })).toString('base64url')}.sign`;

function tabStorage() {
  const kept = new Map();
  return { getItem: key => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: key => kept.delete(key) };
}

function tokenServer(minutes = 30) {
  const server = async () => ({ conversationId: `c${++server.asked}`, token: tokenUntil(now + minutes * 60_000) });
  server.asked = 0;
  return server;
}

test('a first visit gets a new conversation', async () => {
  const session = await openSession(tabStorage(), tokenServer(), () => now);
  assert.equal(session.conversationId, 'c1');
  assert.equal(session.resumed, false);
});

test('a reload in the same tab goes on with the same conversation', async () => {
  const storage = tabStorage(), server = tokenServer();
  await openSession(storage, server, () => now);
  const again = await openSession(storage, server, () => now);
  assert.deepEqual([again.conversationId, again.resumed, server.asked], ['c1', true, 1]);
});

test('a token about to expire is not used again', async () => {
  const storage = tabStorage(), server = tokenServer();
  await openSession(storage, server, () => now);
  const later = await openSession(storage, server, () => now + 29.5 * 60_000);
  assert.deepEqual([later.conversationId, later.resumed], ['c2', false]);
});

test('a refreshed token is kept for the next reload', async () => {
  const storage = tabStorage(), server = tokenServer();
  await openSession(storage, server, () => now);
  keepToken(storage, tokenUntil(now + 90 * 60_000));
  const later = await openSession(storage, server, () => now + 60 * 60_000);
  assert.deepEqual([later.conversationId, later.resumed], ['c1', true]);
});

test('starting again forgets the conversation', async () => {
  const storage = tabStorage(), server = tokenServer();
  await openSession(storage, server, () => now);
  forgetSession(storage);
  assert.equal((await openSession(storage, server, () => now)).conversationId, 'c2');
});

test('a browser that refuses storage still gets a chat', async () => {
  const refusing = { getItem() { throw new Error('denied'); }, setItem() { throw new Error('denied'); }, removeItem() { throw new Error('denied'); } };
  const session = await openSession(refusing, tokenServer(), () => now);
  assert.equal(session.conversationId, 'c1');
  forgetSession(refusing);
});

test('garbage in storage or token is treated as no session', async () => {
  const storage = tabStorage();
  storage.setItem('advisorbot.session', '{"conversationId":"x","token":"not-a-token"}');
  assert.equal((await openSession(storage, tokenServer(), () => now)).conversationId, 'c1');
  assert.equal(expiry(undefined), 0);
});
