// The words of the page: which language is chosen, and that every language has the same strings.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { chooseLanguage, showStrings } from '../../src/AdvisorBot.Widget/wwwroot/language.js';

test('the first wanted language that there is, is taken', () => {
  assert.equal(chooseLanguage(['es-US', 'en']), 'es');
  assert.equal(chooseLanguage([null, undefined, 'fr-FR', 'es', 'en-US']), 'es');
  assert.equal(chooseLanguage(['EN-gb']), 'en');
});

test('without a language that there is, the page stays English', () => {
  assert.equal(chooseLanguage(['fr']), 'en');
  assert.equal(chooseLanguage([]), 'en');
});

test('every language has the same strings, and none is empty', () => {
  const leaves = (value, path = '') => (typeof value === 'string' ? [[path, value]] : Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`)));
  for (const folder of ['wwwroot/strings/', 'Launcher/launcher.']) {
    const [english, spanish] = ['en', 'es'].map(language => leaves(JSON.parse(readFileSync(new URL(`../../src/AdvisorBot.Widget/${folder}${language}.json`, import.meta.url)))));
    assert.deepEqual(spanish.map(([key]) => key), english.map(([key]) => key));
    for (const [key, text] of [...english, ...spanish]) assert.ok(text.trim(), `${key} is empty`);
    const placeholders = text => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    spanish.forEach(([key, text], at) => assert.deepEqual(placeholders(text), placeholders(english[at][1]), key));
  }
});

test('strings are put where the page names them, as text', () => {
  const element = { dataset: { string: 'you' } };
  showStrings({ you: '<b>' }, { querySelectorAll: () => [element] });
  assert.equal(element.textContent, '<b>');
});
