// Checks a finished package: schema of manifest and translations, that they fit each other, files, icons.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { MANIFEST_VERSION } from './manifest.mjs';
import { readPng } from './png.mjs';

const require = createRequire(import.meta.url);

/** Versions whose schema the installed package ships, oldest first. */
export function shippedVersions() {
  return readdirSync(schemaFolder()).filter(name => /^v\d+\.\d+$/.test(name)).map(name => name.slice(1))
    .sort((a, b) => a.split('.')[0] - b.split('.')[0] || a.split('.')[1] - b.split('.')[1]);
}

/** @param {Map<string, Buffer>} files @returns {string[]} what is wrong, in words */
export function problemsOf(files) {
  const manifest = JSON.parse(files.get('manifest.json'));
  const info = manifest.localizationInfo ?? {};
  const languages = [info.defaultLanguageFile, ...(info.additionalLanguages ?? []).map(language => language.file)].filter(Boolean);
  const missing = [...languages, manifest.icons?.color, manifest.icons?.outline].filter(name => name && !files.has(name));
  return [
    ...schemaProblems('manifest.json', manifest, 'MicrosoftTeams.schema.json'),
    ...missing.map(name => `manifest.json names ${name}, which is not in the package.`),
    ...languages.filter(name => files.has(name)).flatMap(name => translationProblems(name, JSON.parse(files.get(name)), manifest)),
    ...iconProblems(files, manifest)
  ];
}

const compiled = new Map();

function schemaProblems(name, document, schemaFile) {
  if (!compiled.has(schemaFile)) compiled.set(schemaFile, compile(schemaFile));
  const validate = compiled.get(schemaFile);
  return validate(document) ? [] : validate.errors.map(error => `${name}${error.instancePath || '/'}: ${sentence(error)}`);
}

function compile(schemaFile) {
  const Ajv = require('ajv-draft-04'), addFormats = require('ajv-formats');
  // The schemas' patterns are no Unicode patterns.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync(join(schemaFolder(), `v${MANIFEST_VERSION}`, schemaFile), 'utf8')));
}

function sentence({ keyword, params, message }) {
  return keyword === 'additionalProperties' ? `"${params.additionalProperty}" is not known here.`
    : keyword === 'required' ? `"${params.missingProperty}" is missing.`
    : keyword === 'enum' ? `must be one of ${params.allowedValues.join(', ')}.`
    : `${message}.`;
}

/** Each translated text must stand for one of the manifest's, and none may be left out. */
function translationProblems(name, translation, manifest) {
  const wanted = textsOf(manifest);
  const keys = Object.keys(translation).filter(key => key !== '$schema');
  return [
    ...schemaProblems(name, translation, 'MicrosoftTeams.Localization.schema.json'),
    ...keys.filter(key => !wanted.has(key)).map(key => `${name}: ${key} is no text of the manifest.`),
    ...[...wanted].filter(key => !keys.includes(key)).map(key => `${name}: ${key} is not translated.`)
  ];
}

function textsOf(manifest) {
  const texts = new Set(['name.short', 'name.full', 'description.short', 'description.full']);
  manifest.bots?.forEach((bot, b) => bot.commandLists?.forEach((list, l) => list.commands.forEach((_, c) => {
    for (const part of ['title', 'description']) texts.add(`bots[${b}].commandLists[${l}].commands[${c}].${part}`);
  })));
  manifest.composeExtensions?.forEach((extension, e) => extension.commands.forEach((command, c) => {
    for (const part of ['title', 'description']) texts.add(`composeExtensions[${e}].commands[${c}].${part}`);
    command.parameters.forEach((_, p) => ['title', 'description'].forEach(part => texts.add(`composeExtensions[${e}].commands[${c}].parameters[${p}].${part}`)));
  }));
  return texts;
}

function iconProblems(files, manifest) {
  const problems = [];
  for (const [kind, size] of [['color', 192], ['outline', 32]]) {
    const name = manifest.icons?.[kind], bytes = files.get(name);
    if (!bytes) continue;
    const png = readPng(bytes);
    if (!png) problems.push(`${name} is no PNG.`);
    else if (png.width !== size || png.height !== size) problems.push(`${name} is ${png.width} × ${png.height}; the ${kind} icon must be ${size} × ${size}.`);
    else if (kind === 'outline') problems.push(...outlineProblems(name, png.pixels));
  }

  return problems;
}

function outlineProblems(name, pixels) {
  if (!pixels) return [`${name} must be an RGBA picture (8 bits) with a transparent background.`];
  let clear = 0, colored = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3] === 0) clear++;
    else if (pixels[at] !== 255 || pixels[at + 1] !== 255 || pixels[at + 2] !== 255) colored++;
  }

  return [...(clear === 0 ? [`${name} has no transparent background.`] : []), ...(colored > 0 ? [`${name} must be white only.`] : [])];
}

function schemaFolder() {
  return join(dirname(require.resolve('@microsoft/app-manifest/package.json')), 'build', 'json-schemas', 'teams');
}
