// Contract: `palette(scheme, wanted, parse)` answers every colour of the chat, readable whatever the school's colours are.
// `wanted` may hold accent, surface, background, text as CSS colours; `parse(css)` answers [r, g, b]. `contrast(one, other)` is WCAG's ratio.

const base = {
  light: { accent: '#00595c', surface: '#ffffff', background: '#f1f5f5', text: '#17292a' },
  dark: { accent: '#00595c', surface: '#10191a', background: '#1c2829', text: '#e8efef' }
};
const black = [0, 0, 0], white = [255, 255, 255];
const enough = 4.6;

export function palette(scheme, wanted = {}, parse = hex) {
  const of = name => parse(wanted[name] ?? base[scheme][name]) ?? hex(base[scheme][name]);
  // A school's light surfaces are not for its students' dark mode.
  const own = name => (scheme === 'dark' ? hex(base.dark[name]) : of(name));
  const accent = of('accent'), surface = own('surface'), background = own('background');
  const text = readable(own('text'), surface, 7);
  const link = readable(accent, [surface, background]);
  return css({
    accent, onAccent: contrast(accent, white) >= enough || contrast(accent, white) >= contrast(accent, black) ? white : black,
    surface, background, text,
    muted: readable(mix(text, surface, .35), [surface, background]),
    line: mix(text, surface, .82),
    edge: readable(mix(text, surface, .5), surface, 3.1),
    link,
    mine: scheme === 'dark' ? readable(accent, white, enough) : accent,
    onMine: scheme === 'dark' || contrast(accent, white) >= enough || contrast(accent, white) >= contrast(accent, black) ? white : black,
    hover: background
  });
}

/** The colour, moved towards black or white until it can be read on the background, or on each of several. */
export function readable(colour, backgrounds, ratio = enough) {
  const all = typeof backgrounds[0] === 'number' ? [backgrounds] : backgrounds;
  const reads = candidate => all.every(background => contrast(candidate, background) >= ratio);
  const away = luminance(all[0]) > .18 ? black : white;
  for (let step = 0; step < 20; step++) {
    const candidate = mix(colour, away, step / 20);
    if (reads(candidate)) return candidate;
  }
  return away;
}

export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + .05) / (dark + .05);
}

export function hex(text) {
  const digits = /^#([0-9a-f]{6})$/i.exec(text)?.[1];
  return digits && [0, 2, 4].map(at => parseInt(digits.slice(at, at + 2), 16));
}

/** Any CSS colour as the browser paints it. */
export function paintedColour(text) {
  const paper = new OffscreenCanvas(1, 1).getContext('2d');
  paper.fillStyle = text;
  paper.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = paper.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? [red, green, blue] : undefined;
}

function luminance(colour) {
  const [red, green, blue] = colour.map(part => (part / 255 <= .04045 ? part / 255 / 12.92 : ((part / 255 + .055) / 1.055) ** 2.4));
  return .2126 * red + .7152 * green + .0722 * blue;
}

const mix = (one, other, share) => one.map((part, at) => Math.round(part * (1 - share) + other[at] * share));
const css = colours => Object.fromEntries(Object.entries(colours).map(([name, parts]) => [name, `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`]));
