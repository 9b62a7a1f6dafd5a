import { Folder, Tag } from 'lucide-react';
import type { Rule } from '../../../shared/ruleset/types';
import { t } from '../../../shared/texts/t';
import { ask } from './asked';

/** Folder and labels of a rule, each a way to change it. */
export function RuleFiling({ rule }: { rule: Rule }) {
  const { id, folder, labels = [] } = rule;
  return (
    <div className="rule-filing">
      <button type="button" className="label-chip" onClick={() => ask({ what: 'folder', ids: [id] })}>
        <Folder size={13} aria-hidden="true" />
        <span className="visually-hidden">{t('Folder:')} </span>
        {folder || t('No folder')}
      </button>
      <button type="button" className="label-chip" onClick={() => ask({ what: 'labels', ids: [id] })}>
        <Tag size={13} aria-hidden="true" />
        <span className="visually-hidden">{t('Labels:')} </span>
        {labels.length > 0 ? labels.join(', ') : t('No labels')}
      </button>
    </div>
  );
}
