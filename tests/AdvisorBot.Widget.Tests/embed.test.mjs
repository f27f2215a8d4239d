// The widget on a school's own site, of another origin and under a strict policy: what the page sees of it, and what it must not do.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { freePort, startHost, temporaryFolder } from './lib/host.mjs';
import { openSchool, withStyle, withTag } from './lib/school.mjs';
import { openVisitor } from './lib/visitor.mjs';
import { question, sentence, plain } from './lib/words.mjs';

describe('the widget on another site', { timeout: 900_000 }, () => {
  const place = temporaryFolder();
  let host, school, look = page => page, style = '';

  before(async () => {
    const port = await freePort();
    host = await startHost(place.folder, undefined, { 'DirectLine:AllowedOrigins:0': `http://localhost:${port}` });
    school = await openSchool({ host: host.url, port, change: page => look(page), style: () => style });
  });
  after(async () => { await school?.end(); await host?.end(); place.remove(); });

  async function visit(run, { change = page => page, css = '', ...options } = {}) {
    look = page => change(css ? withStyle(page) : page);
    style = css;
    const visitor = await openVisitor(school.url, options);
    try {
      await run(visitor);
      assert.deepEqual(visitor.problems, []);
    } finally {
      await visitor.leaves();
    }
  }

  test('works under the documented policy, in the school\'s colours and with its greeting', () => visit(async student => {
    await student.greeting();
    assert.ok((await student.replies())[0].includes('Welcome to Example Community College!'));
    assert.ok(plain(await student.says('what is RHIT')).includes('Registered Health Information Technician'));
    const [button, header] = [await colourOf(student.launcher), await colourOf(student.chat.locator('body > header'))];
    assert.deepEqual([button, header], ['rgb(122, 31, 61)', 'rgb(122, 31, 61)']);
    assert.equal(await student.chat.locator('h1').innerText(), 'Career advisor');
    assert.equal((await student.page.context().cookies()).length, 0);
    await student.picture('embedded');
  }));

  test('asks the host for one script and nothing else until it is opened', () => visit(async student => {
    const asked = [];
    student.page.on('request', request => asked.push(new URL(request.url())));
    await student.page.reload();
    await student.launcher.waitFor();
    await student.page.waitForTimeout(1500);
    assert.deepEqual(asked.filter(url => url.origin === host.url).map(url => url.pathname), ['/widget/advisor.js']);
  }, { opens: false }));

  test('is remembered on the next page, after a reload and in a new tab', () => visit(async student => {
    await student.greeting();
    assert.ok(plain(await student.says('find a career that fits me')).includes(question('education')));
    await student.page.getByRole('link', { name: 'Our programs' }).click();
    await student.page.waitForURL(/programs/);
    await student.chat.getByText(question('education')).last().waitFor();
    await student.reloads();
    await student.chat.getByText(question('education')).last().waitFor();
    const tab = await student.opensTab(school.url);
    await tab.opens();
    await tab.chat.getByText(question('education')).last().waitFor();
    await tab.says('some college');
    assert.deepEqual(tab.problems, []);
  }));

  test('two tabs show the same conversation, both of them alive', () => visit(async student => {
    await student.greeting();
    const tab = await student.opensTab(school.url);
    await tab.opens();
    await tab.greeting();
    const heard = student.hearsAfter(() => {});
    await tab.says('what is RHIT');
    assert.ok((await heard).includes('Registered Health Information Technician'));
    const also = tab.hearsAfter(() => {});
    await student.says('who gives the RHIT');
    assert.ok((await also).includes('AHIMA'));
    assert.equal(await student.chat.locator('#notice').isVisible(), false);
  }));

  test('a double click opens the chat once, and the tab has one conversation', () => visit(async student => {
    const tokens = [];
    student.page.on('request', request => { if (request.url().endsWith('/chat/token')) tokens.push(request.url()); });
    await student.launcher.dblclick();
    await student.input.waitFor();
    assert.equal(await student.launcher.getAttribute('aria-expanded'), 'true');
    await student.greeting();
    assert.deepEqual([tokens.length, await student.page.locator('advisor-chat iframe').count(), (await student.replies()).length], [1, 1, 2]);
  }, { opens: false }));

  test('counts what arrives while it is closed', () => visit(async student => {
    await student.greeting();
    const tab = await student.opensTab(school.url);
    await tab.opens();
    await student.chat.locator('#close').click();
    await tab.says('what is RHIT');
    await student.page.locator('advisor-chat .badge', { hasText: '1' }).waitFor();
    assert.equal(await student.launcher.getAttribute('aria-label'), 'Ask the advisor. New messages: 1');
    await student.launcher.click();
    assert.equal(await student.page.locator('advisor-chat .badge').isVisible(), false);
  }));

  test('asks before it starts over, and then forgets', () => visit(async student => {
    await student.greeting();
    await student.says('what is RHIT');
    await student.chat.getByRole('button', { name: 'Start over' }).click();
    await student.chat.getByRole('button', { name: 'Keep this chat' }).click();
    assert.ok((await student.replies()).join(' ').includes('Registered Health Information'));
    await student.chat.getByRole('button', { name: 'Start over' }).click();
    await student.chat.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
    await student.chat.getByText('Registered Health Information Technician').first().waitFor({ state: 'detached' });
    assert.ok(plain(await student.greeting()).includes(sentence('greeting')));
    await student.reloads();
    await student.greeting();
    assert.ok(!(await student.replies()).join(' ').includes('Registered Health Information'));
  }));

  test('neither page\'s styles reach the other', () => visit(async student => {
    await student.greeting();
    assert.equal(await student.chat.locator('h1').evaluate(heading => getComputedStyle(heading).textTransform), 'none');
    assert.equal(await student.launcher.evaluate(button => getComputedStyle(button).borderTopLeftRadius), '28px');
    assert.equal(await student.page.locator('h1').evaluate(heading => getComputedStyle(heading).fontSize), '32px');
    assert.equal(await student.page.evaluate(() => document.documentElement.getAttribute('style') ?? ''), '');
  }, { css: '* { text-transform: uppercase !important; border-radius: 0 !important; display: block } button, iframe { width: 10px !important; height: 10px !important }' }));

  test('custom properties of the page set its colours, place and corners', () => visit(async student => {
    await student.greeting();
    assert.equal(await colourOf(student.launcher), 'rgb(0, 0, 128)');
    assert.equal(await colourOf(student.chat.locator('body')), 'rgb(255, 253, 249)');
    assert.equal(await student.page.locator('advisor-chat .panel').evaluate(panel => getComputedStyle(panel).borderTopLeftRadius), '2px');
    assert.equal(await student.launcher.evaluate(button => button.getBoundingClientRect().left), 40);
  }, { css: ':root { --advisor-color: navy; --advisor-surface: #fffdf9; --advisor-radius: 2px; --advisor-gap: 40px }', change: withTag('data-position="left"') }));

  test('shows the school\'s logo, and no other picture from elsewhere', () => visit(async student => {
    await student.chat.locator('#logo').waitFor();
    assert.ok(await student.chat.locator('#logo').evaluate(logo => logo.naturalWidth > 0));
    const blocked = await student.frame().evaluate(() => new Promise(resolve => {
      document.addEventListener('securitypolicyviolation', event => resolve(event.violatedDirective), { once: true });
      new Image().src = 'https://elsewhere.example/pixel.png';
    }));
    assert.match(blocked, /img-src/);
    student.problems.length = 0;
  }, { change: page => withTag(`data-logo="${school.url}/logo.svg"`)(page) }));

  test('a site that is not on the list is told so in words', async () => {
    const other = await openSchool({ host: host.url });
    const visitor = await openVisitor(other.url, { opens: false });
    try {
      await visitor.launcher.click();
      const alert = visitor.page.locator('advisor-chat [role=alert]');
      await alert.waitFor();
      assert.match(await alert.innerText(), /not on the advisor's list/);
      await visitor.picture('refused');
      await visitor.page.keyboard.press('Escape');
      assert.equal(await alert.isVisible(), false);
    } finally {
      await visitor.leaves();
      await other.end();
    }
  });

  test('a page that hides where it comes from cannot frame it either', async () => {
    const response = await fetch(`${host.url}/widget/frame`);
    assert.match(response.headers.get('content-security-policy'), new RegExp(`frame-ancestors 'self' ${school.url}$`));
    const refused = await fetch(`${host.url}/widget/frame`, { headers: { Referer: 'https://elsewhere.example/' } });
    assert.equal(refused.status, 403);
    assert.ok(!(await refused.text()).includes('frame.js'));
  });
});

const colourOf = locator => locator.evaluate(element => getComputedStyle(element).backgroundColor);
