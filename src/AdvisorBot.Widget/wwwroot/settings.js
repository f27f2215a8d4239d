// Contract: `readSettings(query)` answers what the school's page asked for: { languages, name, logo, greeting, scheme, page, colours, font }.
// Everything comes from an address that anybody can write: texts are cut, addresses and colours checked, the rest ignored.
// `isColour` is the browser's own check, so that no colour can be more than a colour.

const longestName = 80, longestGreeting = 400;
const colourNames = ['accent', 'surface', 'background', 'text'];

export function readSettings(query, { isColour = value => CSS.supports('color', value), isFont = value => CSS.supports('font-family', value) } = {}) {
  const text = (key, longest) => query.get(key)?.replace(/\p{Cc}/gu, ' ').trim().slice(0, longest) || undefined;
  const colours = {};
  for (const name of colourNames) {
    const value = text(name, 60);
    if (value && !/\(.*(url|var)\(|^(url|var)\(/i.test(value) && isColour(value)) colours[name] = value;
  }
  const font = text('font', 200);
  return {
    languages: [query.get('lang')].filter(Boolean),
    name: text('name', longestName),
    greeting: text('greeting', longestGreeting),
    logo: webAddress(query.get('logo'))?.href,
    page: webAddress(query.get('page'))?.origin,
    scheme: query.get('scheme') === 'dark' ? 'dark' : 'light',
    colours,
    font: font && !/url\(/i.test(font) && isFont(font) ? font : undefined
  };
}

function webAddress(text) {
  try {
    const address = new URL(text);
    return /^https?:$/.test(address.protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}
