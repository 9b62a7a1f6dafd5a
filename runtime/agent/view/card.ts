import { shortName, whereOf } from '../../../shared/target/describe';
import type { Guard, Pick, Scope } from '../../../shared/target/fingerprint';
import { build } from './build';

export interface Crumb {
  title: string;
  element: Element;
}

export interface CardContent {
  pick: Pick;
  purpose: string;
  crumbs: Crumb[];
  /** How many things lie on top of each other where the person pointed. */
  layers: number;
  /** What a selector means where the element was picked: on this page, or on the page of a frame. Null: it does not parse. */
  find(selector: string, guards?: Guard[]): Element[] | null;
}

export interface CardActions {
  choose(crumb: Element): void;
  nextLayer(): void;
  scoped(scope: Scope): void;
  use(pick: Pick): void;
}

export interface Card {
  element: HTMLElement;
  /** Counts again: pages change while one thinks. */
  recount(): void;
  submit(): void;
}

let cards = 0;

/** What was picked, in words, and which of its like are meant. */
export function buildCard({ pick, purpose, crumbs, layers, find }: CardContent, actions: CardActions): Card {
  const { fingerprint } = pick;
  const id = `card-${++cards}`;
  const container = fingerprint.container;
  const ordinal = container && container.count > 1 ? `, ${container.ordinal} of ${container.count}` : '';
  const badge = build('span', { class: 'badge' });
  const reason = build('p', { class: 'reason' });
  const counts: { scope: Scope; shown: HTMLElement }[] = [];
  let chosen: Scope | undefined;
  let invalid = false;

  const choose = (scope: Scope) => {
    chosen = scope;
    badge.className = `badge ${scope.strength}`;
    badge.textContent = scope.strength;
    badge.title = scope.reason;
    reason.textContent = scope.reason;
    actions.scoped(scope);
  };
  const radios = pick.scopes.map((scope, index) => {
    const shown = build('b', {}, String(scope.matches));
    counts.push({ scope, shown });
    const input = build('input', { type: 'radio', name: id, checked: index === pick.chosen });
    input.addEventListener('change', () => {
      invalid = false;
      choose(scope);
      selector.value = scope.selector;
      report(scope.matches);
    });
    return build(
      'label',
      { class: 'scope' },
      input,
      build('span', { dir: 'auto' }, scope.title),
      shown,
      build('span', { class: 'unseen' }, scope.matches === 1 ? 'match' : 'matches'),
    );
  });

  const selector = build('input', {
    type: 'text',
    id: `${id}-selector`,
    spellcheck: 'false',
    autocomplete: 'off',
  });
  const verdict = build('p', { role: 'status', id: `${id}-verdict` });
  selector.setAttribute('aria-describedby', verdict.id);
  const report = (matches: number | null) => {
    invalid = !matches;
    selector.setAttribute('aria-invalid', String(invalid));
    use.setAttribute('aria-disabled', String(invalid));
    verdict.className = invalid ? 'bad' : '';
    verdict.textContent =
      matches === null
        ? 'This is not a CSS selector yet. Check brackets and quotes.'
        : matches === 0
          ? 'Nothing on this page matches.'
          : matches === 1
            ? 'Matches one thing on this page.'
            : `Matches ${matches} things on this page.`;
  };
  selector.addEventListener('input', () => {
    const found = selector.value.trim() ? find(selector.value) : null;
    const matches = found?.length ?? null;
    report(matches);
    if (!matches) return;
    for (const radio of radios) radio.querySelector('input')!.checked = false;
    choose({
      kind: 'custom',
      title: 'What this selector matches',
      selector: selector.value.trim(),
      guards: [],
      matches,
      strength: 'fair',
      reason: 'Written by hand',
    });
  });
  const advanced = build(
    'div',
    { class: 'advanced', id: `${id}-advanced`, hidden: true },
    build('label', { for: selector.id }, 'CSS selector'),
    selector,
    verdict,
  );
  const more = build(
    'button',
    {
      type: 'button',
      class: 'more',
      'aria-expanded': 'false',
      'aria-controls': advanced.id,
      onclick: () => {
        advanced.hidden = !advanced.hidden;
        more.setAttribute('aria-expanded', String(!advanced.hidden));
        if (!advanced.hidden) selector.focus();
      },
    },
    'Advanced',
  );
  const submit = () => {
    if (!chosen || invalid) return;
    const known = pick.scopes.indexOf(chosen);
    actions.use(
      known >= 0
        ? { ...pick, chosen: known }
        : { ...pick, scopes: [...pick.scopes, chosen], chosen: pick.scopes.length },
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
    build(
      'div',
      { class: 'head' },
      build(
        'div',
        {},
        build('h2', { id: `${id}-title`, dir: 'auto' }, shortName(fingerprint)),
        build('div', { class: 'where' }, `${whereOf(fingerprint)}${ordinal}`),
      ),
      badge,
    ),
    build(
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
    ),
    build('fieldset', {}, build('legend', { class: 'unseen' }, 'Which ones are meant'), ...radios),
    reason,
    build(
      'div',
      { class: 'actions' },
      use,
      more,
      build('span', { class: 'keys', 'aria-hidden': 'true' }, '↑↓ level'),
    ),
    advanced,
  );
  const first = pick.scopes[pick.chosen];
  if (first) {
    choose(first);
    selector.value = first.selector;
    report(first.matches);
  }
  return {
    element,
    submit,
    recount() {
      for (const { scope, shown } of counts) {
        const matches = find(scope.selector, scope.guards)?.length ?? 0;
        if (matches === scope.matches) continue;
        scope.matches = matches;
        shown.textContent = String(matches);
        if (scope === chosen) actions.scoped(scope);
      }
    },
  };
}
