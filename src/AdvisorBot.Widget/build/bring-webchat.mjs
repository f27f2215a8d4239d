// Fetches the pinned Web Chat package from npm, checks it against the integrity in package.json, and keeps the files a page needs.
// One package, no dependencies: its bundle is complete. Runs from the .NET build; `node build/bring-webchat.mjs` does the same by hand.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { package: name, version, integrity } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).config;
const vendor = join(root, 'wwwroot', 'vendor');
const wanted = new Map([
  ['package/dist/webchat.js', 'webchat.js'],
  ['package/dist/webchat.js.LICENSE.txt', 'webchat.js.LICENSE.txt']
]);

const kept = new Set();
const work = mkdtempSync(join(tmpdir(), 'webchat-'));
try {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['pack', `${name}@${version}`, '--silent', '--ignore-scripts'], { cwd: work, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  const archive = readFileSync(join(work, readdirSync(work).find(file => file.endsWith('.tgz'))));
  const digest = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  if (digest !== integrity) throw new Error(`${name}@${version} has ${digest}, but package.json pins ${integrity}. Do not use it.`);

  mkdirSync(vendor, { recursive: true });
  for (const [path, content] of filesOf(gunzipSync(archive))) {
    if (wanted.has(path)) keep(wanted.get(path), content);
  }
  if (wanted.size !== kept.size) throw new Error(`${name}@${version} lacks ${[...wanted.values()].filter(file => !kept.has(file))}`);
  keep('webchat.version.txt', `${name}@${version}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

// Whole or not at all: a build that is killed here leaves no half file behind.
function keep(file, content) {
  kept.add(file);
  writeFileSync(join(vendor, `${file}.part`), content);
  renameSync(join(vendor, `${file}.part`), join(vendor, file));
}

// A tar archive is blocks of 512 bytes: a header (name at 0, size in octal at 124), then the file, padded.
function* filesOf(tar) {
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const text = (from, length) => tar.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = parseInt(text(124, 12), 8) || 0;
    yield [text(0, 100), tar.subarray(at + 512, at + 512 + size)];
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
