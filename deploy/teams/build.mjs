// Builds the app package for Teams from a school's settings and checks it against Microsoft's schemas:
//
//   node deploy/teams/build.mjs settings.json [--out app.zip]
//
// Fetches what the check needs from npm once. Says everything that is wrong and writes nothing then (exit code 1).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localizationOf, manifestOf, readTexts } from './lib/manifest.mjs';
import { readSettings } from './lib/settings.mjs';
import { writeZip } from './lib/zip.mjs';

const here = dirname(fileURLToPath(import.meta.url));

export async function build(settingsFile, outFile) {
  const texts = readTexts(join(here, 'texts'));
  const { settings, problems } = readSettings(settingsFile, [...texts.keys()]);
  if (problems.length > 0) return { problems };
  fetchSchemas();
  const { problemsOf } = await import('./lib/checks.mjs');
  const files = filesOf(settings, texts);
  const found = problemsOf(files);
  if (found.length > 0) return { problems: found };
  mkdirSync(dirname(outFile), { recursive: true });
  writeFileSync(outFile, writeZip(files));
  return { problems: [], files, outFile };
}

function filesOf(settings, texts) {
  const icon = name => readFileSync(settings.icons[name] ?? join(here, 'icons', `${name}.png`));
  return new Map([
    ['manifest.json', json(manifestOf(settings, texts))],
    ...[...texts].map(([language, words]) => [`${language}.json`, json(localizationOf(words))]),
    ['color.png', icon('color')],
    ['outline.png', icon('outline')]
  ]);
}

function json(value) {
  return Buffer.from(JSON.stringify(value, null, 2) + '\n');
}

function fetchSchemas() {
  if (existsSync(join(here, 'node_modules', '@microsoft', 'app-manifest'))) return;
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (npm.status !== 0) throw new Error('The schemas could not be fetched: "npm ci" failed in deploy/teams. Run it there to see why.');
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2), out = args.indexOf('--out');
  const outFile = resolve(out >= 0 ? args[out + 1] ?? '' : join(here, 'out', 'career-advisor.zip'));
  if (!args[0] || args[0].startsWith('--') || (out >= 0 && !args[out + 1])) {
    console.error('usage: node deploy/teams/build.mjs settings.json [--out app.zip]');
    process.exit(2);
  }

  const { problems, files } = await build(resolve(args[0]), outFile);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exit(1);
  console.log(`${outFile}: ${[...files.keys()].join(', ')}`);
}
