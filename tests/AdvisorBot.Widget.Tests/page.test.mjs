// The chat page in a real browser against the running host: what a student does, and what must then be on the screen.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startHost, temporaryFolder } from './lib/host.mjs';
import { openVisitor } from './lib/visitor.mjs';
import { askedSlot, option, plain, question, sentence } from './lib/words.mjs';

const shows = (reply, ...parts) => { for (const part of parts) assert.ok(plain(reply).includes(plain(part)), `“${part}” is missing in: ${reply}`); };

// The interview asks what tells most next, so answers are given by what is asked; what nobody answers here is skipped.
async function answers(reply, say) {
  for (let asked = 0; asked < 12; asked++) {
    const slot = askedSlot(reply);
    if (!slot) break;
    reply = await say(slot);
  }
  shows(reply, sentence('interview.confirm.ask'));
  return reply;
}

describe('the chat page', { timeout: 900_000 }, () => {
  const place = temporaryFolder();
  let host, visitor;
  before(async () => { host = await startHost(place.folder); });
  after(async () => { await host?.end(); place.remove(); });

  async function visit(run, options) {
    visitor = await openVisitor(host.url, options);
    try {
      await visitor.greeting();
      await run(visitor);
      assert.deepEqual(visitor.problems, []);
    } finally {
      await visitor.leaves();
    }
  }

  test('greets, and what it offers can be clicked', () => visit(async student => {
    shows((await student.replies()).join(' '), sentence('greeting'));
    assert.ok((await student.buttons()).includes(sentence('recommend.begin')));
    shows(await student.clicks(sentence('recommend.begin')), question('education'));
  }));

  test('a whole interview can be typed, in the student\'s own words', () => visit(async student => {
    shows(await student.says('which job fits me?'), question('education'));
    const own = {
      interests: 'i like puzzles and computers', time: 'about a year', workplace: 'a hospital would be great', remote: 'it would be nice',
      pay: '50k', field: 'office work', experience: 'office work', budget: 'about 3000 dollars', hours: 'full time', 'patient-contact': 'rather without patients', lead: 'maybe later'
    };
    await answers(await student.says('just my high school diploma'), slot => student.says(own[slot]));
    const ranking = await student.says('yes');
    shows(ranking, 'medical', sentence('recommend.intro'));
    await student.picture('interview-typed');
  }));

  test('a whole interview can be clicked', () => visit(async student => {
    await student.clicks(sentence('recommend.begin'));
    const clicked = {
      interests: 'investigative', time: '24', workplace: 'hospital', remote: 'indifferent', pay: '50000', field: 'computer-science',
      experience: 'it', budget: '10000', hours: 'full-time', 'patient-contact': 'fine', lead: 'maybe'
    };
    await answers(await student.clicks(option('education', 'associate')), async slot => {
      const wanted = option(slot, clicked[slot]);
      if ((await student.buttons()).includes(wanted)) return student.clicks(wanted);
      // Where several may be chosen there are boxes to tick and one button.
      const card = student.chat.locator('.ac-adaptiveCard').last();
      await card.getByRole('checkbox', { name: wanted, exact: true }).check();
      return student.clicks((await card.locator('button').last().innerText()).trim());
    });
    shows(await student.clicks(sentence('interview.confirm.yes')), sentence('recommend.intro'));
    await student.picture('interview-clicked');
  }));

  test('ten free questions get their answers', () => visit(async student => {
    const asked = [
      ['how much do medical coders make', ['51,140', 'May 2025']],
      ['what does a cancer registrar do', ['cancer', 'records']],
      ['is CTR still a thing', ['ODS', '2024']],
      ['what is RHIT', ['Registered Health Information Technician']],
      ['who gives the RHIT', ['AHIMA']],
      ['do i have to see blood', ['patient']],
      ['will AI take over medical coding', ['AI', 'BLS']],
      ['can i work in a nursing home', ['nursing home']],
      ['one site says 61000 another 44010, which is right?', ['61,000', '44,010', 'PayScale', '2018']],
      ['what degree does a health services manager need', ['bachelor']]
    ];
    for (const [words, parts] of asked) shows(await student.says(words), ...parts);
  }));

  test('a thumb under an answer is thanked for, and what was offered stays', () => visit(async student => {
    await student.says('what is RHIT');
    const offered = await student.buttons();
    shows(await student.clicks('Like'), sentence('feedback.like'));
    assert.deepEqual(await student.buttons(), offered);
  }));

  test('a question in the middle of the interview is answered and the same question asked again', () => visit(async student => {
    const first = await student.says('find a career that fits me');
    shows(first, question('education'));
    const aside = await student.says('what is an associate degree?');
    shows(aside, 'two-year', question('education'));
    shows(await student.says('and what do coders earn?'), '51,140', question('education'));
    const next = askedSlot(await student.says('an associate degree then'));
    assert.ok(next && next !== 'education');
  }));

  test('a reload goes on where the conversation was', () => visit(async student => {
    await student.says('find a career that fits me');
    const asked = askedSlot(await student.says('ged'));
    await student.reloads();
    await student.chat.getByText(question(asked)).last().waitFor();
    const next = askedSlot(await student.says('skip'));
    assert.ok(next && next !== asked);
  }));

  test('killed in mid-interview and started again, the host goes on at the same question', () => visit(async student => {
    await student.says('find a career that fits me');
    const asked = askedSlot(await student.says('some college but no degree'));
    const { port } = host;
    await host.end('SIGKILL');
    host = await startHost(place.folder, port);
    assert.notEqual(askedSlot(await student.says('skip')), asked);
    shows(await student.says('what do you know about me?'), 'some college');
  }));

  test('fits a phone of 360 pixels without sideways scrolling', () => visit(async student => {
    await student.says('find a career that fits me');
    await student.picture('phone');
    await answers(await student.says('2'), () => student.says('1'));
    await student.says('yes');
    await student.picture('phone-ranking');
    const widest = await student.frame().evaluate(() => Math.max(...[...document.querySelectorAll('.webchat__text-content')].map(text => text.getBoundingClientRect().right)));
    assert.ok(widest <= 360, `a message ends ${widest} px from the left on a screen of 360`);
    for (const part of [student.page, student.frame()]) {
      const [content, screen] = await part.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(content <= screen, `${part.url()} is ${content} px wide on a screen of ${screen}`);
      assert.equal(await part.locator('h1').count(), 1);
    }
  }, { width: 360, height: 740 }));

  test('says markup of a student back as text, never as markup', () => visit(async student => {
    await student.says('<img src=x onerror="window.hacked=1"> <b>how much do coders make</b>');
    assert.equal(await student.frame().evaluate(() => window.hacked), undefined);
  }));
});
