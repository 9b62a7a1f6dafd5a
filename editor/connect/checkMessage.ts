/** What a page says, checked where it arrives: any script on it can say anything, and stores and screens believe what they hold. */
import type { FromAgent } from '../../shared/preview';
import { type Bounds, type Fields, fits, isPlainData, type Shape } from '../../shared/shape';
import { elementShape, entryMismatch } from '../../shared/visit/entryShape';

/** A page of three thousand elements is the most there is to say. */
const most: Bounds = { depth: 60, values: 400_000, characters: 8_000_000 };

const texts: Shape = { each: 'text' };
const guard: Shape = { fields: { read: ['text', 'attribute'], 'attribute?': 'line', equals: 'text' } };
const guards: Shape = { each: guard };
const scope: Shape = {
  fields: {
    kind: ['only', 'each', 'says', 'link', 'custom'],
    title: 'line',
    selector: 'line',
    guards,
    matches: 'number',
    strength: ['strong', 'fair', 'fragile'],
    reason: 'line',
  },
};
const fingerprint: Shape = {
  fields: {
    'tag?': 'line',
    'role?': 'line',
    'name?': 'line',
    'text?': 'line',
    'attributes?': { values: 'line' },
    'id?': 'line',
    'classes?': texts,
    'hrefPath?': 'line',
    'heading?': 'line',
    'landmark?': 'line',
    'neighbours?': texts,
    'pictures?': texts,
    'nearby?': 'line',
    'trail?': texts,
    'sibling?': { fields: { place: 'number', count: 'number' } },
    'container?': {
      fields: { selector: 'line', name: 'line', ordinal: 'number', count: 'number', 'title?': 'line' },
    },
    'frame?': texts,
    'shadow?': texts,
    'rivals?': { each: 'record' },
    'pagePath?': 'line',
  },
};
const pick: Shape = {
  fields: {
    name: 'line',
    fingerprint,
    scopes: { each: scope },
    chosen: 'number',
    box: { fields: { width: 'number', height: 'number' } },
    url: 'text',
  },
};
const value: Shape = {
  fields: {
    kind: ['name', 'price', 'id', 'link', 'image', 'brand', 'category', 'rating', 'other'],
    name: 'line',
    settings: {
      fields: {
        'from?': ['closest', 'page'],
        'closest?': 'line',
        'selector?': 'line',
        'read?': ['text', 'url', 'attribute'],
        'attribute?': 'line',
      },
    },
    'number?': { fields: { locale: ['en', 'de', 'fr', 'de-CH'] } },
    'currency?': { fields: { code: 'line', sure: 'boolean' } },
    samples: 'list',
  },
};
const found: Shape = {
  fields: {
    sight: 'line',
    title: 'line',
    recipe: 'line',
    name: 'line',
    because: 'line',
    count: 'number',
    weight: [1, 2, 3],
    answers: 'record',
    picks: { values: pick },
  },
};
const check: Shape = {
  fields: {
    target: 'line',
    page: 'text',
    matches: 'number',
    verdict: ['present', 'ambiguous', 'proposed', 'lost'],
    'proposal?': { fields: { pick, before: 'line', after: 'line', score: 'number' } },
  },
};
const step: Shape = {
  fields: { at: 'time', what: ['press', 'submit', 'change'], pick, url: 'text' },
};
const seenPage: Shape = {
  fields: {
    path: 'text',
    at: 'time',
    elements: { each: { fields: { parent: 'number', element: elementShape } } },
    cut: 'boolean',
  },
};

const messages: Readonly<Record<FromAgent['type'], Fields>> = {
  ready: { url: 'text', title: 'text' },
  picked: { pick, 'values?': { each: value } },
  'picking-cancelled': {},
  scanned: { found: { each: found } },
  'scan-add': { sight: 'line' },
  demonstrated: { step },
  'demonstrated-use': { step },
  'demonstrating-ended': {},
  trace: { entry: 'record' },
  checked: { checks: { each: check } },
  seen: { page: seenPage },
  count: { ask: 'number', path: 'text', scopes: { each: { fields: { selector: 'line', guards } } } },
  hovering: { ask: 'number', url: 'text', chain: { each: elementShape }, values: 'record' },
  failed: { what: ['preview-script', 'pick'], reason: 'text' },
  left: {},
};

/** Whether it is a message that the agent sends, whole. What is not is best not heard at all. */
export function isFromAgent(data: unknown): data is FromAgent {
  if (!isPlainData(data, most) || typeof data !== 'object' || data === null) return false;
  const type: unknown = Object.getOwnPropertyDescriptor(data, 'type')?.value;
  if (typeof type !== 'string' || !Object.hasOwn(messages, type)) return false;
  if (!fits(data, { fields: messages[type as FromAgent['type']] })) return false;
  const message = data as FromAgent;
  switch (message.type) {
    case 'trace':
      return entryMismatch(message.entry) === undefined;
    case 'picked':
      return isChosen(message.pick) && (message.values ?? []).every(({ samples }) => samples.every(isSample));
    case 'demonstrated':
    case 'demonstrated-use':
      return isChosen(message.step.pick);
    case 'checked':
      return message.checks.every(({ proposal }) => !proposal || isChosen(proposal.pick));
    case 'scanned':
      return message.found.every(
        ({ answers, picks }) =>
          Object.values(answers).every(isAnswer) && Object.values(picks).every(isChosen),
      );
    default:
      return true;
  }
}

/** One of what it offers is chosen, where it offers anything. */
function isChosen({ scopes, chosen }: { scopes: readonly unknown[]; chosen: number }): boolean {
  return scopes.length === 0 || Object.hasOwn(scopes, chosen);
}

function isSample(sample: unknown): boolean {
  return sample === null || typeof sample === 'string';
}

function isAnswer(answer: unknown): boolean {
  return fits(answer, 'line') || fits(answer, 'number') || fits(answer, texts);
}
