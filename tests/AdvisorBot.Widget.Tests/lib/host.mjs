// Starts the built host as a user would run it, on a free port of the loopback address with a database of its own.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = join(dirname(fileURLToPath(import.meta.url)), '../../../src/AdvisorBot.Web');
const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

/** A place on disk that several hosts, one after the other, share. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'advisorbot-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** `settings` are the host's own, such as { 'DirectLine:AllowedOrigins:0': 'https://school.example' }. */
export async function startHost(folder, port, settings = {}) {
  port ??= await freePort();
  const url = `http://127.0.0.1:${port}`;
  const log = createWriteStream(join(folder, 'host.log'), { flags: 'a' });
  const child = spawn('dotnet', [join(web, 'bin/Debug/net10.0/AdvisorBot.Web.dll'), '--urls', url, '--environment', 'Development', '--Storage:Path', join(folder, 'advisorbot.db'),
    ...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])],
    { cwd: web, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const gone = new Promise(resolve => child.once('exit', resolve));

  const started = Date.now();
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the host ended with ${child.exitCode}; see ${join(folder, 'host.log')}`);
    if (Date.now() - started > 60_000) { child.kill('SIGKILL'); throw new Error('the host was not ready within a minute'); }
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.ok) break;
    await pause(100);
  }
  await greetSomebody(url).catch(error => { child.kill('SIGKILL'); throw error; });
  return {
    url, port, readyAfter: Date.now() - started,
    async end(signal = 'SIGTERM') { child.kill(signal); await gone; }
  };
}

// The first start after a change of the knowledge learns to read it, and nobody is greeted before.
async function greetSomebody(url) {
  const post = (path, token) => fetch(url + path, { method: 'POST', headers: token && { Authorization: `Bearer ${token}` } }).then(response => response.json());
  const { token, conversationId } = await post('/chat/token');
  await post('/v3/directline/conversations', token);
  for (let asked = 0; asked < 4000; asked++) {
    const { activities } = await fetch(`${url}/v3/directline/conversations/${conversationId}/activities`, { headers: { Authorization: `Bearer ${token}` } }).then(response => response.json());
    if (activities.length) return;
    await pause(150);
  }
  throw new Error('the host greeted nobody within ten minutes');
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => resolve(port)); });
  });
}
