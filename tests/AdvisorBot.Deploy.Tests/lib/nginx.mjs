// The real nginx with the shipped files: other ports, a certificate made here, another upstream; nothing else is changed.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSocketServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from './repository.mjs';

const nginx = process.env.NGINX ?? '/usr/sbin/nginx';

/** One change of a shipped file; it must apply, or the test would run something that is not shipped. */
function put(text, from, to) {
  if (!text.includes(from)) throw new Error(`the shipped file has no "${from}" any more`);
  return text.replaceAll(from, to);
}

/** `servers`: which ports stand for the servers the upstream file names. */
export async function writeSite({ upstream = 'deploy/nginx/upstream.conf', upstreamPort, servers = { '127.0.0.1:3978': upstreamPort } }) {
  const folder = mkdtempSync(join(tmpdir(), 'advisor-nginx-'));
  const [http, https] = [await freePort(), await freePort()];
  mkdirSync(join(folder, 'conf.d'));
  mkdirSync(join(folder, 'temp'));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=advisor.example.edu',
    '-addext', 'subjectAltName=DNS:advisor.example.edu', '-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')], { stdio: 'ignore' });

  let site = read('deploy/nginx/advisor.conf');
  site = put(site, 'listen 80;', `listen 127.0.0.1:${http};`);
  site = put(site, 'listen [::]:80;', '');
  site = put(site, 'listen 443 ssl;', `listen 127.0.0.1:${https} ssl;`);
  site = put(site, 'listen [::]:443 ssl;', '');
  site = put(site, '/etc/nginx/tls/', `${folder}/`);
  writeFileSync(join(folder, 'conf.d/advisor.conf'), site);
  writeFileSync(join(folder, 'conf.d/upstream.conf'), Object.entries(servers).reduce((text, [server, port]) => put(text, `server ${server}`, `server 127.0.0.1:${port}`), read(upstream)));
  // What Debian's nginx.conf has around conf.d, with every path in the folder of the test.
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(kind => `${kind}_temp_path ${folder}/temp/${kind};`).join(' ');
  writeFileSync(join(folder, 'nginx.conf'), `${process.getuid() === 0 ? 'user root;' : ''} worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
    events { worker_connections 512; }
    http { ${temp} access_log off; include ${folder}/conf.d/*.conf; }`);
  return { folder, http, https, certificate: readFileSync(join(folder, 'fullchain.pem')), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const paths = ({ folder }) => ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];

/** What `nginx -t` says. */
export function check(site) {
  const { status, stderr, error } = spawnSync(nginx, ['-t', ...paths(site)], { encoding: 'utf8' });
  return { status, said: error?.message ?? stderr };
}

export async function start(site) {
  const child = spawn(nginx, [...paths(site), '-g', 'daemon off;'], { stdio: 'ignore' });
  const gone = new Promise(resolve => child.once('exit', resolve));
  for (const started = Date.now(); !await answers(site.https);) {
    if (child.exitCode !== null || Date.now() - started > 10_000) throw new Error(`nginx does not answer: ${readFileSync(join(site.folder, 'error.log'), 'utf8')}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  return { async end() { child.kill('SIGTERM'); await gone; } };
}

const answers = port => new Promise(resolve => {
  const socket = connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true); });
  socket.once('error', () => resolve(false));
});

export const freePort = () => new Promise((resolve, reject) => {
  const server = createSocketServer().once('error', reject);
  server.listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => resolve(port)); });
});

/** A host in small: says what it was asked, counts what it was sent. */
export async function openUpstream() {
  const asked = [];
  const server = createServer(async (request, response) => {
    let bytes = 0;
    asked.push(`${request.method} ${request.url}`);
    try { for await (const part of request) bytes += part.length; } catch { return; }
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ method: request.method, url: request.url, headers: request.headers, bytes }));
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    server, asked, port: server.address().port,
    async end() { server.closeAllConnections(); await new Promise(resolve => server.close(resolve)); }
  };
}
