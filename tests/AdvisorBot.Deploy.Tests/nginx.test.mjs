// nginx as shipped, the real program: a visitor's request through TLS to a host in small, and a stream both ways.
import assert from 'node:assert/strict';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { after, before, test } from 'node:test';
import WebSocket, { WebSocketServer } from 'ws';
import { check, freePort, openUpstream, start, writeSite } from './lib/nginx.mjs';
import { bytesIn, read } from './lib/repository.mjs';

const name = 'advisor.example.edu';
let upstream, site, nginx, sockets;

before(async () => {
  upstream = await openUpstream();
  sockets = new WebSocketServer({ server: upstream.server });
  sockets.on('connection', (socket, { headers }) => {
    socket.send(JSON.stringify(headers));
    socket.on('message', words => socket.send(`heard ${words}`));
  });
  site = await writeSite({ upstreamPort: upstream.port });
  nginx = await start(site);
});
after(async () => {
  await nginx?.end();
  sockets?.close();
  await upstream?.end();
  site?.remove();
});

function ask(path, { method = 'GET', headers = {}, body, chunked = false, at = site } = {}) {
  return new Promise((resolve, reject) => {
    const call = secure({ host: '127.0.0.1', port: at.https, servername: name, ca: at.certificate, path, method,
      headers: { Host: name, ...(body && !chunked ? { 'Content-Length': body.length } : {}), ...headers } }, async response => {
      let text = '';
      for await (const part of response) text += part;
      resolve({ status: response.statusCode, headers: response.headers, seen: response.statusCode === 200 ? JSON.parse(text) : null });
    });
    // An answer that comes before the body was sent may reset the connection; the answer counts.
    call.on('error', reject);
    call.end(body);
  });
}

for (const [file, ...servers] of [['nginx/upstream.conf', '127.0.0.1:3978'], ['container/upstream.conf', 'advisor:8080'], ['container/cluster.conf', 'advisor-1:8080', 'advisor-2:8080', 'advisor-3:8080']]) {
  test(`nginx takes the site with ${file}, without a warning`, async () => {
    const other = await writeSite({ upstream: `deploy/${file}`, servers: Object.fromEntries(servers.map(server => [server, upstream.port])) });

    const { status, said } = check(other);

    other.remove();
    assert.equal(status, 0, said);
    assert.doesNotMatch(said, /\[(warn|emerg|error)\]/);
  });
}

test('of three hosts one is dead and one dies: every visitor is served, and no post arrives twice', async () => {
  const [one, two] = [await openUpstream(), await openUpstream()];
  const other = await writeSite({ upstream: 'deploy/container/cluster.conf', servers: { 'advisor-1:8080': one.port, 'advisor-2:8080': two.port, 'advisor-3:8080': await freePort() } });
  const front = await start(other);
  const post = async (n, count) => {
    for (let i = 0; i < count; i++) assert.equal((await ask(`/v3/directline/conversations/abc/activities?n=${n + i}`, { method: 'POST', body: Buffer.from('{}'), at: other })).status, 200);
  };

  await post(0, 12);
  assert.ok(one.asked.length > 0 && two.asked.length > 0, 'one host had to do it all');
  await two.end();
  await post(12, 12);

  await front.end();
  await one.end();
  other.remove();
  const posts = [...one.asked, ...two.asked].filter(request => request.startsWith('POST'));
  assert.deepEqual([posts.length, new Set(posts).size], [24, 24]);
});

test('without TLS a visitor is sent to the same address with TLS', async () => {
  const response = await new Promise(resolve => plain({ host: '127.0.0.1', port: site.http, path: '/plan/x?format=md', headers: { Host: name } }, resolve).end());

  response.resume();
  assert.deepEqual([response.statusCode, response.headers.location], [308, `https://${name}/plan/x?format=md`]);
});

test('the host learns who asked, how, and for which name', async () => {
  const { seen, headers } = await ask('/chat/token', { method: 'POST', body: Buffer.from('{}'), headers: { Origin: 'https://www.example.edu', Authorization: 'Bearer abc' } });

  assert.deepEqual([seen.method, seen.url, seen.bytes], ['POST', '/chat/token', 2]);
  assert.equal(seen.headers.host, name);
  assert.equal(seen.headers['x-forwarded-for'], '127.0.0.1');
  assert.equal(seen.headers['x-forwarded-proto'], 'https');
  assert.equal(seen.headers['x-forwarded-host'], name);
  assert.deepEqual([seen.headers.origin, seen.headers.authorization], ['https://www.example.edu', 'Bearer abc']);
  assert.match(headers['strict-transport-security'], /max-age=31536000/);
});

test('what a visitor claims about proxies does not reach the host', async () => {
  const { seen } = await ask('/', { headers: { 'X-Forwarded-For': '10.0.0.1', 'X-Forwarded-Proto': 'http', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Prefix': '/evil' } });

  assert.equal(seen.headers['x-forwarded-for'], '127.0.0.1');
  assert.equal(seen.headers['x-forwarded-proto'], 'https');
  assert.equal(seen.headers['x-forwarded-host'], name);
  assert.equal(seen.headers['x-forwarded-prefix'], undefined);
});

test('a stream becomes a WebSocket and carries words both ways', async () => {
  const socket = new WebSocket(`wss://127.0.0.1:${site.https}/v3/directline/conversations/abc/stream?watermark=0&t=ticket`, { ca: site.certificate, servername: name, headers: { Host: name } });
  const heard = [];
  await new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', words => { if (heard.push(String(words)) === 1) socket.send('hello'); else resolve(); });
  });
  const closed = new Promise(resolve => socket.on('close', resolve));
  socket.close();
  await closed;

  assert.equal(JSON.parse(heard[0])['x-forwarded-for'], '127.0.0.1');
  assert.equal(JSON.parse(heard[0])['x-forwarded-proto'], 'https');
  assert.equal(heard[1], 'heard hello');
});

const directLine = 'src/AdvisorBot.DirectLine';
const anywhere = bytesIn('src/AdvisorBot.Web/AdvisorHost.cs', 'MaxBodyBytes');
const uploads = bytesIn(`${directLine}/DirectLineUploads.cs`, 'MaxBytes') + bytesIn(`${directLine}/DirectLineOptions.cs`, 'MaxBodyBytes');

for (const [what, path, limit] of [['a body', '/v3/directline/conversations/abc/activities', anywhere], ['an upload', '/v3/directline/conversations/abc/upload', uploads]]) {
  test(`${what} may be as large as the host takes, and not a byte larger`, async () => {
    const fits = await ask(path, { method: 'POST', body: Buffer.alloc(limit) });
    const tooBig = await ask(path, { method: 'POST', headers: { 'Content-Length': limit + 1, Expect: '100-continue' } }).catch(error => error);

    assert.deepEqual([fits.status, fits.seen.bytes], [200, limit]);
    assert.equal(tooBig.status, 413);
  });
}

test('a silent stream outlives the host\'s empty frames by far, a post the host\'s patience', () => {
  const shipped = read('deploy/nginx/advisor.conf'), options = read(`${directLine}/DirectLineOptions.cs`);
  const seconds = property => Number(options.match(new RegExp(`${property} \\{ get; set; \\} = TimeSpan.FromSeconds\\((\\d+)\\)`))[1]);

  assert.ok(60 > 2 * seconds('AnswerWithin'));
  assert.ok(3600 > 10 * seconds('KeepAlive'));
  assert.match(shipped, /proxy_read_timeout 60s;/);
  assert.match(shipped, /stream\$ \{[^}]*proxy_read_timeout 1h;/);
});
