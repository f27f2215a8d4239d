// A visitor with a browser: opens the page and the chat on it, types, clicks, and reads what the chat shows.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { chromium } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const patience = 45_000;

// Visitors with the same equipment use the same browser one after the other: it keeps the scripts it compiled, and nothing of what a visitor did.
const browsers = new Map();

/** Ends what is left of the browsers; tests need not call it. */
export async function closeBrowsers() {
  for (const { context, profile } of browsers.values()) { await context.close(); rmSync(profile, { recursive: true, force: true }); }
  browsers.clear();
}

after(closeBrowsers);

async function browserFor(equipment) {
  const key = JSON.stringify(equipment);
  const known = browsers.get(key);
  browsers.delete(key);
  if (known) return { key, ...known };
  const profile = mkdtempSync(join(tmpdir(), 'visitor-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: flags, ...equipment });
  return { key, context, profile };
}

/** Hands a browser on: without the visitor's pages, cookies and whatever the sites have stored, also in frames on other sites. */
async function handOn({ key, context, profile }) {
  const [, ...visited] = context.pages();
  for (const page of visited) {
    for (const frame of page.frames()) await forget(context, frame);
    await page.close();
  }
  await context.setOffline(false);
  await context.clearCookies();
  browsers.set(key, { context, profile });
}

// What a frame stores lies under its own site and the site around it. A frame of the page's own site has no session to itself; the page's tells of it.
async function forget(context, frame) {
  const session = await context.newCDPSession(frame).catch(() => null);
  if (!session) return;
  for (const frameId of idsOf((await session.send('Page.getFrameTree')).frameTree)) {
    const { storageKey } = await session.send('Storage.getStorageKeyForFrame', { frameId });
    await session.send('Storage.clearDataForStorageKey', { storageKey, storageTypes: 'all' });
  }
}

/** The activities of one frame of the stream or one answer to a poll; none in anything else. */
function activitiesIn(text) {
  try { return JSON.parse(text).activities ?? []; } catch { return []; }
}

const idsOf = ({ frame, childFrames = [] }) => [frame.id, ...childFrames.flatMap(idsOf)];

/** Options: width, height, locale, touch, dark, still (reduced motion), opens (false: the chat stays closed), scripts (run in every page and frame). */
export async function openVisitor(url, { width = 1280, height = 900, locale = 'en-US', touch = false, dark = false, still = false, opens = true, scripts = [] } = {}) {
  const browser = await browserFor({
    viewport: { width, height }, locale, hasTouch: touch, isMobile: touch, colorScheme: dark ? 'dark' : 'light', reducedMotion: still ? 'reduce' : 'no-preference'
  });
  const newTab = async () => {
    const page = await browser.context.newPage();
    for (const script of scripts) await page.addInitScript(script);
    return visitorOn(page, { touch });
  };
  const visitor = await newTab();
  visitor.leaves = () => handOn(browser);
  visitor.opensTab = async address => {
    const tab = await newTab();
    await tab.page.goto(address);
    return tab;
  };
  try {
    await visitor.page.goto(url);
    if (opens) await visitor.opens();
    return visitor;
  } catch (error) {
    await visitor.picture('failed');
    await visitor.leaves();
    throw error;
  }
}

function visitorOn(page, { touch }) {
  page.setDefaultTimeout(patience);
  const problems = [];
  page.on('pageerror', error => problems.push(String(error)));
  page.on('console', message => { if (/Content Security Policy/.test(message.text())) problems.push(message.text()); });
  page.on('response', response => { if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`); });

  const chat = page.frameLocator('advisor-chat iframe');
  const launcher = page.locator('advisor-chat .launcher');
  const input = chat.locator('[data-id="webchat-sendbox-input"]');
  const frame = () => page.frames().find(one => one.url().includes('/widget/frame'));
  const press = locator => (touch ? locator.tap() : locator.click());

  const replies = () => frame().evaluate(() => [...document.querySelectorAll('.webchat__basic-transcript__activity')]
    .filter(activity => !activity.querySelector('.webchat__bubble--from-user'))
    .map(activity => activity.innerText.replace(/\s+/g, ' ').trim()).filter(Boolean));

  // A post is answered when the bot has said all it says to it.
  const posted = new Set();
  page.on('request', request => { if (request.method() === 'POST' && request.url().endsWith('/activities')) posted.add(request); });
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, request => posted.delete(request));

  // What the page was sent may be shown a while later on a busy machine. Ids, since a replay sends all of them again.
  const sent = new Set();
  const receives = text => {
    for (const { id, type, from } of activitiesIn(text)) if (type === 'message' && from?.role === 'bot') sent.add(id);
  };
  page.on('websocket', socket => socket.on('framereceived', ({ payload }) => receives(String(payload))));
  page.on('response', async response => {
    if (response.request().method() === 'GET' && /\/activities\b/.test(response.url())) receives(await response.text().catch(() => ''));
  });

  const mark = async () => ({ shown: (await replies()).length, received: sent.size });

  // The next replies: everything new once no post is waited for, all that was sent is shown and nothing has changed for a moment.
  async function next({ shown, received }) {
    const end = Date.now() + patience;
    let last = '', still = 0;
    for (;;) {
      await page.waitForTimeout(100);
      const now = (await replies()).slice(shown);
      still = JSON.stringify(now) === last ? still + 1 : 0;
      last = JSON.stringify(now);
      if (now.length && !posted.size && now.length >= sent.size - received && still >= 2) return now.join('\n');
      if (Date.now() > end) throw new Error(`no reply within ${patience} ms`);
    }
  }

  return {
    page, chat, launcher, input, problems, frame, replies,
    async opens() { await press(launcher); await input.waitFor(); },
    greeting: () => next({ shown: 0, received: sent.size }),
    async says(text) {
      const before = await mark();
      await input.fill(text);
      await input.press('Enter');
      return next(before);
    },
    async clicks(name) {
      const before = await mark();
      await press(chat.getByRole('button', { name, exact: true }).last());
      return next(before);
    },
    /** Does something with the keyboard or else, and answers what the bot says to it. */
    async hearsAfter(act) {
      const before = await mark();
      await act();
      return next(before);
    },
    buttons: () => frame().evaluate(() => [...document.querySelectorAll('.webchat__suggested-actions button')].map(button => button.innerText.trim()).filter(Boolean)),
    async reloads() { await page.reload(); await input.waitFor(); },
    async picture(file) { if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, `${file}.png`) }); }
  };
}
