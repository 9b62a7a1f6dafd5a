import { Ellipsis, Plus } from 'lucide-react';
import { useState } from 'react';
import { paramTypeWords } from '../../shared/plan/words';
import type { ParamDefinition, PlanEvent, RuleSet } from '../../shared/ruleset/types';
import { t, told } from '../../shared/texts/t';
import { edit, undo } from '../shell/document';
import { Button, IconButton } from '../ui/Button';
import { Menu } from '../ui/Menu';
import { Select } from '../ui/Select';
import { Switch } from '../ui/Switch';
import { TextField } from '../ui/TextField';
import { notify } from '../ui/Toast';
import { soundsLikeNumber } from '../variables/variableChanges';
import { eventName, moveParam, renameParam, setParam } from './planChanges';

type ParamType = ParamDefinition['type'];

/** What an event carries: name, type, whether it must be there, what it may be and what it means. */
export function ParamTable({ event, ruleSet }: { event: PlanEvent; ruleSet: RuleSet }) {
  const [name, setName] = useState('');
  const params = Object.entries(event.params ?? {});
  const giving = (param: string) =>
    ruleSet.rules.filter((rule) => rule.event === event.name && Object.hasOwn(rule.params ?? {}, param))
      .length;
  const remove = (param: string) => {
    const rules = giving(param);
    edit(t('Delete parameter'), (document) => setParam(document, event.name, param, undefined));
    notify({
      title: t('Deleted the parameter {param}', { param }),
      ...(rules > 0 && {
        description: t(
          '{rules, plural, one {# rule still gives it: see Problems.} other {# rules still give it: see Problems.}}',
          {
            rules,
          },
        ),
      }),
      action: { label: t('Undo'), run: undo },
    });
  };
  return (
    <section className="params" aria-label={t('Parameters')}>
      <h3>{t('Parameters')}</h3>
      {params.length === 0 && (
        <p className="quiet">{t('Details that come with the event, such as item_name and price.')}</p>
      )}
      {params.map(([param, definition], index) => (
        <ParamRow
          key={param}
          event={event}
          param={param}
          definition={definition}
          first={index === 0}
          last={index === params.length - 1}
          onMove={(by) =>
            edit(t('Move parameter'), (document) => moveParam(document, event.name, param, index + by))
          }
          onRemove={() => remove(param)}
        />
      ))}
      <form
        className="add-row"
        onSubmit={(submit) => {
          submit.preventDefault();
          const param = eventName(name.trim());
          if (name.trim() === '' || event.params?.[param]) return;
          edit(t('Add parameter'), (document) =>
            setParam(document, event.name, param, { type: soundsLikeNumber(param) ? 'number' : 'string' }),
          );
          setName('');
        }}
      >
        <input
          className="input mono"
          aria-label={t('Name of another parameter')}
          placeholder="item_name"
          value={name}
          onChange={(change) => setName(change.target.value)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          <Plus size={14} /> {t('Add parameter')}
        </Button>
      </form>
    </section>
  );
}

interface ParamRowProps {
  event: PlanEvent;
  param: string;
  definition: ParamDefinition;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function ParamRow({ event, param, definition, first, last, onMove, onRemove }: ParamRowProps) {
  const [taken, setTaken] = useState<string>();
  const set = (part: Partial<ParamDefinition>) =>
    edit(
      t('Change parameter'),
      (document) => setParam(document, event.name, param, { ...definition, ...part }),
      t('params {name} {param}', { name: event.name, param }),
    );
  const [asksConsent, setAsksConsent] = useState(false);
  const unset = (key: 'enum' | 'description' | 'allowPersonalData' | 'consent') => {
    const { [key]: _, ...rest } = definition;
    edit(
      t('Change parameter'),
      (document) => setParam(document, event.name, param, rest),
      t('params {name} {param}', { name: event.name, param }),
    );
  };
  const rename = (typed: string) => {
    const to = typed.trim();
    if (to === '' || to === param) return;
    const isTaken = Object.hasOwn(event.params ?? {}, to);
    setTaken(isTaken ? to : undefined);
    if (!isTaken) edit(t('Rename parameter'), (document) => renameParam(document, event.name, param, to));
  };
  const { type } = definition;
  return (
    <div className="param-row">
      <TextField
        label={t('Name of {param}', { param })}
        hideLabel
        mono
        commit
        value={param}
        problem={
          taken ? { severity: 'error', message: t('{taken} is there already.', { taken }) } : undefined
        }
        onChange={rename}
      />
      <Select
        label={t('Type of {param}', { param })}
        hideLabel
        small
        value={type}
        options={(Object.keys(paramTypeWords) as ParamType[]).map((value) => ({
          value,
          label: told(paramTypeWords[value]),
        }))}
        onChange={(next) =>
          set({
            type: next,
            ...(definition.enum && { enum: definition.enum.map((value) => typed(String(value), next)) }),
          })
        }
      />
      <Switch
        label={t('Required')}
        checked={definition.required === true}
        onChange={(required) => set({ required })}
      />
      <Menu
        label={t('Actions for {param}', { param })}
        trigger={
          <IconButton small label={t('Actions for {param}', { param })} icon={<Ellipsis size={14} />} />
        }
        entries={[
          { label: t('Move up'), disabled: first, onSelect: () => onMove(-1) },
          { label: t('Move down'), disabled: last, onSelect: () => onMove(1) },
          {
            label: definition.allowPersonalData
              ? t('Take personal data out again')
              : t('Let personal data through'),
            separated: true,
            onSelect: () =>
              definition.allowPersonalData ? unset('allowPersonalData') : set({ allowPersonalData: true }),
          },
          { label: t('Consent of its own'), onSelect: () => setAsksConsent(true) },
          { label: t('Delete'), dangerous: true, separated: true, onSelect: onRemove },
        ]}
      />
      <TextField
        label={t('Description of {param}', { param })}
        hideLabel
        placeholder={t('What it says')}
        value={definition.description ?? ''}
        onChange={(description) => (description === '' ? unset('description') : set({ description }))}
      />
      {type !== 'boolean' && (
        <div className="param-values">
          <TextField
            label={t('Values allowed for {param}', { param })}
            hideLabel
            placeholder={t('Any value; or only: S, M, L')}
            commit
            value={(definition.enum ?? []).map(String).join(', ')}
            onChange={(text) => {
              const values = [...new Set(text.split(',').map((value) => value.trim()))].filter(Boolean);
              if (values.length === 0) unset('enum');
              else set({ enum: values.map((value) => typed(value, type)) });
            }}
          />
        </div>
      )}
      {(asksConsent || definition.consent) && (
        <div className="param-values">
          <TextField
            label={t('Consent that {param} needs', { param })}
            hideLabel
            placeholder={t('Read and sent only with, say: ad_user_data')}
            commit
            value={(definition.consent ?? []).join(', ')}
            onChange={(text) => {
              const consent = [...new Set(text.split(',').map((signal) => signal.trim()))].filter(Boolean);
              if (consent.length === 0) unset('consent');
              else set({ consent });
            }}
          />
        </div>
      )}
      {definition.allowPersonalData && (
        <p className="param-note">{t('E-mail addresses, phone and card numbers are sent as they are.')}</p>
      )}
    </div>
  );
}

/** A value as its type writes it; what is no number stays a text, which the checks then name. */
function typed(text: string, type: ParamType): string | number {
  const isNumber = (type === 'number' || type === 'integer') && text !== '' && Number.isFinite(Number(text));
  return isNumber ? Number(text) : text;
}
