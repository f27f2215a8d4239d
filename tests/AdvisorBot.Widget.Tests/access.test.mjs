// Everybody can use it: with the keyboard alone, with a finger on a small phone, in Spanish, in the dark; axe finds nothing in any state.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { violations } from './lib/axe.mjs';
import { freePort, startHost, temporaryFolder } from './lib/host.mjs';
import { openSchool, withTag } from './lib/school.mjs';
import { openVisitor } from './lib/visitor.mjs';
import { plain, wordsIn } from './lib/words.mjs';

const english = wordsIn('en'), spanish = wordsIn('es');
const phone = { width: 360, height: 740 };
const shows = (reply, part) => assert.ok(plain(reply).includes(plain(part)), `“${part}” is missing in: ${reply}`);

describe('the chat for everybody', { timeout: 900_000 }, () => {
  const place = temporaryFolder();
  let host, school, attributes = '';
  before(async () => {
    const port = await freePort();
    host = await startHost(place.folder, undefined, { 'DirectLine:AllowedOrigins:0': `http://localhost:${port}` });
    school = await openSchool({ host: host.url, port, change: page => withTag(attributes)(page) });
  });
  after(async () => { await school?.end(); await host?.end(); place.remove(); });

  // On a school's page, of another origin and under the documented strict policy.
  async function visit(run, { tag = '', ...options } = {}) {
    attributes = tag;
    const visitor = await openVisitor(school.url, options);
    try {
      await run(visitor);
      assert.deepEqual(visitor.problems, []);
    } finally {
      await visitor.leaves();
    }
  }

  /** Answers whatever is asked until the summary is to be confirmed. */
  async function answerAll(reply, words, answer) {
    for (let asked = 0; asked < 12; asked++) {
      const slot = words.askedSlot(reply);
      if (!slot) break;
      reply = await answer(slot);
    }
    shows(reply, words.sentence('interview.confirm.ask'));
  }

  /** The second button (with all the first ones no career fits: no diploma, half a year, only from home); where several may be ticked, the first box of the card and the card's button. */
  async function taps(student) {
    const [, second] = await student.buttons();
    if (second) return student.clicks(second);
    const card = student.chat.locator('.ac-adaptiveCard').last();
    await card.locator('input[type=checkbox]').first().check();
    return student.clicks((await card.locator('button').last().innerText()).trim());
  }

  test('a whole interview with the keyboard alone', () => visit(async student => {
    const { keyboard } = student.page;
    const focused = () => student.page.evaluate(() => document.activeElement.shadowRoot?.activeElement.className ?? document.activeElement.tagName);
    const inChat = () => student.frame().evaluate(() => document.activeElement.dataset.id ?? document.activeElement.id);
    const types = text => student.hearsAfter(async () => { await keyboard.type(text); await keyboard.press('Enter'); });

    for (let tabs = 0; tabs < 30 && await focused() !== 'launcher'; tabs++) await keyboard.press('Tab');
    assert.equal(await focused(), 'launcher');
    await keyboard.press('Enter');
    await student.input.waitFor();
    await student.greeting();
    assert.equal(await inChat(), 'webchat-sendbox-input');

    // The first offer by keyboard: one step back from the input, then Enter.
    const first = await student.hearsAfter(async () => { await keyboard.press('Shift+Tab'); await keyboard.press('Enter'); });
    shows(first, english.question('education'));
    assert.equal(await inChat(), 'webchat-sendbox-input');
    await answerAll(first, english, () => types('2'));
    shows(await types('yes'), english.sentence('recommend.intro'));

    await keyboard.press('Escape');
    assert.equal(await student.launcher.getAttribute('aria-expanded'), 'false');
    assert.equal(await focused(), 'launcher');
    await keyboard.press('Enter');
    await student.page.waitForTimeout(300);
    assert.equal(await inChat(), 'webchat-sendbox-input');

    // Escape belongs to what is innermost: the question first, then the chat.
    await student.chat.getByRole('button', { name: 'Start over' }).focus();
    await keyboard.press('Enter');
    await student.chat.locator('#sure').waitFor();
    await keyboard.press('Escape');
    await student.chat.locator('#sure').waitFor({ state: 'hidden' });
    assert.equal(await student.launcher.getAttribute('aria-expanded'), 'true');
    assert.equal(await inChat(), 'restart');
  }, { opens: false }));

  test('on a phone the keyboard stays within the open chat, and the page behind does not scroll', () => visit(async student => {
    await student.greeting();
    for (let tabs = 0; tabs < 40; tabs++) {
      await student.page.keyboard.press('Tab');
      const at = await student.page.evaluate(() => document.activeElement.tagName);
      assert.ok(['ADVISOR-CHAT', 'BODY'].includes(at), `Tab leads to ${at} behind the chat`);
    }
    assert.deepEqual(await student.page.evaluate(() => [document.documentElement.style.overflow, document.querySelector('main').inert]), ['hidden', true]);
    await student.chat.locator('#close').press('Enter');
    await student.page.locator('advisor-chat .launcher').waitFor();
    assert.deepEqual(await student.page.evaluate(() => [document.documentElement.style.overflow, document.querySelector('main').inert]), ['', false]);
    await student.page.setViewportSize({ width: 1000, height: 800 });
    assert.deepEqual(await student.page.evaluate(() => document.documentElement.style.overflow), '');
  }, phone));

  test('a whole interview with a finger on a screen of 360 pixels, in dark mode', () => visit(async student => {
    await student.greeting();
    assert.deepEqual(await student.page.locator('advisor-chat .panel').evaluate(panel => { const { x, y, width, height } = panel.getBoundingClientRect(); return [x, y, width, height]; }), [0, 0, 360, 740]);
    assert.equal(await student.chat.locator('body').evaluate(body => getComputedStyle(body).backgroundColor), 'rgb(16, 25, 26)');
    // No keyboard of the phone over half of what is to be read.
    assert.equal(await student.frame().evaluate(() => document.activeElement.id), 'name');
    await answerAll(await student.clicks(english.sentence('recommend.begin')), english, () => taps(student));
    shows(await student.clicks(english.sentence('interview.confirm.yes')), english.sentence('recommend.intro'));
    const widest = await student.frame().evaluate(() => document.documentElement.scrollWidth);
    assert.ok(widest <= 360, `the chat is ${widest} px wide`);
    for (const small of await student.frame().evaluate(() => [...document.querySelectorAll('header button, .webchat__suggested-actions button, .webchat__send-button')]
      .filter(button => button.getBoundingClientRect().height < 40).map(button => button.textContent || button.title))) assert.fail(`“${small}” is too small for a finger`);
    await student.picture('touch-dark');
  }, { ...phone, touch: true, dark: true }));

  test('a whole interview in Spanish, with every word of the window in Spanish', () => visit(async student => {
    shows(await student.greeting(), spanish.sentence('greeting'));
    assert.equal(await student.chat.locator('h1').innerText(), 'Asesor de carreras');
    assert.equal(await student.input.getAttribute('placeholder') ?? await student.input.getAttribute('aria-placeholder'), 'Escribe tu pregunta');
    assert.equal(await student.frame().evaluate(() => document.documentElement.lang), 'es');
    await answerAll(await student.says(spanish.sentence('recommend.begin')), spanish, () => student.says('2'));
    shows(await student.says('sí'), spanish.sentence('recommend.intro'));
    shows(await student.says('hazme un plan'), spanish.sentence('plan.made').split('{')[0]);
    await student.picture('spanish');
  }, { tag: 'data-language="es"', locale: 'es-US' }));

  for (const [name, options] of [['wide and light', {}], ['on a phone, dark', { ...phone, dark: true }]]) {
    test(`axe finds nothing in any state, ${name}`, () => visit(async student => {
      const clean = async state => { await student.picture(`axe ${state} ${name}`); assert.deepEqual(await violations(student), [], state); };
      await clean('closed');
      await student.opens();
      await student.greeting();
      await clean('open');
      await student.says('how much do medical coders make');
      await clean('answer');
      await answerAll(await student.says(english.sentence('recommend.begin')), english, () => student.says('1'));
      await student.says('yes');
      await clean('cards');
      await student.says('make me a plan');
      await clean('plan');
      await student.chat.getByRole('button', { name: 'Start over' }).click();
      await clean('asked to start over');
      await student.page.keyboard.press('Escape');
      assert.deepEqual(student.problems, []);
      await student.page.context().setOffline(true);
      await student.chat.locator('#notice').waitFor();
      await clean('offline');
      await student.page.context().setOffline(false);
      // What could not be fetched while offline is no problem of the page.
      student.problems.length = 0;
    }, { ...options, opens: false }));
  }

  test('who wants less motion gets none', () => visit(async student => {
    assert.equal(await student.page.locator('advisor-chat .panel').evaluate(panel => getComputedStyle(panel).transitionDuration), '0s');
  }, { still: true }));
});
