// The words of the page: which language is chosen, and that every language has the same strings.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { chooseLanguage, showStrings } from '../../src/AdvisorBot.Widget/wwwroot/language.js';

const strings = language => JSON.parse(readFileSync(new URL(`../../src/AdvisorBot.Widget/wwwroot/strings/${language}.json`, import.meta.url)));

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
  assert.deepEqual(Object.keys(strings('es')), Object.keys(strings('en')));
  for (const language of ['en', 'es']) assert.ok(Object.values(strings(language)).every(text => text.trim()));
});

test('strings are put where the page names them, as text', () => {
  const element = { dataset: { string: 'you' } };
  showStrings({ you: '<b>' }, { querySelectorAll: () => [element] });
  assert.equal(element.textContent, '<b>');
});
