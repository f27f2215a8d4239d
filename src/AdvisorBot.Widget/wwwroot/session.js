// Contract: `openSession(storage, sources, now)` answers { conversationId, token, resumed, domain?, seen? } for this browser tab: the stored one if its token
// still has a minute to live, else another tab's (`sources.ask`), else a new one (`sources.fetchToken`). `keep(storage, changes)` keeps a refreshed
// token or what was seen last. `forgetSession(storage)` drops it. Kept for the tab only: on a shared computer nothing outlives the browser's tabs.

const key = 'advisorbot.session';

export async function openSession(storage, { fetchToken, ask = async () => null }, now = Date.now) {
  const lives = session => session && expiry(session.token) > now() + 60_000;
  const stored = read(storage);
  if (lives(stored)) return { ...stored, resumed: true };
  const shared = await ask();
  if (lives(shared)) return { ...adoptSession(storage, shared), resumed: true };
  const fresh = await fetchToken(stored?.token);
  const resumed = fresh.conversationId === stored?.conversationId;
  return { ...adoptSession(storage, { ...resumed && stored, ...fresh }), resumed };
}

export function adoptSession(storage, { conversationId, token, domain, seen }) {
  const session = { conversationId, token, ...domain && { domain }, ...seen && { seen } };
  try { storage.setItem(key, JSON.stringify(session)); } catch { /* private mode: the chat works, a reload starts a new one */ }
  return session;
}

export function keep(storage, changes) {
  const stored = read(storage);
  if (stored) adoptSession(storage, { ...stored, ...changes });
}

export function forgetSession(storage) {
  try { storage.removeItem(key); } catch { /* private mode: nothing was kept */ }
}

/** The stored session, whether or not its token still lives; null when there is none. */
export const storedSession = storage => read(storage);

/** When the token ends, in milliseconds; 0 if it cannot be read. */
export function expiry(token) {
  try {
    const payload = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    return JSON.parse(atob(payload)).exp * 1000 || 0;
  } catch {
    return 0;
  }
}

function read(storage) {
  try {
    const value = JSON.parse(storage.getItem(key));
    return value?.conversationId && value.token ? value : null;
  } catch {
    return null;
  }
}
