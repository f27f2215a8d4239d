// Opens streams and leaves them idle, then looks whether a newcomer is served: node idle.mjs http://127.0.0.1:3978 10000
import WebSocket from 'ws';

const [host, wanted] = [process.argv[2], Number(process.argv[3] ?? 10_000)];
const inConversation = 4, atOnce = 8, idle = 60_000;
const sockets = [];
let closed = 0;

async function ask(path, token, body) {
  const response = await fetch(host + path, {
    method: body || !token ? 'POST' : 'GET',
    headers: { ...token && { Authorization: `Bearer ${token}` }, ...body && { 'Content-Type': 'application/json' } },
    body: body && JSON.stringify(body)
  });
  if (!response.ok) throw new Error(`${path} was answered ${response.status}`);
  return response.json();
}

async function begin() {
  const { token } = await ask('/chat/token');
  return { token, ...await ask('/v3/directline/conversations', token, {}) };
}

async function fill() {
  while (sockets.length < wanted) {
    const { token, conversationId, streamUrl } = await begin();
    for (let i = 0; i < inConversation && sockets.length < wanted; i++) {
      const url = i === 0 ? streamUrl : (await ask(`/v3/directline/conversations/${conversationId}?watermark=0`, token)).streamUrl;
      const socket = new WebSocket(url);
      sockets.push(socket);
      socket.on('close', () => closed++);
      await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    }
  }
}

const started = Date.now();
await Promise.all(Array.from({ length: atOnce }, fill));
console.log(`${sockets.length} sockets open after ${Math.round((Date.now() - started) / 1000)} s`);

const asked = Date.now();
const { token, conversationId } = await begin();
await ask(`/v3/directline/conversations/${conversationId}/activities`, token, { type: 'message', from: { id: 'newcomer' }, text: 'what does a coder earn?' });
const { activities } = await ask(`/v3/directline/conversations/${conversationId}/activities`, token);
console.log(`a newcomer got ${activities.filter(activity => activity.from.id !== 'newcomer' && activity.type === 'message').length} messages after ${Date.now() - asked} ms`);

await new Promise(resolve => setTimeout(resolve, idle));
console.log(`${closed} sockets closed in ${idle / 1000} s of silence`);
for (const socket of sockets) socket.terminate();
