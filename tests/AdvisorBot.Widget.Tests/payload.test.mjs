// Script and markup wherever somebody can write something: nothing is executed, nothing becomes an element.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { freePort, startHost, temporaryFolder } from './lib/host.mjs';
import { openSchool, withTag } from './lib/school.mjs';
import { openVisitor } from './lib/visitor.mjs';

const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '"><script>alert(1)</script>',
  "'-alert(1)-'",
  '</title><script>alert(1)</script>',
  '[click](javascript:alert(1))',
  '![x](x" onerror="alert(1))',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '{{constructor.constructor("alert(1)")()}}',
  '<style>*{display:none}</style><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  'javascript:alert(1)',
  '[1]: javascript:alert(1) "x"\n\nx [1]'
];
const attribute = text => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const trap = () => {
  window.executed = 0;
  window.alert = () => { window.executed++; };
};

describe('script and markup', { timeout: 900_000 }, () => {
  const place = temporaryFolder();
  let host, school, tag = '';
  before(async () => {
    const port = await freePort();
    host = await startHost(place.folder, undefined, { 'DirectLine:AllowedOrigins:0': `http://localhost:${port}`, 'DirectLine:Rates:PostsAtOnce': 100 });
    // No policy on the page: what could be executed would be.
    school = await openSchool({ host: host.url, port, change: page => withTag(tag)(page), policy: null });
  });
  after(async () => { await school?.end(); await host?.end(); place.remove(); });

  async function isHarmless(visitor, what) {
    for (const frame of visitor.page.frames()) {
      const found = await frame.evaluate(() => ({
        executed: window.executed,
        links: [...document.querySelectorAll('a[href]')].map(link => link.href).filter(href => !/^(https?|mailto):/.test(href)),
        frames: window === top ? 0 : document.querySelectorAll('iframe').length,
        handlers: [...document.querySelectorAll('*')].filter(element => [...element.attributes].some(one => one.name.startsWith('on'))).length
      }));
      assert.deepEqual(found, { executed: 0, links: [], frames: 0, handlers: 0 }, `${what} in ${frame.url().slice(0, 60)}`);
    }
  }

  test('in messages', async () => {
    const visitor = await openVisitor(host.url, { scripts: [trap] });
    try {
      await visitor.greeting();
      for (const payload of payloads) {
        await visitor.says(payload);
        await isHarmless(visitor, payload);
      }
      const said = await visitor.frame().evaluate(() => [...document.querySelectorAll('.webchat__bubble--from-user')].map(bubble => bubble.innerText));
      assert.ok(said.some(text => text.includes('<img src=x onerror=alert(1)>')), 'what was typed is shown as typed');
    } finally {
      await visitor.leaves();
    }
  });

  test('in the tag\'s attributes', async () => {
    const visitor = await openVisitor(school.url, { opens: false, scripts: [trap] });
    try {
      for (const payload of payloads) {
        tag = ['name', 'greeting', 'logo', 'color', 'language', 'position', 'theme'].map(name => `data-${name}="${attribute(payload)}"`).join(' ');
        const tab = await visitor.opensTab(school.url);
        await tab.opens();
        await tab.greeting();
        await isHarmless(tab, payload);
        assert.equal(await tab.chat.locator('h1').innerText().then(text => text.length > 0), true);
        assert.equal(await tab.chat.locator('h1 *').count(), 0);
        await tab.page.close();
      }
    } finally {
      await visitor.leaves();
    }
  });

  test('in addresses', async () => {
    const visitor = await openVisitor(host.url, { opens: false, scripts: [trap] });
    try {
      for (const payload of payloads) {
        const text = encodeURIComponent(payload);
        for (const path of [`/?lang=${text}&name=${text}&x=${text}`, `/programs?lang=${text}`, `/widget/frame?lang=${text}&name=${text}&greeting=${text}&logo=${text}&accent=${text}&font=${text}&scheme=${text}&page=${text}`]) {
          await visitor.page.goto(host.url + path);
          await visitor.page.locator('h1').first().waitFor();
          await isHarmless(visitor, path);
        }
      }
    } finally {
      await visitor.leaves();
    }
  });

  test('in messages to the frame from the page and from elsewhere', async () => {
    tag = '';
    const visitor = await openVisitor(school.url, { scripts: [trap] });
    try {
      await visitor.greeting();
      await visitor.page.evaluate(list => {
        const frame = document.querySelector('advisor-chat').shadowRoot.querySelector('iframe').contentWindow;
        for (const payload of [...list, null, 7, { advisor: '__proto__' }, { advisor: 'constructor' }, { advisor: 'scheme', value: '<x>' }, { advisor: 'kept', value: '{' }]) {
          frame.postMessage(payload, '*');
          window.postMessage(payload, '*');
          window.postMessage({ advisor: 'unread', value: payload }, '*');
          window.postMessage({ advisor: 'refused' }, '*');
        }
      }, payloads);
      await visitor.page.waitForTimeout(500);
      await isHarmless(visitor, 'messages');
      assert.equal(await visitor.page.locator('advisor-chat [role=alert]').isVisible(), false);
      assert.deepEqual(visitor.problems.filter(problem => !problem.includes('404')), []);
    } finally {
      await visitor.leaves();
    }
  });
});
