// What the widget costs a school's page: the demonstration page on another origin, with and without the tag, and with the chat opened.
//   node measure.mjs [runs]      prints medians; needs the built host and Chromium, as the tests do
import { freePort, startHost, temporaryFolder } from './lib/host.mjs';
import { openSchool, withoutTag } from './lib/school.mjs';
import { closeBrowsers, openVisitor } from './lib/visitor.mjs';

const runs = Number(process.argv[2] ?? 9);
const place = temporaryFolder();
const port = await freePort();
const host = await startHost(place.folder, undefined, { 'DirectLine:AllowedOrigins:0': `http://localhost:${port}` });
const read = async path => (await fetch(host.url + path, { headers: { 'Accept-Language': 'en' } })).text();
const page = (await read('/')).replace('/widget/advisor.js', `${host.url}/widget/advisor.js`);
let shown = page;
const school = await openSchool({
  host: host.url, port, change: () => shown, policy: "default-src 'none'; style-src 'self'; img-src 'self'",
  files: { '/widget/site.css': { type: 'text/css', text: await read('/widget/site.css') }, '/widget/icon.svg': { type: 'image/svg+xml', text: await read('/widget/icon.svg') } }
});

async function measure(html, opens) {
  shown = html;
  const visitor = await openVisitor('about:blank', { opens: false });
  try {
    const cdp = await visitor.page.context().newCDPSession(visitor.page);
    await cdp.send('Network.enable');
    await cdp.send('Performance.enable');
    let bytes = 0, requests = 0;
    visitor.page.context().on('requestfinished', async request => { requests++; bytes += (await request.sizes().catch(() => ({ responseBodySize: 0 }))).responseBodySize; });
    await visitor.page.goto(school.url, { waitUntil: 'load' });
    await visitor.page.waitForTimeout(700);
    if (opens) { await visitor.opens(); await visitor.greeting(); }
    const timing = await visitor.page.evaluate(() => { const entry = performance.getEntriesByType('navigation')[0]; return { dom: entry.domContentLoadedEventEnd, load: entry.loadEventEnd }; });
    const metrics = Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
    return { requests, kilobytes: bytes / 1024, 'DOM ready, ms': timing.dom, 'loaded, ms': timing.load, 'script, ms': metrics.ScriptDuration * 1000, 'layout, ms': metrics.LayoutDuration * 1000, 'heap, MB': metrics.JSHeapUsedSize / 2 ** 20, nodes: metrics.Nodes };
  } finally {
    await visitor.leaves();
  }
}

const median = values => values.sort((one, other) => one - other)[values.length >> 1];
const kinds = { without: [withoutTag(page), false], closed: [page, false], opened: [page, true] };
const results = Object.fromEntries(Object.keys(kinds).map(kind => [kind, []]));
for (let run = 0; run <= runs; run++) {
  for (const [kind, [html, opens]] of Object.entries(kinds)) {
    if (kind === 'opened' && run > 2) continue;
    const result = await measure(html, opens);
    // The first round warms everything up.
    if (run > 0) results[kind].push(result);
  }
}
console.log(`| median of ${runs} | without the tag | with it, closed | ratio | opened |\n|---|---|---|---|---|`);
for (const name of Object.keys(results.without[0])) {
  const [without, closed, opened] = Object.values(results).map(list => median(list.map(result => result[name])));
  console.log(`| ${name} | ${without.toFixed(1)} | ${closed.toFixed(1)} | ${without ? (closed / without).toFixed(2) : ''} | ${opened.toFixed(1)} |`);
}
await closeBrowsers();
await school.end();
await host.end();
place.remove();
