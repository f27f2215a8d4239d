// Somebody else's website: a tiny server of another origin whose pages hold the tag as deploy/website shows it, under a strict policy.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const file = name => readFileSync(new URL(`../../../deploy/website/${name}`, import.meta.url), 'utf8');
const advisor = 'https://advisor.example.edu';
const tag = /<script[^>]*advisor\.js[^>]*><\/script>/;

/** The documented page. `change(page)` may rewrite it, `style()` is its style sheet, `files` are further ones, `policy` adds to the documented header (null: no header at all). Other paths answer the same page. */
export async function openSchool({ host, port = 0, change = page => page, style = () => '', files = {}, policy = "default-src 'none'; style-src 'self'; img-src 'self'" }) {
  const page = () => change(file('plain.html').replaceAll(advisor, host).replace(/\s*data-logo="[^"]*"/, ''));
  const header = policy === null ? {} : { 'Content-Security-Policy': `${policy}; ${file('policy.txt').trim().replaceAll(advisor, host)}` };
  const server = createServer((request, response) => {
    if (request.url.startsWith('/logo.svg')) return response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="gold"/></svg>');
    if (request.url === '/favicon.ico') return response.writeHead(204).end();
    if (files[request.url]) return response.writeHead(200, { 'Content-Type': files[request.url].type }).end(files[request.url].text);
    if (request.url === '/style.css') return response.writeHead(200, { 'Content-Type': 'text/css' }).end(style());
    return response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...header }).end(page());
  });
  await new Promise(resolve => server.listen(port, '127.0.0.1', resolve));
  // "localhost" is another site than the host's 127.0.0.1, so that storage is kept apart as on the open web.
  return {
    url: `http://localhost:${server.address().port}`,
    async end() { server.closeAllConnections(); await new Promise(resolve => server.close(resolve)); }
  };
}

/** Puts other attributes on the tag. */
export const withTag = attributes => page => page.replace(tag, shown => `${shown.match(/<script src="[^"]*"/)[0]} async ${attributes}></script>`);

/** Puts a style sheet into the page. */
export const withStyle = page => page.replace('</head>', '<link rel="stylesheet" href="/style.css"></head>');

/** The page without the tag. */
export const withoutTag = page => page.replace(tag, '');
