// How Teams would draw a card, in the page's own colours. They are CSS tokens that know light and dark themselves,
// so one config serves both and a change of theme does not redraw a card somebody is typing in.
import { HostConfig } from 'adaptivecards';

const foreground = {
  default: colour('--text', '--text-soft'),
  dark: colour('--text', '--text-soft'),
  light: colour('--text-soft', '--text-faint'),
  accent: colour('--accent-text', '--accent-text'),
  good: colour('--good-text', '--good-text'),
  warning: colour('--warning-text', '--warning-text'),
  attention: colour('--attention-text', '--attention-text'),
};

export const hostConfig = new HostConfig({
  fontFamily: 'inherit',
  fontSizes: { small: 12, default: 14, medium: 15, large: 18, extraLarge: 22 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 21, large: 24, extraLarge: 28 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('transparent'),
    emphasis: container('var(--well)'),
    accent: container('var(--accent-tint)'),
    good: container('var(--good-tint)'),
    warning: container('var(--warning-tint)'),
    attention: container('var(--attention-tint)'),
  },
  actions: {
    maxActions: 6,
    spacing: 'large',
    // The style sheet sets them apart, and lets them wrap where a card is narrow.
    buttonSpacing: 0,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  textBlock: { headingLevel: 3 },
  textStyles: {
    heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false },
    columnHeader: { size: 'default', weight: 'bolder', color: 'default', isSubtle: false },
  },
  factSet: {
    title: { size: 'default', color: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 130 },
    value: { size: 'default', color: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 16,
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { size: 'small', weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { size: 'small', weight: 'bolder' },
    },
    errorMessage: { size: 'small', color: 'attention', weight: 'default' },
  },
});

function colour(strong: string, subtle: string): { default: string; subtle: string } {
  return { default: `var(${strong})`, subtle: `var(${subtle})` };
}

function container(backgroundColor: string): object {
  return { backgroundColor, foregroundColors: foreground };
}
