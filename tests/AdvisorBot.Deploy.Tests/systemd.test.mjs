// The unit as systemd itself reads it; none needs to run for that.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { at, read } from './lib/repository.mjs';
import { asSetting, knownSettings } from './lib/settings.mjs';

const unit = read('deploy/systemd/advisorbot.service');
const all = key => [...unit.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value]) => value);
const environment = Object.fromEntries(all('Environment').map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));

const work = mkdtempSync(join(tmpdir(), 'advisor-unit-'));
after(() => rmSync(work, { recursive: true, force: true }));

// The unit names /usr/bin/dotnet, where packages put it; elsewhere systemd would miss the program and say nothing about the rest.
const dotnet = execFileSync('sh', ['-c', 'command -v dotnet'], { encoding: 'utf8' }).trim();
const file = join(work, 'advisorbot.service');
writeFileSync(file, unit.replace('ExecStart=/usr/bin/dotnet', `ExecStart=${dotnet}`));
const analyze = (...args) => spawnSync('systemd-analyze', args, { encoding: 'utf8' });

test('systemd finds nothing wrong with the unit', () => {
  const { status, stdout, stderr, error } = analyze('verify', '--man=no', file);

  assert.equal(error, undefined);
  assert.equal(`${stdout}${stderr}`.split('\n').filter(line => line.includes('advisorbot')).join('\n'), '');
  assert.equal(status, 0, stderr);
});

test('systemd would find a mistake', () => {
  const broken = join(work, 'broken.service');
  writeFileSync(broken, unit.replace('ProtectSystem=strict', 'ProtectSystem=sometimes').replace('[Install]', 'Colour=red\n[Install]'));

  const { stderr } = analyze('verify', '--man=no', broken);

  assert.match(stderr, /protect system/i);
  assert.match(stderr, /Colour/);
});

test('systemd counts the service among the well protected', () => {
  const { stdout, stderr } = analyze('security', '--offline=yes', '--no-pager', file);
  const exposure = Number(stdout.match(/Overall exposure level[^:]*: ([\d.]+)/)?.[1]);

  assert.ok(exposure <= 2, `exposure ${exposure} ${stderr}`);
});

test('the account is made from the file beside it, and is the one the service uses', () => {
  const run = spawnSync('systemd-sysusers', ['--dry-run', at('deploy/systemd/advisorbot.sysusers.conf')], { encoding: 'utf8' });

  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stdout + run.stderr, /advisorbot/);
  assert.deepEqual([all('User'), all('Group')], [['advisorbot'], ['advisorbot']]);
});

test('.NET may compile while it runs', () => assert.deepEqual(all('MemoryDenyWriteExecute'), []));

test('what the host writes, and nothing else, is writable', () => {
  const [state] = all('StateDirectory'), [bound] = all('BindPaths');

  assert.deepEqual(state.split(' '), ['advisorbot', 'advisorbot/models']);
  assert.ok(environment.Storage__Path.startsWith('/var/lib/advisorbot/'));
  // The host keeps what it learned beside the program (Recognizer.ModelFolder).
  assert.match(read('src/AdvisorBot.Understanding/Recognizer.cs'), /Path\.Combine\(AppContext\.BaseDirectory, "models"\)/);
  assert.equal(bound, `/var/lib/advisorbot/models:${all('WorkingDirectory')[0]}/models`);
  assert.deepEqual([all('ProtectSystem'), all('ReadWritePaths')], [['strict'], []]);
});

test('every variable of the unit is a setting of the host, and none is a secret', () => {
  const known = knownSettings();

  assert.deepEqual(Object.keys(environment).filter(name => !known.has(asSetting(name))), []);
  assert.deepEqual(Object.keys(environment).filter(name => /secret|password|key/i.test(name)), []);
  assert.deepEqual(all('EnvironmentFile'), ['/etc/advisorbot/advisorbot.env']);
});

test('it listens where nginx looks for it, on this machine only', () => {
  const { host } = new URL(environment.Urls);

  assert.ok(read('deploy/nginx/upstream.conf').includes(`server ${host};`));
  assert.ok(host.startsWith('127.0.0.1:'));
});
