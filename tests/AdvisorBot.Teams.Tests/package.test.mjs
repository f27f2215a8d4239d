// The app package for Teams: built from settings, in both languages, checked against Microsoft's schemas and by eye of a test.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { MANIFEST_VERSION } from '../../deploy/teams/lib/manifest.mjs';
import { build as make } from '../../deploy/teams/build.mjs';
import { readPng, writePng } from '../../deploy/teams/lib/png.mjs';
import { readZip } from '../../deploy/teams/lib/zip.mjs';

const deploy = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'deploy', 'teams');
const example = JSON.parse(readFileSync(join(deploy, 'settings.example.json'), 'utf8'));
const work = mkdtempSync(join(tmpdir(), 'teams-app-'));
after(() => rmSync(work, { recursive: true, force: true }));

async function build(settings, name = 'app') {
  const file = join(work, `${name}.json`), out = join(work, `${name}.zip`);
  writeFileSync(file, typeof settings === 'string' ? settings : JSON.stringify(settings));
  rmSync(out, { force: true });
  const { problems } = await make(file, out);
  return { said: problems.join('\n'), out, files: existsSync(out) ? readZip(readFileSync(out)) : null };
}

function command(...args) {
  return spawnSync(process.execPath, [join(deploy, 'build.mjs'), ...args], { encoding: 'utf8' });
}

for (const language of ['en', 'es']) {
  test(`one command builds a valid package with ${language} as its first language`, async () => {
    const settings = join(work, `${language}.json`), out = join(work, `${language}.zip`);
    writeFileSync(settings, JSON.stringify({ ...example, language }));

    const run = command(settings, '--out', out);

    assert.equal(run.status, 0, run.stderr);
    const files = readZip(readFileSync(out));
    assert.deepEqual([...files.keys()], ['manifest.json', 'en.json', 'es.json', 'color.png', 'outline.png']);
    const manifest = JSON.parse(files.get('manifest.json'));
    assert.equal(manifest.localizationInfo.defaultLanguageTag, language);
    assert.deepEqual(manifest.localizationInfo.additionalLanguages.map(other => other.languageTag), ['en', 'es'].filter(other => other !== language));
    assert.equal(manifest.name.short, language === 'en' ? 'Career advisor' : 'Asesor de carreras');
    const unzip = spawnSync('unzip', ['-tq', out], { encoding: 'utf8' });
    assert.ok(unzip.error || unzip.status === 0, unzip.stdout);
  });
}

test('the bot works alone, in teams and in group chats, with commands for each, a search and our links', async () => {
  const manifest = JSON.parse((await build(example)).files.get('manifest.json'));

  const [bot] = manifest.bots, [extension] = manifest.composeExtensions;
  assert.deepEqual(bot.scopes, ['personal', 'team', 'groupChat']);
  assert.deepEqual(bot.commandLists.flatMap(list => list.scopes).sort(), ['groupChat', 'personal', 'team']);
  assert.equal(bot.botId, example.botId);
  assert.deepEqual([extension.botId, extension.commands[0].parameters[0].name], [example.botId, 'query']);
  assert.deepEqual(extension.messageHandlers[0].value.domains, ['advisor.example.edu', 'www.example.edu']);
  assert.deepEqual(manifest.validDomains, ['advisor.example.edu', 'www.example.edu']);
});

test('the manifest has the newest version whose schema the installed package ships', async () => {
  const { shippedVersions } = await import('../../deploy/teams/lib/checks.mjs');

  assert.equal(MANIFEST_VERSION, shippedVersions().at(-1));
});

test('the same settings give the same bytes', async () => {
  assert.deepEqual(readFileSync((await build(example, 'one')).out), readFileSync((await build(example, 'two')).out));
});

test('the color icon is 192 × 192 without holes, the outline icon 32 × 32 in white on nothing', async () => {
  const { files } = await build(example);
  const color = readPng(files.get('color.png')), outline = readPng(files.get('outline.png'));

  assert.deepEqual([color.width, color.height], [192, 192]);
  assert.ok(color.pixels.every((part, at) => at % 4 !== 3 || part === 255));
  assert.deepEqual([outline.width, outline.height], [32, 32]);
  assert.ok(outline.pixels.every((part, at) => at % 4 === 3 || part === 255));
  assert.equal(outline.pixels[3], 0);
  assert.ok(outline.pixels.some((part, at) => at % 4 === 3 && part === 255));
});

