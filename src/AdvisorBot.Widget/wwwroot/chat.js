// Contract: `openChat({ WebChat, element, nonce, session, strings, locale, onToken, onEnd })` draws Web Chat in `element`, connected to the
// Direct Line of this origin with `session`; `onToken(token)` is told of refreshed tokens, `onEnd()` once when the connection is over for good.

// botframework-directlinejs: 3 expired token, 4 failed to connect, 5 ended.
const over = new Set([3, 4, 5]);

export function openChat({ WebChat, element, nonce, session, strings, locale, onToken, onEnd }) {
  const directLine = WebChat.createDirectLine({
    token: session.token,
    domain: new URL('/v3/directline', location.href).href,
    ...(session.resumed ? { conversationId: session.conversationId } : { conversationStartProperties: { locale } })
  });

  let ended = false;
  directLine.connectionStatus$.subscribe(status => {
    if (directLine.token) onToken(directLine.token);
    if (ended || !over.has(status)) return;
    ended = true;
    onEnd();
  });

  const draw = () => WebChat.renderWebChat({
    directLine,
    locale,
    nonce,
    username: strings.you,
    overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: strings.placeholder },
    styleOptions: styleOptions(getComputedStyle(document.documentElement), element.clientWidth)
  }, element);

  draw();
  addEventListener('resize', draw);
  return directLine;
}

// A message above a row of cards takes its full width even on a phone; so the width is ours to bound.
const widestBubble = 560, margins = 20;

function styleOptions(style, width) {
  const colour = name => style.getPropertyValue(name).trim();
  return {
    accent: colour('--accent'),
    backgroundColor: colour('--surface'),
    primaryFont: style.fontFamily,
    bubbleBackground: colour('--page'),
    bubbleBorderRadius: 8,
    bubbleFromUserBackground: colour('--accent'),
    bubbleFromUserTextColor: colour('--on-accent'),
    bubbleFromUserBorderRadius: 8,
    bubbleMaxWidth: Math.min(widestBubble, width - margins),
    hideUploadButton: true,
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: colour('--surface'),
    suggestedActionBorderColor: colour('--accent'),
    suggestedActionBorderRadius: 18,
    suggestedActionTextColor: colour('--accent'),
    suggestedActionsFlowMaxHeight: 176,
    subtle: colour('--muted'),
    timestampColor: colour('--muted')
  };
}
