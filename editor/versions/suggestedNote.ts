/** A note for a version, from what changes. */

import type { Change } from '../../shared/changes/changes';
import { byPart, nounWords } from '../../shared/changes/changeText';
import { type Countable, counted } from '../../shared/texts/counted';
import { t } from '../../shared/texts/t';
import { listed } from '../texts/listed';

/** So many names are read; more become a number. */
const maxNames = 3;

/** `Add Newsletter. Change Add to cart and Search.`; other parts only where no rule differs. `first`: nothing is live yet. */
export function suggestedNote(changes: readonly Change[], first: boolean): string {
  const rules = changes.filter(({ noun }) => noun === 'rule');
  if (first)
    return rules.length === 0 ? t('First version') : t('First version: {names}', { names: namesOf(rules) });
  const told = rules.length > 0 ? rules : changes;
  return (['added', 'changed', 'removed'] as const)
    .flatMap((kind) => {
      const those = told.filter((change) => change.kind === kind);
      if (those.length === 0) return [];
      const names = rules.length > 0 ? namesOf(those) : partsOf(those);
      return {
        added: t('Add {names}.', { names }),
        changed: t('Change {names}.', { names }),
        removed: t('Remove {names}.', { names }),
      }[kind];
    })
    .join(' ');
}

function namesOf(changes: readonly Change[]): string {
  return changes.length > maxNames
    ? counted(changes.length, 'rule')
    : listed(changes.map(({ name }) => name));
}

/** `the target Add button, consent and 5 variables` */
function partsOf(changes: readonly Change[]): string {
  return listed(
    byPart(changes).flatMap(({ changes: ofPart }) => {
      const [first] = ofPart;
      if (!first) return [];
      const { noun, name, id } = first;
      if (id === noun || noun === 'order') return name.toLowerCase();
      return ofPart.length === 1
        ? t('the {noun} {name}', { noun: nounWords(noun), name })
        : counted(ofPart.length, noun as Countable);
    }),
  );
}
