/**
 * Which ids, classes and texts are likely to mean the same thing after the next deploy. Generated and styling names change
 * with every build, so a selector made of them is lost, or worse, points at something else.
 */

/** Attributes people put there for tests and tracking: the first thing to trust. */
export const testAttributes = [
  'data-testid',
  'data-test-id',
  'data-test',
  'data-qa',
  'data-cy',
  'data-track',
  'data-tracking',
  'data-analytics',
  'data-milepost',
] as const;

// React's useId, Radix, Headless UI, MUI, Ember, react-select, BootstrapVue, Angular CDK, YUI, Wicket, ASP.NET.
const generatedId =
  /^[:«_].*[:»_]?$|^(radix|headlessui|mui|ember|react-select|react-aria|downshift|chakra|mantine|reach|cdk|mat|tippy|popper|yui|ext|select2|uid|uuid|gen|auto)[-_:]?[\w:-]*\d|^__BVID__|_ctl\d/i;
const hexRun = /[0-9a-f]{16,}/i;
const digitRun = /\d{4,}/;
const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/i;

/** True for an id a person probably wrote. */
export function isStableId(id: string): boolean {
  return (
    id.length > 1 &&
    id.length <= 60 &&
    !/\s/.test(id) &&
    !generatedId.test(id) &&
    !hexRun.test(id) &&
    !digitRun.test(id) &&
    !guid.test(id) &&
    !looksHashed(id)
  );
}

/** True for an attribute value worth selecting by. */
export function isStableValue(value: string): boolean {
  return (
    value.length > 0 &&
    value.length <= 120 &&
    !hexRun.test(value) &&
    !digitRun.test(value) &&
    !guid.test(value) &&
    !generatedId.test(value)
  );
}

// CSS modules, styled-components, emotion, styled-jsx, JSS, Svelte, Astro, Angular, linaria, vanilla-extract.
const hashedClass =
  /^(css|sc|jsx|jss|svelte|astro|emotion|e|tss|makeStyles|ng-tns|_ngcontent|_nghost)-[\w-]*\d[\w-]*$|^(css|sc|jsx|svelte|astro)-[a-zA-Z0-9]{5,}$|^jss\d+$|^_?ng(content|host)|^[\w-]+__[\w-]*[A-Z0-9][\w-]*$|___|_[a-z0-9]*\d[a-z0-9]{3,}_?\d*$/;

const stateClass =
  /^(is|has|was|ng|js|no)-|^(active|open|opened|closed|show|shown|hide|hidden|in|out|fade|selected|current|disabled|enabled|loading|loaded|visible|invisible|collapsed|collapse|expanded|focus|focused|hover|hovered|checked|dirty|pristine|touched|valid|invalid|sticky|stuck|first|last|odd|even|animated|lazy|lazyloaded|lazyload|entered|exited)$|(-|--|__|_)(active|open|opened|selected|current|disabled|loading|visible|hidden|expanded|collapsed|focused|checked|sticky|prev|next|duplicate)$|^Mui-|^aos-|^wow$|^swiper-slide-/i;

// Tailwind and Bootstrap say how a thing looks here, not what it is.
const utilityClass = new RegExp(
  [
    '[:[\\]/!@.]', // variants and arbitrary values: hover:…, w-[3px], w-1/2, !mt-0
    '^-?(m|p|mx|my|mt|mr|mb|ml|ms|me|px|py|pt|pr|pb|pl|ps|pe|g|gx|gy|gap|gap-x|gap-y|space-x|space-y|inset|inset-x|inset-y|top|bottom|left|right|start|end|z|order|w|h|vw|vh|mw|mh|min-w|max-w|min-h|max-h|size|basis|col-span|row-span|col-start|row-start|grid-cols|grid-rows|line-clamp|opacity|scale|rotate|translate|translate-x|translate-y|skew|duration|delay|ease|fs|fw|lh|leading|tracking)-',
    '^(col|row|offset|d|display|flex|grid|float|align|justify|items|content|self|place|text|font|bg|border|rounded|shadow|ring|outline|divide|fill|stroke|from|via|to|position|overflow|object|cursor|select|pointer-events|user-select|whitespace|break|truncate|transition|animate|transform|filter|backdrop|mix-blend|aspect|columns|decoration|underline|list|table|sr|visually|link|bi|fa|fas|far|fab|fal|icon|glyphicon|material-icons|img|ratio|vstack|hstack|stretched|h|display|lead|small|clearfix|container|wrapper|inner|outer|group|peer|antialiased|subpixel|uppercase|lowercase|capitalize|italic|not-italic|block|inline|hidden|static|fixed|absolute|relative|sticky|visible|invisible|isolate|grow|shrink|flex-grow|flex-shrink|w|h)(-[a-z0-9-]+)?$',
  ].join('|'),
);
/** Words of the list above that do name things when something follows: `group-card`, `icon-cart`, `table-orders`. */
const namesSomething =
  /^(icon|img|list|table|link|container|wrapper|inner|outer|group)-(?!(\d|xs|sm|md|lg|xl|xxl|fluid|group|unstyled|inline|item|check|none|flush|responsive|striped|hover|thumbnail)\b)/;

/** True for a class that probably names what the thing is. */
export function isStableClass(name: string): boolean {
  return (
    name.length > 1 &&
    name.length <= 50 &&
    !hashedClass.test(name) &&
    !stateClass.test(name) &&
    (!utilityClass.test(name) || namesSomething.test(name)) &&
    !hexRun.test(name) &&
    !digitRun.test(name) &&
    !looksHashed(name)
  );
}

/** How often a name jumps between letters and digits, or between cases inside a word: people rarely do, hashes do. */
function looksHashed(name: string): boolean {
  return name.split(/[-_]/).some((part) => {
    if (part.length < 5) return false;
    const jumps = (part.match(/[a-zA-Z]\d|\d[a-zA-Z]/g) ?? []).length;
    if (jumps >= 2) return true;
    const vowels = (part.match(/[aeiouy]/gi) ?? []).length;
    return part.length >= 7 && vowels === 0;
  });
}

const price =
  /(?:[$€£¥₹₽]|\b(?:USD|EUR|GBP|CHF|PLN|kr|zł))\s?\d[\d.,\s]*|\d[\d.,]*\s?(?:[$€£¥₹₽]|\b(?:USD|EUR|GBP|CHF|PLN|kr|zł))/gi;
const date = /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\b\d{1,2}:\d{2}(?::\d{2})?\b/g;
const count = /[([]?\b\d[\d.,]*\b[)\]]?\s?%?/g;

/** The text without counts, prices, dates and times, white space folded: what stays the same from day to day. */
export function steadyText(text: string): string {
  return foldSpace(foldSpace(text).replace(price, ' ').replace(date, ' ').replace(count, ' '));
}

export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Cuts at a length without splitting a character in two. */
export function cut(text: string, length: number): string {
  return text.length > length ? `${[...text].slice(0, length - 1).join('')}…` : text;
}
