import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expiry, forgetSession, keep, openSession } from '../../src/AdvisorBot.Widget/wwwroot/session.js';

const now = Date.UTC(2026, 10, 22);
const tokenUntil = time => `head.${Buffer.from(JSON.stringify({ exp: time / 1000 })).toString('base64url')}.sign`;

function tabStorage() {
  const kept = new Map();
  return { getItem: key => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: key => kept.delete(key) };
}

function tokenServer(minutes = 30) {
  const server = { asked: 0, fetchToken: async () => ({ conversationId: `c${++server.asked}`, token: tokenUntil(now + minutes * 60_000) }) };
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
  keep(storage, { token: tokenUntil(now + 90 * 60_000) });
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

test('another tab\'s conversation is joined before a new one is begun', async () => {
  const storage = tabStorage(), server = tokenServer();
  const other = { conversationId: 'theirs', token: tokenUntil(now + 20 * 60_000), seen: '2026-11-22T00:00:01.000Z' };
  const session = await openSession(storage, { ...server, ask: async () => other }, () => now);
  assert.deepEqual([session.conversationId, session.resumed, session.seen, server.asked], ['theirs', true, other.seen, 0]);
});

test('a host that renews the token goes on with the same conversation', async () => {
  const storage = tabStorage();
  storage.setItem('advisorbot.session', JSON.stringify({ conversationId: 'c7', token: tokenUntil(now - 60_000), seen: 'then' }));
  const renewed = async old => ({ conversationId: old ? 'c7' : 'c8', token: tokenUntil(now + 30 * 60_000) });
  const session = await openSession(storage, { fetchToken: renewed }, () => now);
  assert.deepEqual([session.conversationId, session.resumed, session.seen], ['c7', true, 'then']);
});