test('the committed icons are what the script draws', async () => {
  const copy = join(work, 'copy');
  cpSync(join(deploy, 'lib'), join(copy, 'lib'), { recursive: true });
  cpSync(join(deploy, 'icons', 'draw.mjs'), join(copy, 'icons', 'draw.mjs'));
  assert.equal(spawnSync(process.execPath, [join(copy, 'icons', 'draw.mjs')]).status, 0);

  for (const name of ['color.png', 'outline.png']) {
    assert.deepEqual(readPng(readFileSync(join(copy, 'icons', name))), readPng(readFileSync(join(deploy, 'icons', name))));
  }
});

const mistakes = {
  'a missing bot id': [{ botId: undefined }, /"botId" must be/],
  'a bot id of zeros': [{ botId: '00000000-0000-0000-0000-000000000000' }, /all zeros/],
  'a version before the first': [{ version: '0.9.0' }, /"version" must be/],
  'a language nobody wrote': [{ language: 'fr' }, /"language" must be one of en, es/],
  'an address of this machine': [{ host: 'http://localhost:3978' }, /"host" must be a public https address/],
  'a name that is too long': [{ developer: 'The Community College of the Whole Wide County' }, /"developer" must be/],
  'a domain with a scheme': [{ linkDomains: ['https://www.example.edu'] }, /"linkDomains" must be/],
  'a domain for everything': [{ linkDomains: ['*.edu'] }, /"linkDomains" must be/],
  'a setting nobody knows': [{ bot: 'x' }, /"bot" is not a setting/],
  'a color in words': [{ accentColor: 'green' }, /"accentColor"/],
  'an icon that is not there': [{ icons: { color: 'no.png' } }, /there is no file/]
};
for (const [name, [change, says]] of Object.entries(mistakes)) {
  test(`${name} is named and nothing is written`, async () => {
    const { said, files } = await build({ ...example, ...change });

    assert.match(said, says);
    assert.equal(files, null);
    assert.doesNotMatch(said, /\bat .*\.mjs:\d+/);
  });
}

test('settings that are no JSON, and a file that is not there, are told in a sentence', async () => {
  assert.match((await build('{ "botId": ')).said, /is not JSON/);
  const none = command(join(work, 'none.json'));
  assert.match(none.stderr, /There is no file/);
  assert.equal(none.status, 1);
  assert.equal(command().status, 2);
});

test('several mistakes are told at once', async () => {
  const { said } = await build({ ...example, version: 'one', host: 'example' });

  assert.match(said, /"version"/);
  assert.match(said, /"host"/);
});

test('icons of the wrong size, or an outline in color, are refused', async () => {
  writeFileSync(join(work, 'big.png'), writePng(64, 64, new Uint8Array(64 * 64 * 4)));
  writeFileSync(join(work, 'red.png'), writePng(32, 32, new Uint8Array(32 * 32 * 4).map((_, at) => (at % 4 === 0 || at % 4 === 3 ? 255 : 0))));

  assert.match((await build({ ...example, icons: { color: 'big.png' } })).said, /64 × 64; the color icon must be 192 × 192/);
  const red = (await build({ ...example, icons: { outline: 'red.png' } })).said;
  assert.match(red, /no transparent background/);
  assert.match(red, /white only/);
});

test('what the schemas and translations forbid is named with its place', async () => {
  const { problemsOf } = await import('../../deploy/teams/lib/checks.mjs');
  const { files } = await build(example);
  const manifest = JSON.parse(files.get('manifest.json')), spanish = JSON.parse(files.get('es.json'));
  manifest.composeExtensions[0].commands[0].title = 'x'.repeat(33);
  manifest.colour = '#000000';
  delete manifest.developer.privacyUrl;
  spanish['bots[0].commandLists[0].commands[11].title'] = 'Nada';
  delete spanish['name.full'];
  files.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
  files.set('es.json', Buffer.from(JSON.stringify(spanish)));
  files.delete('outline.png');

  const problems = problemsOf(files).join('\n');

  assert.match(problems, /manifest\.json\/composeExtensions\/0\/commands\/0\/title: must NOT have more than 32 characters/);
  assert.match(problems, /"colour" is not known here/);
  assert.match(problems, /manifest\.json\/developer: "privacyUrl" is missing/);
  assert.match(problems, /es\.json: bots\[0\]\.commandLists\[0\]\.commands\[11\]\.title is no text of the manifest/);
  assert.match(problems, /es\.json: name\.full is not translated/);
  assert.match(problems, /outline\.png, which is not in the package/);
});
