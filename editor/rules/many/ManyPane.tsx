import { CopyPlus, Folder, Globe, Power, PowerOff, Send, Tag, Trash2, X } from 'lucide-react';
import { useMemo } from 'react';
import type { Rule } from '../../../shared/ruleset/types';
import { t } from '../../../shared/texts/t';
import { useRuleSet } from '../../shell/document';
import { Button, IconButton } from '../../ui/Button';
import { ask } from './asked';
import { labelsOf } from './filing';
import { clearSelection, useList } from './listStore';
import { deleteMany, duplicateMany, labelMany, rollOutMany, switchMany } from './ruleCommands';
import { stateOf } from './ruleFacts';

/** Beyond so many names nobody reads on. */
const maxNames = 12;

/** Beside the list while several rules are chosen: what they are, and what can be done with all of them. */
export default function ManyPane() {
  const { rules: all } = useRuleSet();
  const selection = useList((state) => state.selection);
  const rules = useMemo(() => all.filter(({ id }) => selection.chosen.has(id)), [all, selection]);
  const ids = rules.map(({ id }) => id);
  const off = rules.filter(({ enabled }) => enabled === false).length;
  const labels = labelsOf(rules);
  return (
    <section className="many-pane" aria-label={t('{count} rules chosen', { count: rules.length })}>
      <div className="pane-head">
        <h2>
          {rules.length.toLocaleString()} {t('rules chosen')}
        </h2>
        <IconButton label={t('Choose none')} icon={<X size={16} />} onClick={clearSelection} />
      </div>
      <div className="rule-body">
        <p className="many-names">{namesOf(rules)}</p>
        <p className="rule-about">{statesOf(rules)}</p>
        <div className="many-actions">
          <div>
            <h3>{t('Run')}</h3>
            <div className="row-actions">
              <Button disabled={off === 0} onClick={() => switchMany(rules, true)}>
                <Power size={15} /> {t('Switch on')}
              </Button>
              <Button disabled={off === rules.length} onClick={() => switchMany(rules, false)}>
                <PowerOff size={15} /> {t('Switch off')}
              </Button>
              <Button onClick={() => rollOutMany(rules, 'live')}>{t('Live for everyone')}</Button>
              <Button onClick={() => rollOutMany(rules, 'shadow')}>{t('In shadow')}</Button>
              <Button onClick={() => rollOutMany(rules, 'draft')}>{t('Draft')}</Button>
            </div>
          </div>
          <div>
            <h3>{t('Send')}</h3>
            <div className="row-actions">
              <Button onClick={() => ask({ what: 'destinations', ids })}>
                <Send size={15} /> {t('Destinations…')}
              </Button>
            </div>
          </div>
          <div>
            <h3>{t('File')}</h3>
            <div className="row-actions">
              <Button onClick={() => ask({ what: 'folder', ids })}>
                <Folder size={15} /> {t('Move to folder…')}
              </Button>
              <Button onClick={() => ask({ what: 'labels', ids })}>
                <Tag size={15} /> {t('Labels…')}
              </Button>
              {labels.map(({ name, count }) => (
                <button
                  key={name}
                  type="button"
                  className="label-chip"
                  aria-label={t('Take the label {name} off', { name })}
                  onClick={() => labelMany(rules, name, false)}
                >
                  {name}
                  {count < rules.length && <span className="quiet number">{count}</span>}
                  <X size={12} aria-hidden="true" />
                </button>
              ))}
            </div>
          </div>
          <div>
            <h3>{t('Copy and delete')}</h3>
            <div className="row-actions">
              <Button onClick={() => duplicateMany(rules)}>
                <CopyPlus size={15} /> {t('Duplicate')}
              </Button>
              <Button onClick={() => ask({ what: 'spread', ids })}>
                <Globe size={15} /> {t('Duplicate for…')}
              </Button>
              <Button
                look="normal"
                onClick={() => {
                  deleteMany(rules);
                  clearSelection();
                }}
              >
                <Trash2 size={15} /> {t('Delete')}
              </Button>
            </div>
          </div>
        </div>
      </div>
    </section>
  );
}

function namesOf(rules: readonly Rule[]): string {
  const names = rules.slice(0, maxNames).map((rule) => rule.name || rule.event || rule.id);
  const more = rules.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more.toLocaleString()} more` : ''}`;
}

const stateWords = {
  on: 'live',
  share: t('live for a share'),
  shadow: 'in shadow',
  draft: 'drafts',
  off: 'switched off',
};

function statesOf(rules: readonly Rule[]): string {
  const counts = new Map<string, number>();
  for (const rule of rules) {
    const words = stateWords[stateOf(rule)];
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts]
    .map(([words, count]) => (count === rules.length ? t('All {words}', { words }) : `${count} ${words}`))
    .join(', ');
}
