// A TCP proxy on the loopback address that is a bad line: it cuts connections at random, before or after what they carry has arrived.
import { connect, createServer } from 'node:net';

// directlinejs stops polling for good after one failed poll, whatever the server is; so polls are left alone.
const kinds = [
  ['stream', /^GET \S*\/stream\?/],
  ['poll', /^GET \S*\/activities\?/],
  ['reconnect', /^GET /],
  ['post', /^POST \S*\/activities /],
  ['start', /^POST /]
];

/** `targets`: ports of the hosts, taken in turn. `chances`: by kind, how many of a hundred connections are cut; streams within `streamLife` ms or soon after. */
export async function openBadLine(targets, { chances, streamLife, random = Math.random }) {
  const cuts = { lost: 0, unanswered: 0, midway: 0, silent: 0 };
  const open = new Set();

  let connections = 0;
  const server = createServer({ noDelay: true }, client => {
    const host = connect({ port: targets[connections++ % targets.length], host: '127.0.0.1', noDelay: true });
    const cut = () => { client.resetAndDestroy(); host.resetAndDestroy(); };
    for (const end of [client, host]) {
      open.add(end);
      end.on('error', cut).on('close', () => open.delete(end));
    }
    // Whoever hangs up in peace is answered in peace.
    client.on('end', () => host.end());
    host.on('end', () => client.end());
    const fate = kind => random() * 100 < (chances[kind] ?? 0);
    let known = false;

    client.on('data', data => {
      if (known) return host.write(data);
      known = true;
      const kind = kinds.find(([, start]) => start.test(data.toString('latin1')))?.[0];
      if (!fate(kind)) return host.write(data), host.on('data', back => client.write(back));
      if (kind === 'stream') return host.write(data), watch();
      // Half of what is cut never reaches the host; of the other half the answer is lost.
      if (random() < 0.5) { cuts.lost++; return cut(); }
      host.write(data);
      host.once('data', () => { cuts.unanswered++; cut(); });
    });

    // A stream brings its first frame, so that every try gets somewhere; then it dies in the middle of a frame, or goes silent without a word first.
    function watch() {
      const silentAfter = random() < 0.3 ? random() * streamLife : Infinity, doomedAfter = random() * streamLife;
      let chunks = 0, firstFrame = 0, isCut = false;
      host.on('data', data => {
        if (isCut) return;
        if (++chunks < 3) {
          client.write(data);
          if (chunks === 2) {
            firstFrame = Date.now();
            setTimeout(() => { if (!client.destroyed) { cuts.silent++; cut(); } }, streamLife * 1.5).unref();
          }
          return;
        }
        const age = Date.now() - firstFrame;
        if (age > silentAfter) return;
        if (age < doomedAfter) return client.write(data);
        isCut = true;
        client.write(data.subarray(0, Math.ceil(random() * (data.length - 1))), () => { cuts.midway++; cut(); });
      });
    }
  });

  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`, cuts,
    close() { for (const socket of open) socket.destroy(); return new Promise(resolve => server.close(resolve)); }
  };
}
