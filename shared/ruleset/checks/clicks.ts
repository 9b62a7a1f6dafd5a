/** Click rules: they mean something narrower than the whole page, and their selectors can be found by what an element has. */
import { indexKeys } from '../../compiler/indexKey';
import { clickOnEverything, slowSelector } from '../../problems/clicks';
import { selectorMistake } from '../../selectorMistake';
import { type Context, isIdle, ruleName } from './context';

/** From so many on the container looks selectors up by id, attribute, class and tag instead of trying each. */
const manyClicks = 20;

export function checkClicks(context: Context): void {
  const found: { selector: string; path: string }[] = [];
  for (const { value: rule, path } of context.rules) {
    if (isIdle(rule)) continue;
    rule.triggers.forEach(({ type, settings }, at) => {
      const { target, exact } = settings;
      if (type !== 'click' || typeof target !== 'string') return;
      const place = `${path}/triggers/${at}/settings/target`;
      const known = context.targetsById.get(target);
      const selector = known?.selector ?? target;
      if (!known?.guards?.length && exact !== true && isEverywhere(selector) && !hasConditions(rule)) {
        context.report(clickOnEverything(place, ruleName(rule), selector));
      }
      found.push({ selector, path: known ? `${context.declared.targets.get(target)}/selector` : place });
    });
  }
  if (found.length < manyClicks) return;
  const told = new Set<string>();
  for (const { selector, path } of found) {
    if (told.has(path) || !isSlow(selector)) continue;
    told.add(path);
    context.report(slowSelector(path, selector));
  }
}

const everywhere = new Set(['*', 'body', 'html', ':root', 'body *', 'html *']);

function isEverywhere(selector: string): boolean {
  return selector.split(',').some((part) => everywhere.has(part.trim().toLowerCase()));
}

function hasConditions({ conditions }: { conditions?: object }): boolean {
  return conditions !== undefined && !('all' in conditions && (conditions.all as unknown[]).length === 0);
}

const known = new Map<string, boolean>();
/** Validation runs at every keystroke over selectors that rarely change. */
const maxKnown = 20_000;

function isSlow(selector: string): boolean {
  let slow = known.get(selector);
  if (slow === undefined) {
    // A class attribute compared as a whole is no class: the page takes it apart.
    slow =
      selectorMistake(selector) === undefined &&
      indexKeys(selector).some(({ key, attribute }) =>
        key === undefined ? attribute === undefined : attribute === 'class',
      );
    if (known.size >= maxKnown) known.clear();
    known.set(selector, slow);
  }
  return slow;
}
