import { ChevronRight } from 'lucide-react';
import { renameId } from '../../shared/ruleset/rename';
import { idPattern } from '../../shared/ruleset/schema';
import type { Target } from '../../shared/ruleset/types';
import { scopeTitle } from '../../shared/target/scopes';
import { counted } from '../../shared/texts/counted';
import { t } from '../../shared/texts/t';
import { SelectorField } from '../forms/SelectorField';
import { guardWords } from '../forms/TargetField';
import { catalog, edit, getRuleSet } from '../shell/document';
import { RadioList } from '../ui/RadioList';
import { TextField } from '../ui/TextField';
import { notify } from '../ui/Toast';
import { chooseScope, lastPickOf, replaceTarget } from './targetChanges';

/** What a target is called, which of its like it means, and how it is found. */
export function TargetForm({ target, path }: { target: Target; path: string }) {
  const change = (field: string, next: Target) =>
    edit(t('Change target'), (document) => replaceTarget(document, next), `${path}/${field}`);
  const pick = lastPickOf(target.id);
  return (
    <>
      <TextField
        label={t('Name')}
        value={target.name ?? ''}
        onChange={(name) => change('name', { ...target, name })}
      />
      {pick ? (
        <RadioList
          label={t('Which ones are meant')}
          value={target.scope}
          options={pick.scopes.map((one) => ({
            value: one.kind,
            label: one.title,
            aside: counted(one.matches, 'match'),
          }))}
          onChange={(kind) => change('scope', chooseScope(target, pick, kind))}
        />
      ) : (
        <div className="field target-scope">
          <span className="field-label">{t('Which ones are meant')}</span>
          <span>{scopeTitle(target)}</span>
          {target.fingerprint && (
            <span className="quiet">{t('Pick it again to mean more of them, or fewer.')}</span>
          )}
        </div>
      )}
      {target.reason && <p className="quiet">{target.reason}.</p>}
      <details className="disclosure">
        <summary>
          <ChevronRight size={14} aria-hidden="true" /> {t('Advanced')} <code>{target.selector}</code>
        </summary>
        <SelectorField
          label={t('CSS selector')}
          reaches
          value={target.selector}
          hint={guardWords(target)}
          onChange={(selector) => change('selector', { ...target, selector, scope: 'custom' })}
        />
        <TextField
          label={t('Id')}
          mono
          commit
          value={target.id}
          hint={t('As it stands in the JSON. Every use follows when it changes.')}
          onChange={(id) => rename(target, id)}
        />
      </details>
    </>
  );
}

function rename(target: Target, id: string): void {
  const taken = (getRuleSet().targets ?? []).some((one) => one.id === id);
  if (taken || !new RegExp(idPattern).test(id)) {
    notify({
      title: taken ? t('There is already a target {id}', { id }) : t('“{id}” cannot be an id', { id }),
      description: t('Letters, digits, - and _, starting with a letter, and not used yet.'),
      tone: 'bad',
    });
    return;
  }
  edit(t('Rename target'), (document) => renameId(document, 'target', target.id, id, catalog));
}
