// Contract: `styleOptions(look, width)` and `cardColours(look)` turn a palette (colours.js, plus `font`) into what Web Chat and Adaptive Cards take.

// A message above a row of cards takes its full width even on a phone; so the width is ours to bound.
const widestBubble = 560, margins = 20;

export function styleOptions(look, width) {
  return {
    accent: look.link,
    backgroundColor: look.surface,
    primaryFont: look.font,
    subtle: look.muted,
    paddingRegular: 10,
    // A long reply is read from its beginning.
    autoScrollSnapOnPage: true,
    autoScrollSnapOnPageOffset: -48,
    bubbleBackground: look.background,
    bubbleBorderColor: look.background,
    bubbleTextColor: look.text,
    bubbleBorderRadius: 12,
    bubbleFromUserBackground: look.mine,
    bubbleFromUserBorderColor: look.mine,
    bubbleFromUserTextColor: look.onMine,
    bubbleFromUserBorderRadius: 12,
    bubbleMaxWidth: Math.min(widestBubble, width - margins),
    bubbleMinWidth: 60,
    hideUploadButton: true,
    connectivityTextSize: '87.5%',
    notificationText: look.muted,
    markdownExternalLinkIconImage: undefined,
    sendBoxBackground: look.surface,
    sendBoxTextColor: look.text,
    sendBoxPlaceholderColor: look.muted,
    sendBoxButtonColor: look.link,
    sendBoxButtonColorOnDisabled: look.muted,
    sendBoxButtonShadeColorOnActive: look.background,
    sendBoxButtonShadeColorOnDisabled: look.surface,
    sendBoxButtonShadeColorOnHover: look.background,
    sendBoxButtonKeyboardFocusIndicatorBorderColor: look.link,
    sendBoxBorderTop: `solid 1px ${look.line}`,
    sendBoxHeight: 48,
    sendBoxTextWrap: true,
    sendBoxMaxHeight: 120,
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: look.surface,
    suggestedActionBackgroundColorOnActive: look.hover,
    suggestedActionBackgroundColorOnHover: look.hover,
    suggestedActionBorderColor: look.link,
    suggestedActionBorderWidth: 1,
    suggestedActionBorderRadius: 20,
    suggestedActionKeyboardFocusIndicatorBorderColor: look.link,
    suggestedActionTextColor: look.link,
    suggestedActionsFlowMaxHeight: 182,
    suggestedActionsVisualKeyboardIndicatorColor: look.link,
    timestampColor: look.muted,
    transcriptActivityVisualKeyboardIndicatorColor: look.link,
    transcriptVisualKeyboardIndicatorColor: look.link,
    transcriptOverlayButtonBackground: look.text,
    transcriptOverlayButtonBackgroundOnHover: look.link,
    transcriptOverlayButtonBackgroundOnFocus: look.link,
    transcriptOverlayButtonColor: look.surface,
    cardEmphasisBackgroundColor: look.background,
    cardPushButtonBackgroundColor: look.surface,
    cardPushButtonTextColor: look.link
  };
}

export function cardColours(look) {
  const colour = value => ({ default: value, subtle: look.muted });
  const foregroundColors = {
    default: colour(look.text), dark: colour(look.text), light: colour(look.surface), accent: colour(look.link),
    attention: colour(look.text), good: colour(look.text), warning: colour(look.text)
  };
  const container = backgroundColor => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: look.font,
    supportsInteractivity: true,
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: look.line },
    fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    actions: {
      actionAlignment: 'stretch', actionsOrientation: 'vertical', buttonSpacing: 8, maxActions: 20, preExpandSingleShowCardAction: false,
      showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' }, spacing: 'default'
    },
    adaptiveCard: { allowCustomStyle: false },
    containerStyles: { default: container(look.surface), emphasis: container(look.background) },
    factSet: { spacing: 8, title: { weight: 'bolder', wrap: true, maxWidth: 150 }, value: { wrap: true } }
  };
}
