// Every setting that deploy/ names is one the host has; every page has what a reader looks for.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { at, files, read } from './lib/repository.mjs';
import { asSetting, knownSettings, variablesIn } from './lib/settings.mjs';

const known = knownSettings();
const unknown = names => [...names].filter(name => !known.has(asSetting(name)));

test('the settings are really read from the code', () => {
  for (const name of ['Plan:PublicUrl', 'Proxy:Networks:#', 'DirectLine:AllowedOrigins:#', 'DirectLine:Azure:Secret', 'Storage:Path', 'Storage:Postgres', 'MicrosoftAppPassword', 'Handover:ServiceUrl', 'Knowledge:Path', 'BotFramework:Enabled']) {
    assert.ok(known.has(name), name);
  }
  assert.ok(!known.has('Storage:ConnectionString'));
});

test('no file of deploy/ names a setting that the host does not have', () => {
  for (const path of files('deploy', '').filter(path => !path.endsWith('.png') && !path.endsWith('package-lock.json'))) {
    const names = [...read(path).matchAll(/(?<![\w$])([A-Z][A-Za-z]+(?:__[A-Za-z0-9]+)+)(?!\w)/g)].map(([, name]) => name);

    assert.deepEqual(unknown(names), [], path);
  }
});

test('the example of settings holds known ones, and no secret', () => {
  const example = read('deploy/systemd/advisorbot.env.example');

  assert.deepEqual(unknown(variablesIn(example)), []);
  assert.match(example, /^#MicrosoftAppPassword=$/m);
  assert.match(example, /^#DirectLine__Secret=$/m);
  assert.match(example, /^#Storage__Postgres=$/m);
});

const folders = ['emulator', 'systemd', 'container', 'azure', 'nginx', 'website', 'teams'];

test('the index leads to every folder', () => {
  for (const folder of folders) assert.ok(read('deploy/README.md').includes(`(${folder}/README.md)`), folder);
});

for (const folder of ['systemd', 'container', 'azure', 'nginx']) {
  test(`the page of ${folder} says what is needed, how to see that it works, how to undo, and how several hosts share a PostgreSQL`, () => {
    const page = read(`deploy/${folder}/README.md`);

    for (const heading of ['## You need', '## See that it works', '## Undo', '## Checked, and not']) assert.ok(page.includes(heading), heading);
    assert.match(page, /PostgreSQL/);
    assert.doesNotMatch(page.replace(/\s+/g, ' '), /not built yet/);
  });
}

test('links between the pages lead somewhere', () => {
  for (const path of ['deploy/README.md', ...folders.map(folder => `deploy/${folder}/README.md`)]) {
    for (const [, link] of read(path).matchAll(/\]\((?!https?:)([^)#]+)/g)) assert.ok(existsSync(at(join(dirname(path), link))), `${path}: ${link}`);
  }
});

test('files that the commands name exist', () => {
  for (const path of files('deploy', 'README.md')) {
    const named = [...read(path).matchAll(/(?<![\w./])(deploy\/[\w./-]+\.\w+|src\/AdvisorBot\.\w+)(?!\w)/g)].map(([, name]) => name);
    for (const name of named.filter(name => !name.startsWith('deploy/teams/out') && name !== 'deploy/teams/settings.json')) assert.ok(existsSync(at(name)), `${path}: ${name}`);
  }
});
