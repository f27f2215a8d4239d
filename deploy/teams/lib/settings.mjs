// A school's settings for the app: read, checked, completed. Everything that is wrong is told at once.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;
const DOMAIN = /^(?!-)([a-z0-9-]{1,63}\.)+[a-z]{2,63}$/i;
const COLOR = /^#[0-9a-f]{6}$/i;
const KNOWN = ['botId', 'appId', 'version', 'language', 'developer', 'host', 'website', 'privacy', 'terms', 'linkDomains', 'accentColor', 'icons'];

/** @returns {{ settings: object, problems: string[] }} */
export function readSettings(file, languages) {
  if (!existsSync(file)) return failed(`There is no file ${file}. Copy settings.example.json and fill it in.`);
  let given;
  try { given = JSON.parse(readFileSync(file, 'utf8')); } catch (error) { return failed(`${file} is not JSON: ${error.message}`); }
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return failed(`${file} must hold one JSON object.`);
  const settings = { appId: given.botId, language: 'en', linkDomains: [], accentColor: '#00595C', ...given };
  settings.icons = Object.fromEntries(Object.entries(given.icons ?? {}).map(([name, path]) => [name, resolve(dirname(file), String(path))]));
  return { settings, problems: check(settings, languages).map(problem => `${file}: ${problem}`) };
}

function check(settings, languages) {
  const problems = [];
  const need = (holds, problem) => { if (!holds) problems.push(problem); };
  for (const name of Object.keys(settings).filter(name => !KNOWN.includes(name))) problems.push(`"${name}" is not a setting. Known are ${KNOWN.join(', ')}.`);
  need(GUID.test(settings.botId), '"botId" must be the bot\'s Microsoft App ID, such as "8e2f1c64-5b7a-4d0e-9c3f-1a6b2d7e8f90".');
  need(GUID.test(settings.appId), '"appId", where given, must be a GUID; without it the app has the bot\'s.');
  need(!/^[0-]*$/.test(settings.botId ?? ''), '"botId" is all zeros: put in the bot\'s own.');
  need(VERSION.test(settings.version) && !/^0\./.test(settings.version), '"version" must be three numbers from "1.0.0" on; raise it with every upload.');
  need(languages.includes(settings.language), `"language" must be one of ${languages.join(', ')}.`);
  need(typeof settings.developer === 'string' && settings.developer.trim().length > 0 && settings.developer.length <= 32, '"developer" must be the school\'s name in at most 32 characters.');
  for (const name of ['host', 'website', 'privacy', 'terms']) need(isPublic(settings[name]), `"${name}" must be a public https address.`);
  need(Array.isArray(settings.linkDomains) && settings.linkDomains.every(domain => DOMAIN.test(domain)), '"linkDomains" must be a list of plain domains, such as ["www.example.edu"]: no https://, no path, no *.');
  need(COLOR.test(settings.accentColor), '"accentColor" must look like "#00595C".');
  for (const [name, path] of Object.entries(settings.icons)) {
    need(['color', 'outline'].includes(name), `"icons" knows "color" and "outline", not "${name}".`);
    need(existsSync(path), `"icons.${name}": there is no file ${path}.`);
  }

  return problems;
}

/** Teams fetches pages and links from outside: an address of this machine, or without a domain, cannot work. */
function isPublic(address) {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' && DOMAIN.test(url.hostname) && !url.username && !url.password;
  } catch {
    return false;
  }
}

function failed(problem) {
  return { settings: null, problems: [problem] };
}
