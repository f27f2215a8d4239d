// The bot's own sentences, as the tests expect them: read from the knowledge pack, so that an editor may change a word.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../../knowledge/replies');

/** The sentences of one language. */
export function wordsIn(language) {
  const folder = join(root, language);
  const replies = Object.assign({}, ...readdirSync(folder).map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')).replies));

  /** The sentence under a reply key, as it shows on screen: without Markdown and with straight quotes. */
  function sentence(key) {
    if (!(key in replies)) throw new Error(`knowledge/replies/${language} has no ${key}`);
    return plain(replies[key]);
  }

  const question = slot => sentence(`interview.${slot}.ask`);
  const slots = Object.keys(replies).map(key => /^interview\.([a-z-]+)\.ask$/.exec(key)?.[1]).filter(slot => slot && !['confirm', 'change'].includes(slot));

  return {
    sentence, question,
    option: (slot, id) => sentence(`interview.${slot}.option.${id}`),
    /** The slot whose question a reply asks last; undefined when it asks none. */
    askedSlot: reply => slots.filter(slot => plain(reply).includes(question(slot)))
      .sort((one, other) => plain(reply).lastIndexOf(question(other)) - plain(reply).lastIndexOf(question(one)))[0]
  };
}

export const plain = text => text.replace(/\*/g, '').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
export const { sentence, question, option, askedSlot } = wordsIn('en');
