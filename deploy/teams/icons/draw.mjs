// Draws the two icons: a speech bubble with a plus sign. `node icons/draw.mjs` writes color.png (192 × 192, the sign within the
// middle half, which no client cuts off) and outline.png (32 × 32, white lines on nothing).
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writePng } from '../lib/png.mjs';

const GREEN = [0x00, 0x59, 0x5c, 255], WHITE = [255, 255, 255, 255], NOTHING = [255, 255, 255, 0];
const SAMPLES = 8;

/** The bubble in a square of one by one, made smaller by `inset` on every side. */
function inBubble(x, y, inset = 0) {
  const [left, top, right, bottom, round] = [0.06 + inset, 0.12 + inset, 0.94 - inset, 0.72 - inset, Math.max(0.12 - inset, 0.01)];
  const dx = Math.max(left + round - x, 0, x - right + round), dy = Math.max(top + round - y, 0, y - bottom + round);
  const body = dx * dx + dy * dy <= round * round;
  // The tail is a triangle whose point lies below the body's left third.
  const tail = y >= bottom - 0.02 && y <= 0.94 - 2.2 * inset && x >= 0.2 + inset && x - 0.2 - inset <= (0.94 - 2.2 * inset - y) * 1.15;
  return body || tail;
}

function inPlus(x, y, half = 0.05, arm = 0.19) {
  const [dx, dy] = [Math.abs(x - 0.5), Math.abs(y - 0.42)];
  return (dx <= half && dy <= arm) || (dy <= half && dx <= arm);
}

function draw(size, colorAt) {
  const pixels = new Uint8Array(size * size * 4);
  for (let at = 0; at < size * size; at++) {
    const sum = [0, 0, 0, 0];
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
      const x = ((at % size) + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
      const y = (Math.floor(at / size) + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
      colorAt(x, y).forEach((part, i) => { sum[i] += part; });
    }

    pixels.set(sum.map(part => Math.round(part / SAMPLES ** 2)), at * 4);
  }

  return writePng(size, size, pixels);
}

const color = draw(192, (x, y) => {
  const [u, v] = [(x - 0.25) * 2, (y - 0.25) * 2];
  return inBubble(u, v) && !inPlus(u, v) ? WHITE : GREEN;
});
const outline = draw(32, (x, y) => ((inBubble(x, y) && !inBubble(x, y, 0.075)) || inPlus(x, y, 0.04, 0.16) ? WHITE : NOTHING));

const folder = fileURLToPath(new URL('.', import.meta.url));
writeFileSync(`${folder}color.png`, color);
writeFileSync(`${folder}outline.png`, outline);
