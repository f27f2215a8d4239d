// A visitor with a browser: opens the page, types, clicks, and reads what the chat shows.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const patience = 15_000;

export async function openVisitor(url, { width = 1280, height = 900 } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'visitor-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: flags, viewport: { width, height }, locale: 'en-US'
  });
  const page = context.pages()[0] ?? await context.newPage();
  page.setDefaultTimeout(patience);
  const problems = [];
  page.on('pageerror', error => problems.push(String(error)));
  page.on('console', message => { if (/Content Security Policy/.test(message.text())) problems.push(message.text()); });
  page.on('response', response => { if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`); });
  await page.goto(url);

  const replies = () => page.evaluate(() => [...document.querySelectorAll('.webchat__basic-transcript__activity')]
    .filter(activity => !activity.querySelector('.webchat__bubble--from-user'))
    .map(activity => activity.innerText.replace(/\s+/g, ' ').trim()).filter(Boolean));

  // The next replies: everything new once nothing has changed for a moment.
  async function next(seen) {
    const end = Date.now() + patience;
    let last = '', still = 0;
    for (;;) {
      await page.waitForTimeout(100);
      const now = (await replies()).slice(seen);
      still = JSON.stringify(now) === last ? still + 1 : 0;
      last = JSON.stringify(now);
      if (now.length && still >= 6) return now.join('\n');
      if (Date.now() > end) throw new Error(`no reply within ${patience} ms`);
    }
  }

  return {
    page, problems,
    greeting: () => next(0),
    async says(text) {
      const seen = (await replies()).length;
      await page.locator('[data-id="webchat-sendbox-input"]').fill(text);
      await page.keyboard.press('Enter');
      return next(seen);
    },
    async clicks(name) {
      const seen = (await replies()).length;
      await page.getByRole('button', { name, exact: true }).last().click();
      return next(seen);
    },
    buttons: () => page.evaluate(() => [...document.querySelectorAll('.webchat__suggested-actions button')].map(button => button.innerText.trim()).filter(Boolean)),
    replies,
    async reloads() { await page.reload(); },
    async picture(file) { if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, `${file}.png`) }); },
    async leaves() { await context.close(); rmSync(profile, { recursive: true, force: true }); }
  };
}
