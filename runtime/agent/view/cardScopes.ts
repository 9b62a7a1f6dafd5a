import type { CountedPage } from '../../../shared/preview';
import type { Guard, Pick, Scope } from '../../../shared/target/fingerprint';
import { sameMeaning } from '../../../shared/target/ladder';
import type { Stop } from '../page/listen';
import { countElsewhere, countsInWords } from '../seen/elsewhere';
import { build } from './build';

export interface ScopesPart {
  element: HTMLElement;
  chosen(): Scope | undefined;
  /** Another one is meant; where it is none of the sentences, none of them stays marked. */
  choose(scope: Scope): void;
  recount(): void;
  stop: Stop;
}

export interface ScopesOptions {
  id: string;
  pick: Pick;
  bench: Asking;
  find(selector: string, guards?: Guard[]): Element[] | null;
  /** Told of every change of what is meant or of how much it is. */
  meant(scope: Scope): void;
}
/** How the editor is asked. */
type Asking = Parameters<typeof countElsewhere>[0];

/** Which of its like are meant, in sentences with live counts, here and on the other pages of the session. */
export function buildScopes({ id, pick, bench, find, meant }: ScopesOptions): ScopesPart {
  const badge = build('span', { class: 'badge' });
  const reason = build('span', {});
  const elsewhere = build('p', { class: 'elsewhere', role: 'status' });
  let pages: CountedPage[] = [];
  let asked: readonly Scope[] = pick.scopes;
  let chosen: Scope | undefined;
  let stopAsking: Stop = () => {};

  const rows = pick.scopes.map((scope) => {
    const input = build('input', { type: 'radio', name: id });
    const shown = build('b', {}, String(scope.matches));
    const unit = build('span', { class: 'unseen' }, scope.matches === 1 ? 'match' : 'matches');
    input.addEventListener('change', () => choose(scope));
    return {
      scope,
      input,
      shown,
      unit,
      label: build(
        'label',
        { class: 'scope' },
        input,
        build('span', { dir: 'auto' }, scope.title),
        shown,
        unit,
      ),
    };
  });
  const tellElsewhere = () => {
    const place = chosen ? asked.indexOf(chosen) : -1;
    elsewhere.textContent = chosen && place >= 0 ? countsInWords(chosen.matches, pages, place) : '';
  };
  const ask = (scopes: readonly Scope[]) => {
    stopAsking();
    asked = scopes;
    pages = [];
    stopAsking = countElsewhere(bench, scopes, (counted) => {
      pages = counted;
      tellElsewhere();
    });
  };
  const choose = (scope: Scope) => {
    const known = rows.find((row) => sameMeaning(row.scope, scope));
    chosen = known?.scope ?? scope;
    for (const row of rows) row.input.checked = row === known;
    badge.className = `badge ${chosen.strength}`;
    badge.textContent = chosen.strength;
    reason.textContent = chosen.reason;
    if (!asked.includes(chosen)) ask([...pick.scopes, chosen]);
    tellElsewhere();
    meant(chosen);
  };
  ask(pick.scopes);
  return {
    element: build(
      'div',
      {},
      build(
        'fieldset',
        {},
        build('legend', { class: 'unseen' }, 'Which ones are meant'),
        ...rows.map(({ label }) => label),
      ),
      build('p', { class: 'reason' }, badge, reason),
      elsewhere,
    ),
    chosen: () => chosen,
    choose,
    recount() {
      for (const { scope, shown, unit } of rows) {
        const matches = find(scope.selector, scope.guards)?.length ?? 0;
        if (matches === scope.matches) continue;
        scope.matches = matches;
        shown.textContent = String(matches);
        unit.textContent = matches === 1 ? 'match' : 'matches';
        if (scope !== chosen) continue;
        tellElsewhere();
        meant(scope);
      }
    },
    stop: () => stopAsking(),
  };
}
