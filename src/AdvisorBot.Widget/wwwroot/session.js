// Contract: `openSession(storage, fetchToken)` answers { conversationId, token } for this browser tab: the stored one if its token still has
// a minute to live, else a new one. `forgetSession(storage)` drops it. `keepToken(storage, token)` keeps a refreshed token.

const key = 'advisorbot.session';

export async function openSession(storage, fetchToken, now = Date.now) {
  const stored = read(storage);
  if (stored && expiry(stored.token) > now() + 60_000) return { ...stored, resumed: true };
  const { conversationId, token } = await fetchToken();
  write(storage, { conversationId, token });
  return { conversationId, token, resumed: false };
}

export function keepToken(storage, token) {
  const stored = read(storage);
  if (stored) write(storage, { ...stored, token });
}

export function forgetSession(storage) {
  try { storage.removeItem(key); } catch { /* private mode: nothing was kept */ }
}

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

function write(storage, value) {
  try { storage.setItem(key, JSON.stringify(value)); } catch { /* private mode: the chat works, a reload starts a new one */ }
}
