import type { RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { api } from '../api/client';
import { edit, undo } from '../store/store';
import { notify } from '../ui/Toast';

/** Puts what a version holds into the draft: one step, so that undo brings the draft back. */
export async function openAsDraft(site: string, number: number): Promise<void> {
  try {
    const { ruleSet } = await api.version(site, number);
    edit(t('Open version {number} as draft', { number }), (now) => draftOf(now, ruleSet));
    notify({
      title: t('The draft is version {number} now', { number }),
      description: t('Nothing changed on the site. Publishing asks as always.'),
      action: { label: t('Undo'), run: undo },
    });
  } catch (error) {
    notify({
      title: t('Version {number} could not be read.', { number }),
      description: error instanceof Error ? error.message : '',
      tone: 'bad',
    });
  }
}

/** The version’s document under the site’s name of today: the name is the site’s, not the version’s. */
export function draftOf({ name }: RuleSet, { name: _, ...version }: RuleSet): RuleSet {
  return { ...version, ...(name !== undefined && { name }) };
}
