// Contract: `meetTabs({ current, onReplaced, channel })` joins the tabs of one school's site in one browser. `ask()` answers the session another tab
// has, or null; `replaced(session)` tells them that the chat was started over. `lead(conversationId)` answers { leads, release() }: whether this tab is the
// one that may hold the conversation's stream. The service keeps one, so the other tabs ask for news instead of taking it away from each other.

const patience = 250;

export function meetTabs({ current, onReplaced, channel = openChannel() }) {
  const waiting = new Map();
  let place;

  channel?.addEventListener('message', ({ data }) => {
    if (data.answer) waiting.get(data.answer)?.(data.value);
    else if (data.replaced) onReplaced(data.replaced);
    else if (data.ask === 'session') answer(data, current());
    // Of two that claim the place at the same time, the higher number keeps it.
    else if (data.ask === 'place' && place?.conversationId === data.conversationId && (place.leads || place.claim > data.claim)) answer(data, true);
  });

  const answer = ({ question }, value) => { if (value) channel.postMessage({ answer: question, value }); };

  function ask(about) {
    if (!channel) return Promise.resolve(null);
    const question = `${Math.random()}`;
    return new Promise(resolve => {
      waiting.set(question, resolve);
      setTimeout(resolve, patience, null);
      channel.postMessage({ question, ...about });
    }).finally(() => waiting.delete(question));
  }

  return {
    ask: () => ask({ ask: 'session' }),
    replaced: session => channel?.postMessage({ replaced: session }),
    async lead(conversationId) {
      const mine = place = { conversationId, claim: Math.random(), leads: false };
      mine.leads = !await ask({ ask: 'place', conversationId, claim: mine.claim });
      return { leads: mine.leads, release() { if (place === mine) place = undefined; } };
    }
  };
}

function openChannel() {
  try {
    return new BroadcastChannel('advisorbot');
  } catch {
    return null;
  }
}
