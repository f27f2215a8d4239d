// A student whose chat is Microsoft's own client library, and what the service has in its log to compare with.
import { createRequire } from 'node:module';
import { Agent } from 'node:http';
import WebSocket from 'ws';

const require = createRequire(import.meta.url);
const { XMLHttpRequest } = require('xhr2');
XMLHttpRequest.nodejsSet({ httpAgent: new Agent({ keepAlive: false, maxSockets: Infinity }) });
globalThis.XMLHttpRequest = XMLHttpRequest;
globalThis.WebSocket = WebSocket;
const { ConnectionStatus, DirectLine } = require('botframework-directlinejs');

export const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
const isShown = activity => ['message', 'event'].includes(activity.type);

export async function until(found, patience, what) {
  const end = Date.now() + patience;
  for (;;) {
    const value = found();
    if (value) return value;
    if (Date.now() > end) throw new Error(`after ${patience / 1000} s: ${what()}`);
    await pause(50);
  }
}

/** Connects the library. `resume`: another tab of the same conversation. */
export function openTab(domain, { token, conversationId }, { webSocket, resume = false, ...options }) {
  const heard = [], problems = [], frames = [];
  let sockets = 0;
  class Socket extends WebSocket {
    constructor(url) {
      super(url);
      const socket = ++sockets;
      this.on('message', data => { if (data.length) frames.push(`${socket}:${JSON.parse(data).activities.map(activity => activity.id.split('|')[1].slice(-3))}@${JSON.parse(data).watermark}`); });
      this.on('close', code => frames.push(`${socket}:closed ${code}`));
    }
  }
  const line = new DirectLine({ domain, token, webSocket, WebSocket: Socket, ...(resume ? { conversationId } : {}), ...options });
  line.connectionStatus$.subscribe(status => { if (status > ConnectionStatus.Online) problems.push(ConnectionStatus[status]); });
  const listening = line.activity$.subscribe(activity => { if (isShown(activity)) heard.push(activity); }, error => problems.push(String(error?.message ?? error)));
  return {
    heard, problems,
    /** What came over the wire: socket, activities, watermark. */
    frames,
    /** Posts as often as it takes, always under the same client id; returns the activity's id and how many tries it took. */
    async says(text, clientActivityID) {
      for (let tries = 1; ; tries++) {
        const id = await new Promise((resolve, reject) => line.postActivity({ type: 'message', text, from: { id: 'forged' }, channelData: { clientActivityID } }).subscribe(resolve, reject));
        if (id !== 'retry') return { id, tries };
        await pause(100);
      }
    },
    leaves() { listening.unsubscribe(); line.end(); }
  };
}

export async function fetchToken(host) {
  const response = await fetch(`${host}/chat/token`, { method: 'POST' });
  if (!response.ok) throw new Error(`/chat/token answered ${response.status}`);
  return response.json();
}

/** Everything in the conversation, as the service has it, asked for without the bad line and page by page. */
export async function readLog(host, { token, conversationId }) {
  const all = [];
  for (let watermark = ''; ;) {
    const response = await fetch(`${host}/v3/directline/conversations/${conversationId}/activities?watermark=${watermark}`, {
      headers: { Authorization: `Bearer ${token}`, 'x-ms-bot-agent': 'DirectLine/3.0 (WebChat)' }
    });
    const page = await response.json();
    if (!page.activities.length) return all;
    all.push(...page.activities.filter(isShown));
    watermark = page.watermark;
  }
}
