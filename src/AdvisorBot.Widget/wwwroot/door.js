// Contract: the requests the page itself makes of the host. `fetchToken(old)` answers { conversationId, token }, in the same conversation as the
// old token where the host allows it; `refresh(session)` a younger token; `news(session, watermark)` what is new: { activities, watermark }.
// Whatever else happens is thrown as a `DoorProblem`: { status (0: not reached), retryAfter (seconds) }.
// `watchRequests(onAnswer)` tells of the requests that Web Chat's client makes: { kind, status, retryAfter }, `watchStreams(onAnswer)` of its
// stream (status 101 when it opens, 0 when it is lost); some of these it tells nobody else.

const service = '/v3/directline';

export class DoorProblem extends Error {
  constructor(path, status, retryAfter = 0) {
    super(`${path} answered ${status}`);
    Object.assign(this, { status, retryAfter });
  }
}

export const fetchToken = old => call('/chat/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(old ? { token: old } : {}) });

export const refresh = ({ token, domain = service }) => call(`${domain}/tokens/refresh`, { method: 'POST', headers: { Authorization: `Bearer ${token}` } });

export async function news({ conversationId, token, domain = service }, watermark = '') {
  const activities = [];
  for (;;) {
    const page = await call(`${domain}/conversations/${encodeURIComponent(conversationId)}/activities?watermark=${encodeURIComponent(watermark)}`, { headers: { Authorization: `Bearer ${token}` } });
    activities.push(...page.activities);
    // A page may be empty and yet not the last: what nobody is shown counts too.
    if (page.watermark === watermark) return { activities, watermark };
    watermark = page.watermark;
  }
}

async function call(path, request) {
  const response = await fetch(path, request).catch(() => { throw new DoorProblem(path, 0); });
  if (!response.ok) throw new DoorProblem(path, response.status, Number(response.headers.get('Retry-After')) || 0);
  return response.json();
}

export function watchRequests(onAnswer) {
  const { open } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    const kind = kindOf(method, new URL(url, location.href));
    if (kind) {
      this.addEventListener('load', () => onAnswer({ kind, status: this.status, retryAfter: Number(this.getResponseHeader('Retry-After')) || 0 }));
      this.addEventListener('error', () => onAnswer({ kind, status: 0, retryAfter: 0 }));
    }
    return open.call(this, method, url, ...rest);
  };
}

export function watchStreams(onAnswer) {
  const { WebSocket } = window;
  window.WebSocket = class extends WebSocket {
    constructor(...how) {
      super(...how);
      this.addEventListener('open', () => onAnswer({ kind: 'stream', status: 101 }));
      this.addEventListener('close', () => onAnswer({ kind: 'stream', status: 0 }));
    }
  };
}

export function kindOf(method, { pathname }) {
  if (!pathname.startsWith(`${service}/`)) return undefined;
  const path = pathname.slice(service.length);
  if (path === '/tokens/refresh') return 'refresh';
  if (path === '/conversations') return 'start';
  if (/^\/conversations\/[^/]+\/activities$/.test(path)) return method === 'POST' ? 'post' : 'poll';
  return /^\/conversations\/[^/]+$/.test(path) ? 'reconnect' : undefined;
}
