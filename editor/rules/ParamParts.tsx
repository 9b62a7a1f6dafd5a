import { Crosshair, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { pointer } from '../../shared/pointer';
import { variableWords } from '../../shared/readCondition';
import { soleReference } from '../../shared/ruleset/template';
import type { ParamDefinition, Variable } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { problemAt } from '../forms/FormScope';
import { TemplateField } from '../forms/TemplateField';
import { variableChoices } from '../forms/variableChoices';
import { addParam, eventName } from '../plan/planChanges';
import { pickTarget } from '../preview/pick';
import { openAt } from '../shell/openAt';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { ChoiceList } from '../ui/ChoiceList';
import { NewVariable } from '../variables/NewVariable';
import { addVariable, soundsLikeNumber, variableFromPick } from '../variables/variableChanges';
import { PartPopover } from './PartPopover';
import { useRule } from './RuleContext';

/** "with item_name Product name and price Price": what the event carries. */
export function ParamParts() {
  const { rule, path, scope } = useRule();
  const event = scope.ruleSet.plan.events.find((one) => one.name === rule.event);
  const names = Object.keys(rule.params ?? {});
  return (
    <>
      {names.map((name, index) => (
        <span key={name} className="sentence-pair">
          <span className="sentence-words">
            {index === 0 ? t('with') : t('and')} {name}
          </span>
          <ParamPart name={name} definition={event?.params?.[name]} />
        </span>
      ))}
      {rule.event !== '' && (
        <AddParam path={`${path}/params`} words={names.length === 0 ? t('with…') : t('more…')} />
      )}
    </>
  );
}

function ParamPart({ name, definition }: { name: string; definition: ParamDefinition | undefined }) {
  const { rule, path, scope, change } = useRule();
  const { ruleSet, catalog, provided, problems } = scope;
  const [making, setMaking] = useState(false);
  const at = `${path}/params${pointer(name)}`;
  const value = rule.params?.[name];
  const text = value === undefined ? '' : String(value);
  const reference = soleReference(text);
  const problem = problemAt(problems, at);
  const set = (next: string, group?: string) =>
    change(
      t('Set {name}', { name }),
      (old) => ({ ...old, params: { ...old.params, [name]: next } }),
      group ? { group } : {},
    );
  const take = (variable: Variable) =>
    change(
      t('Set {name}', { name }),
      (old) => ({ ...old, params: { ...old.params, [name]: `{{${variable.id}}}` } }),
      {
        also: (document) => addVariable(document, variable),
      },
    );
  const isNumber = definition ? /number|integer/.test(definition.type) : soundsLikeNumber(name);
  const pick = async () => {
    const picked = await pickTarget(name);
    if (picked) take(variableFromPick(picked, { name, isNumber }, ruleSet, catalog));
    return picked !== null;
  };
  const words = reference ? variableWords(reference, ruleSet, catalog) : text || '…';

  return (
    <PartPopover
      label={t('Parameter {name}', { name })}
      look="wide"
      onOpenChange={(open) => open || setMaking(false)}
      trigger={
        <Chip
          kind={reference || text === '' ? 'variable' : 'plain'}
          missing={text === ''}
          problem={problem?.severity}
          aria-label={t('Parameter {name}: {words}', { name, words })}
          data-path={at}
        >
          {words}
        </Chip>
      }
    >
      {(close) =>
        making ? (
          <NewVariable
            name={name}
            scope={scope}
            onCancel={() => setMaking(false)}
            onCreate={(variable) => {
              take(variable);
              close();
            }}
          />
        ) : (
          <>
            {text === '' && (
              <div className="target-ask">
                <p>
                  {t('Point at it on the page. On a card that is repeated, it is read from the same card.')}
                </p>
                <Button look="primary" onClick={async () => (await pick()) && close()}>
                  <Crosshair size={15} /> {t('Pick on page')}
                </Button>
              </div>
            )}
            <TemplateField
              label={`${name}${definition ? `, ${typeWords[definition.type]}` : ''}`}
              hint={definition?.description}
              value={text}
              problem={problem}
              placeholder={`${t('Text, or')} {{variable}}`}
              variables={variableChoices(ruleSet, catalog, provided, reference)}
              onChange={(next) => set(next, at)}
            />
            <div className="boxed-choices">
              <ChoiceList
                label={t('Variables')}
                placeholder={t('Or take a variable')}
                choices={variableChoices(ruleSet, catalog, provided, reference)}
                onChoose={(id) => {
                  set(`{{${id}}}`);
                  close();
                }}
              />
            </div>
            <div className="row-actions">
              {text !== '' && (
                <Button small onClick={async () => (await pick()) && close()}>
                  <Crosshair size={14} /> {t('Pick on page')}
                </Button>
              )}
              <Button small onClick={() => setMaking(true)}>
                <Plus size={14} /> {t('New variable')}
              </Button>
              <Button
                look="plain"
                small
                onClick={() => {
                  close();
                  change(t('Remove {name}', { name }), ({ params, ...old }) => {
                    const { [name]: _gone, ...rest } = params ?? {};
                    return Object.keys(rest).length > 0 ? { ...old, params: rest } : old;
                  });
                }}
              >
                <Trash2 size={14} /> {t('Remove {name}', { name })}
              </Button>
            </div>
          </>
        )
      }
    </PartPopover>
  );
}

const typeWords = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: t('yes or no'),
} as const;

function AddParam({ path, words }: { path: string; words: string }) {
  const { rule, scope, change } = useRule();
  const event = scope.ruleSet.plan.events.find((one) => one.name === rule.event);
  const used = new Set(Object.keys(rule.params ?? {}));
  const add = (name: string, isNew: boolean) =>
    change(t('Add {name}', { name }), (old) => ({ ...old, params: { ...old.params, [name]: '' } }), {
      also: isNew ? (ruleSet) => addParam(ruleSet, rule.event, name) : undefined,
    });
  return (
    <PartPopover
      label={t('Add a parameter')}
      look="flush"
      trigger={
        <Chip kind="add" aria-label={t('Add a parameter: {words}', { words })} data-path={path}>
          {words}
        </Chip>
      }
    >
      {(close) => {
        const take = (name: string, isNew: boolean) => {
          close();
          add(name, isNew);
          openAt(path + pointer(name));
        };
        return (
          <ChoiceList
            label={t('Which parameter')}
            placeholder={t('Find a parameter, or type a new name')}
            choices={Object.entries(event?.params ?? {})
              .filter(([name]) => !used.has(name))
              .map(([name, definition]) => ({
                id: name,
                label: name,
                hint: definition.description,
                aside: definition.required ? 'required' : typeWords[definition.type],
              }))}
            onChoose={(name) => take(name, false)}
            create={{
              label: (text) =>
                t('Add {eventName} to {event}', { eventName: eventName(text), event: rule.event }),
              run: (text) => take(eventName(text), event !== undefined && !event.params?.[eventName(text)]),
            }}
            empty={t('Type a name, such as item_name or price.')}
          />
        );
      }}
    </PartPopover>
  );
}
