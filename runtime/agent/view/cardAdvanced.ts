import { targetMistake } from '../../../shared/selectorMistake';
import type { Guard, Scope } from '../../../shared/target/fingerprint';
import { placeOn, type Rung, type Step } from '../../../shared/target/ladder';
import { typedScope } from '../../../shared/target/typed';
import { build } from './build';

export interface AdvancedPart {
  button: HTMLElement;
  element: HTMLElement;
  /** Shows another choice than the one made here. */
  show(scope: Scope): void;
  /** Does the selector in the field mean anything on this page? */
  valid(): boolean;
}

export interface AdvancedOptions {
  id: string;
  /** Asked for when it is first opened: it looks at the page a hundred times. */
  ladder(): Step[];
  find(selector: string, guards?: Guard[]): Element[] | null;
  choose(scope: Scope): void;
  /** It is valid, or no longer. */
  checked(valid: boolean): void;
}

/** How general, how strict, and the selector itself. */
export function buildAdvanced({ id, ladder, find, choose, checked }: AdvancedOptions): AdvancedPart {
  let steps: Step[] | undefined;
  let now: Scope | undefined;
  let valid = true;

  const generality = slider(`${id}-generality`, 'Generality', 'only this one', 'all of its kind');
  const strictness = slider(`${id}-strictness`, 'Strictness', 'asks little', 'asks for all');
  const field = build('input', {
    type: 'text',
    id: `${id}-selector`,
    spellcheck: 'false',
    autocomplete: 'off',
  });
  const verdict = build('p', { role: 'status', id: `${id}-verdict` });
  field.setAttribute('aria-describedby', verdict.id);

  const report = (trouble: string, matches = 0) => {
    valid = trouble === '';
    field.setAttribute('aria-invalid', String(!valid));
    verdict.className = valid ? '' : 'bad';
    const guarded = valid && now?.guards.length ? `, ${guardWords(now.guards)}` : '';
    verdict.textContent =
      trouble || `Matches ${matches === 1 ? 'one thing' : `${matches} things`} on this page${guarded}.`;
    checked(valid);
  };
  const place = () => {
    if (!steps || !now) return;
    const [general, strict] = placeOn(steps, now);
    const step = steps[general] ?? [];
    // What is meant now: the stop's own count is that of its least strict rung.
    generality.set(general, steps.length, thingsWord(now.matches));
    const rung = step[strict];
    strictness.set(strict, step.length, rung ? `asks for ${listed(rung.asks)}` : '');
  };
  const show = (scope: Scope) => {
    now = scope;
    if (field.value !== scope.selector) field.value = scope.selector;
    report('', scope.matches);
    place();
  };
  const take = (rung: Rung | undefined) => {
    if (rung) choose({ kind: 'custom', title: 'What was chosen by the sliders', ...withoutAsks(rung) });
  };
  // Told while it moves, and once more when it stands: not every browser gives a slider the focus that the first needs.
  for (const type of ['input', 'change']) {
    generality.input.addEventListener(type, () => take(steps?.[Number(generality.input.value)]?.[0]));
    strictness.input.addEventListener(type, () => {
      take(steps?.[Number(generality.input.value)]?.[Number(strictness.input.value)]);
    });
  }
  field.addEventListener('input', () => {
    const text = field.value.trim();
    const mistake = targetMistake(text);
    if (mistake) return report(`${mistake.reason}${whereWords(text, mistake.position)}`);
    const matches = find(text)?.length;
    if (matches === undefined) return report('The browser does not understand this selector.');
    if (matches === 0) return report('Nothing on this page matches.');
    choose(typedScope(text, [], matches));
  });

  const element = build(
    'div',
    { class: 'advanced', id: `${id}-advanced`, hidden: true },
    generality.element,
    strictness.element,
    build('label', { for: field.id }, 'CSS selector'),
    field,
    verdict,
  );
  const button = build(
    'button',
    {
      type: 'button',
      class: 'more',
      'aria-expanded': 'false',
      'aria-controls': element.id,
      onclick: () => {
        element.hidden = !element.hidden;
        button.setAttribute('aria-expanded', String(!element.hidden));
        if (element.hidden) return;
        steps ??= ladder();
        place();
        generality.input.focus();
      },
    },
    'Advanced',
  );
  return { button, element, show, valid: () => valid };
}

function slider(id: string, title: string, low: string, high: string) {
  const input = build('input', { type: 'range', id, min: 0, step: 1 });
  const said = build('output', { for: id });
  const element = build(
    'div',
    { class: 'slider' },
    build('label', { for: id }, title),
    said,
    input,
    build('span', { class: 'ends', 'aria-hidden': 'true' }, build('span', {}, low), build('span', {}, high)),
  );
  return {
    element,
    input,
    set(at: number, stops: number, words: string) {
      input.max = String(Math.max(0, stops - 1));
      input.value = String(at);
      input.disabled = stops < 2;
      input.setAttribute('aria-valuetext', words);
      said.textContent = words;
    },
  };
}

function withoutAsks({ asks: _, ...rest }: Rung): Omit<Rung, 'asks'> {
  return rest;
}

function thingsWord(matches: number): string {
  return matches === 1 ? 'only this one' : `${matches} things`;
}

/** “and only where its text is “Add to cart””, for what the field alone does not say. */
function guardWords(guards: readonly Guard[]): string {
  return `only where ${guards
    .map(
      ({ read, attribute, equals }) => `${read === 'text' ? 'its text' : `its ${attribute}`} is “${equals}”`,
    )
    .join(' and ')}`;
}

/** The place of a mistake as a person finds it. */
function whereWords(text: string, position: number): string {
  const before = text.slice(0, position).trim().split(/\s+/).slice(-2).join(' ');
  return before && before.length < 40 ? ` Look behind “${before}”.` : '';
}

function listed(words: readonly string[]): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
