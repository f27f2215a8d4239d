// When something is wrong the student reads what it is and has a way on.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startHost, temporaryFolder } from './lib/host.mjs';
import { openVisitor } from './lib/visitor.mjs';
import { plain } from './lib/words.mjs';

describe('trouble', { timeout: 900_000 }, () => {
  const place = temporaryFolder();
  let host;
  before(async () => { host = await startHost(place.folder); });
  after(async () => { await host?.end(); place.remove(); });

  async function visit(run, options) {
    const visitor = await openVisitor(host.url, options);
    try {
      await run(visitor, visitor.chat.locator('#notice'));
    } finally {
      await visitor.leaves();
    }
  }

  const answers = async student => assert.ok(plain(await student.says('what is RHIT')).includes('Registered Health Information Technician'));
  const refuse = (student, address, status, code, headers = {}) => student.page.route(address, (route, request) =>
    (request.method() === 'POST' ? route.fulfill({ status, headers, json: { error: { code, message: 'no' } } }) : route.fallback()));
  const send = async (student, text) => { await student.input.fill(text); await student.input.press('Enter'); };

  test('offline: it says so, and goes on by itself', () => visit(async (student, notice) => {
    await student.greeting();
    await student.page.context().setOffline(true);
    await notice.getByText('You are offline').waitFor();
    await student.picture('offline');
    await student.page.context().setOffline(false);
    await notice.waitFor({ state: 'hidden' });
    await answers(student);
  }));

  test('too many messages: it asks to wait as long as the host says', () => visit(async (student, notice) => {
    await student.greeting();
    await refuse(student, '**/activities', 429, 'TooManyRequests', { 'Retry-After': '3' });
    await send(student, 'what is RHIT');
    await notice.getByText('wait 3 seconds').waitFor();
    await student.page.unroute('**/activities');
    await notice.waitFor({ state: 'hidden' });
    await answers(student);
  }));

  test('too many visitors: it waits and opens by itself', () => visit(async (student, notice) => {
    await refuse(student, '**/chat/token', 429, 'TooManyRequests', { 'Retry-After': '2' });
    await student.launcher.click();
    await notice.getByText('wait 2 seconds').waitFor();
    await student.page.unroute('**/chat/token');
    await student.input.waitFor();
    await student.greeting();
    assert.equal(await notice.isVisible(), false);
  }, { opens: false }));

  test('the token is dead: one click goes on in the same conversation or a new one', () => visit(async (student, notice) => {
    await student.greeting();
    await refuse(student, '**/activities', 403, 'TokenExpired');
    await send(student, 'what is RHIT');
    await notice.getByText('paused').waitFor();
    await student.page.unroute('**/activities');
    await notice.getByRole('button', { name: 'Go on' }).click();
    await notice.waitFor({ state: 'hidden' });
    await student.greeting();
    await answers(student);
  }));

  test('the conversation is gone: it says so and offers a new one', () => visit(async (student, notice) => {
    await student.greeting();
    await refuse(student, '**/activities', 404, 'ConversationNotFound');
    await send(student, 'what is RHIT');
    await notice.getByText('has ended').waitFor();
    await student.page.unroute('**/activities');
    await notice.getByRole('button', { name: 'Start a new chat' }).click();
    await notice.waitFor({ state: 'hidden' });
    await student.greeting();
    await answers(student);
  }));

  test('a conversation that the host has forgotten is replaced by a new one without a dead end', () => visit(async student => {
    await student.greeting();
    await student.frame().evaluate(() => {
      const kept = JSON.parse(sessionStorage.getItem('advisorbot.session'));
      sessionStorage.setItem('advisorbot.session', JSON.stringify({ ...kept, conversationId: 'forgotten' }));
    });
    await student.reloads();
    await student.greeting();
    await answers(student);
  }));

  test('the host cannot be reached at all: the button says so and tries again', () => visit(async student => {
    await student.page.route('**/widget/frame*', route => route.abort());
    await student.launcher.click();
    const alert = student.page.locator('advisor-chat [role=alert]');
    await alert.getByText("can't be reached").waitFor();
    await student.picture('unreachable');
    await student.page.unroute('**/widget/frame*');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await student.input.waitFor();
    await student.greeting();
    assert.equal(await alert.isVisible(), false);
  }, { opens: false }));

  test('a message that is too long is refused in words', () => visit(async (student, notice) => {
    await student.greeting();
    await refuse(student, '**/activities', 413, 'MessageSizeTooBig');
    await send(student, 'what is RHIT');
    await notice.getByText('too long').waitFor();
    await student.page.unroute('**/activities');
    await answers(student);
    assert.equal(await notice.isVisible(), false);
  }));

  test('the host goes down: it says so, keeps trying, and gives back what could not be sent', () => visit(async (student, notice) => {
    await student.greeting();
    const { port } = host;
    await host.end('SIGKILL');
    await notice.getByText('Reconnecting').waitFor();
    await send(student, 'what is RHIT');
    await notice.getByText("can't be reached").waitFor();
    host = await startHost(place.folder, port);
    await notice.waitFor({ state: 'hidden' });
    await student.chat.locator('[data-id="webchat-sendbox-input"]').and(student.chat.locator(':not(:placeholder-shown)')).waitFor();
    assert.equal(await student.input.inputValue(), 'what is RHIT');
    assert.ok(plain(await student.hearsAfter(() => student.input.press('Enter'))).includes('Registered Health Information Technician'));
    await student.picture('back');
  }));
});
