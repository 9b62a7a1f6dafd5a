import { shortName, whereOf } from '../../../shared/target/describe';
import type { Guard, Pick, Scope } from '../../../shared/target/fingerprint';
import type { Step } from '../../../shared/target/ladder';
import type { PickedValue } from '../../../shared/target/pickedValue';
import type { Bench } from '../modes/mode';
import { aroundOf } from '../values/value';
import { build } from './build';
import { buildAdvanced } from './cardAdvanced';
import { buildScopes } from './cardScopes';
import { buildValues } from './cardValues';

export interface Crumb {
  title: string;
  element: Element;
}

export interface CardContent {
  bench: Bench;
  /** What was pointed at. */
  element: Element;
  pick: Pick;
  purpose: string;
  crumbs: Crumb[];
  /** How many things lie on top of each other where the person pointed. */
  layers: number;
  /** May values beside it be taken along? */
  values: boolean;
  /** What a selector means where the element was picked: on this page, or on the page of a frame. Null: it does not parse. */
  find(selector: string, guards?: Guard[]): Element[] | null;
  /** From only this one to all of its kind; looked for when it is asked for. */
  ladder(): Step[];
}

export interface CardActions {
  choose(crumb: Element): void;
  nextLayer(): void;
  scoped(scope: Scope): void;
  use(pick: Pick, values: PickedValue[]): void;
  /** Its height changed: it may need another place. */
  resized(): void;
}

export interface Card {
  element: HTMLElement;
  /** Counts again: pages change while one thinks. */
  recount(): void;
  submit(): void;
  /** Leaves pointing at a value; false: there was nothing to go back from. */
  back(): boolean;
  stop(): void;
}

let cards = 0;

/** What was picked, in words, which of its like are meant, and what else is taken from beside it. */
export function buildCard(content: CardContent, actions: CardActions): Card {
  const { pick, purpose, find, bench } = content;
  const id = `card-${++cards}`;
  const wide = pick.scopes.find(({ kind }) => kind === 'each') ?? pick.scopes[pick.chosen];

  const scopes = buildScopes({
    id,
    pick,
    bench,
    find,
    meant(scope) {
      advanced.show(scope);
      actions.scoped(scope);
    },
  });
  const advanced = buildAdvanced({
    id,
    find,
    ladder: content.ladder,
    choose: scopes.choose,
    checked: (valid) => use.setAttribute('aria-disabled', String(!valid)),
  });
  const values = content.values
    ? buildValues({
        id,
        bench,
        around: () => aroundOf(content.element, (wide && find(wide.selector, wide.guards)) ?? []),
        pointing(on) {
          element.toggleAttribute('data-aside', on);
          const chosen = scopes.chosen();
          if (!on && chosen) actions.scoped(chosen);
        },
      })
    : undefined;
  const submit = () => {
    const chosen = scopes.chosen();
    if (!chosen || !advanced.valid()) return;
    const known = pick.scopes.indexOf(chosen);
    actions.use(
      known >= 0
        ? { ...pick, chosen: known }
        : { ...pick, scopes: [...pick.scopes, chosen], chosen: pick.scopes.length },
      values?.values() ?? [],
    );
  };
  const use = build(
    'button',
    { type: 'button', class: 'use', onclick: submit },
    purpose ? `Use for “${purpose}”` : 'Use this',
  );
  const element = build(
    'section',
    { class: 'card', role: 'dialog', 'aria-labelledby': `${id}-title`, lang: 'en', dir: 'ltr' },
    head(content, id),
    crumbRow(content, actions),
    scopes.element,
    values?.element,
    advanced.element,
    build(
      'div',
      { class: 'actions' },
      use,
      advanced.button,
      build('span', { class: 'keys', 'aria-hidden': 'true' }, '↑↓ level'),
    ),
  );
  const first = pick.scopes[pick.chosen];
  if (first) scopes.choose(first);
  const sizes = new ResizeObserver(() => actions.resized());
  sizes.observe(element);
  return {
    element,
    submit,
    recount() {
      scopes.recount();
      values?.recount();
    },
    back: () => values?.back() ?? false,
    stop() {
      sizes.disconnect();
      scopes.stop();
      values?.stop();
    },
  };
}

function head({ pick: { fingerprint } }: CardContent, id: string): HTMLElement {
  const { container } = fingerprint;
  const ordinal = container && container.count > 1 ? `, ${container.ordinal} of ${container.count}` : '';
  return build(
    'div',
    { class: 'head' },
    build('h2', { id: `${id}-title`, dir: 'auto' }, shortName(fingerprint)),
    build('div', { class: 'where' }, `${whereOf(fingerprint)}${ordinal}`),
  );
}

function crumbRow({ crumbs, layers }: CardContent, actions: CardActions): HTMLElement {
  return build(
    'nav',
    { class: 'crumbs', 'aria-label': 'What it stands in' },
    ...crumbs.flatMap(({ title, element }, index) => [
      index > 0 && build('span', { 'aria-hidden': 'true' }, '›'),
      build(
        'button',
        {
          type: 'button',
          onclick: () => actions.choose(element),
          'aria-current': index === crumbs.length - 1 && 'true',
        },
        title,
      ),
    ]),
    layers > 1 &&
      build(
        'button',
        { type: 'button', class: 'layers', title: 'Take the next one below', onclick: actions.nextLayer },
        `${layers} layers here`,
      ),
  );
}
