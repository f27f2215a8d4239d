// Contract: `talkToPage(page, hears)` joins the frame and the launcher on the school's page, whose origin is `page`: `tell(name, value)` says something,
// `hears` maps names to what is done. Only the window above, and only from that origin, is listened to.

export function talkToPage(page, hears) {
  const embedded = window.parent !== window;
  if (embedded) {
    addEventListener('message', event => {
      if (event.source !== window.parent || event.origin !== page) return;
      const message = Object(event.data);
      if (Object.hasOwn(hears, message.advisor)) hears[message.advisor](message);
    });
  }
  return {
    embedded,
    tell(advisor, value) { if (embedded && page) window.parent.postMessage({ advisor, value }, page); }
  };
}
