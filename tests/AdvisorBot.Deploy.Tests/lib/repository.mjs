// The repository's files, by their path from its root.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
export const at = path => join(root, path);
export const read = path => readFileSync(at(path), 'utf8');

const left = new Set(['bin', 'obj', 'node_modules', 'out', 'vendor']);

/** Paths of all files below a folder whose name ends so. */
export function files(folder, ending) {
  return readdirSync(at(folder), { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? (left.has(entry.name) ? [] : files(`${folder}/${entry.name}`, ending))
    : entry.name.endsWith(ending) ? [`${folder}/${entry.name}`] : []);
}

/** A number as the host's code states it: `MaxBytes { get; set; } = 20 * 1024 * 1024`. */
export function bytesIn(path, name) {
  const product = read(path).match(new RegExp(`\\b${name}\\b[^=\\n]*= ([\\d *_L]+);`))[1];
  return product.split('*').reduce((all, factor) => all * Number(factor.replace(/[_L ]/g, '')), 1);
}
