// Looks for accessibility violations with axe-core, in the school's page and in the chat's frame.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations as lines to read; none is what is wanted. */
export async function violations(visitor) {
  const found = [];
  for (const part of [visitor.page.mainFrame(), visitor.frame()].filter(Boolean)) {
    await part.evaluate(source);
    const list = await part.evaluate(async runOnly => (await window.axe.run(document, { runOnly, iframes: false, resultTypes: ['violations'] })).violations
      .flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)} ${node.any.concat(node.all, node.none).map(check => check.message).join('; ')}`)), tags);
    found.push(...list);
  }
  return found;
}
