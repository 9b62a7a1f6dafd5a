import { ChevronRight, Ellipsis } from 'lucide-react';
import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { eventWords } from '../../shared/plan/words';
import type { Rule } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { catalog, edit, getRuleSet, useProblems, useRuleSet } from '../shell/document';
import { openAt, placeToMend } from '../shell/openAt';
import { TakenValues } from '../targets/TakenValues';
import { IconButton } from '../ui/Button';
import { ProblemLine } from '../ui/Field';
import { Menu, type MenuEntry } from '../ui/Menu';
import { Conditions } from './Conditions';
import { DestinationParts } from './DestinationParts';
import { EventPart } from './EventPart';
import { ReadBack } from './effect/ReadBack';
import { RuleEffect } from './effect/RuleEffect';
import { isFresh, settle } from './freshRule';
import { LimitParts } from './LimitParts';
import { RuleFiling } from './many/RuleFiling';
import { ParamParts } from './ParamParts';
import { GoesOnContext } from './PartPopover';
import { RuleContext, type RuleEditing } from './RuleContext';
import { RuleMore } from './RuleMore';
import { changeRule } from './ruleChanges';
import { TriggerClauses } from './TriggerClauses';
import { providedBy } from './triggerChanges';
import { useKeptFocus } from './useKeptFocus';
import { useSteadyEditing } from './useSteadyEditing';

/** A rule read and edited as one sentence. */
export function RuleView({ rule, actions }: { rule: Rule; actions: (rule: Rule) => MenuEntry[] }) {
  const ruleSet = useRuleSet();
  const problems = useProblems();
  const path = `/rules/${ruleSet.rules.indexOf(rule)}`;
  // What is not said yet is no mistake while the sentence is first being written.
  const fresh = isFresh(rule);
  const own = useMemo(
    () =>
      fresh ? [] : problems.filter((problem) => problem.path === path || problem.path.startsWith(`${path}/`)),
    [problems, path, fresh],
  );
  useEffect(() => () => settle(rule.id), [rule.id]);
  const editing: RuleEditing = {
    rule,
    path,
    scope: {
      ruleSet,
      catalog,
      provided: providedBy(rule, catalog),
      problems: own,
      // Read when it is needed: the name may have been typed since.
      get purpose() {
        const now = getRuleSet().rules.find(({ id }) => id === rule.id);
        return now?.name || now?.event || t('New rule');
      },
    },
    change: (label, change, options) =>
      edit(
        label,
        (document) => {
          const changed = changeRule(document, rule.id, change);
          return options?.also ? options.also(changed) : changed;
        },
        options?.group,
      ),
  };
  const steady = useSteadyEditing(editing);
  const pane = useRef<HTMLElement>(null);
  useKeptFocus(pane, rule);
  const openMissing = useCallback(() => {
    // Drawn with what was just said.
    setTimeout(() => {
      const next = pane.current?.querySelector<HTMLElement>('.chip.missing[data-path]');
      if (next?.dataset['path']) openAt(next.dataset['path']);
    });
  }, []);
  const sentence = useMemo(
    () => (
      <RuleContext value={steady}>
        <dl className="rule-sentence" data-parts="">
          <Clause word={t('When')}>
            <TriggerClauses />
          </Clause>
          <Clause word={t('if')}>
            <Conditions />
          </Clause>
          <Clause word={t('send')}>
            <div className="sentence-line">
              <EventPart />
              <ParamParts />
            </div>
          </Clause>
          <Clause word={t('to')}>
            <div className="sentence-line">
              <DestinationParts />
            </div>
          </Clause>
          <Clause word={steady.rule.frequency ? t('at most') : t('counts')}>
            <div className="sentence-line">
              <LimitParts />
            </div>
          </Clause>
        </dl>
        <TakenValues />
      </RuleContext>
    ),
    [steady],
  );
  const event = ruleSet.plan.events.find((one) => one.name === rule.event);
  const stage = ruleSet.plan.stages.find((one) => one.id === event?.stage);
  const name = rule.name || rule.event || t('New rule');

  return (
    <section ref={pane} className="rule-pane" aria-label={t('Rule {name}', { name })}>
      <div className="pane-head">
        <div className="crumbs">
          <span>{stage?.name ?? t('No stage')}</span>
          <ChevronRight size={14} aria-hidden="true" />
          <span>{name}</span>
        </div>
        <RuleMenu id={rule.id} actions={actions} />
      </div>
      <div className="rule-body">
        <h2 className="visually-hidden">{name}</h2>
        <input
          key={rule.id}
          className="rule-title"
          aria-label={t('Rule name')}
          placeholder={rule.event || t('Name this rule')}
          autoComplete="off"
          value={rule.name ?? ''}
          data-path={`${path}/name`}
          onChange={(change) =>
            editing.change(t('Rename rule'), (old) => ({ ...old, name: change.target.value }), {
              group: `${path}/name`,
            })
          }
          onBlur={() => {
            if (rule.name === '') editing.change(t('Rename rule'), ({ name: _empty, ...rest }) => rest);
          }}
        />
        <p className="rule-about">
          {event ? eventWords(event, ruleSet) : t('Say what happens and what it counts as.')}
        </p>
        <GoesOnContext value={fresh ? openMissing : undefined}>{sentence}</GoesOnContext>
        {own.length > 0 && (
          <ul className="rule-problems" aria-label={t('Problems of this rule')}>
            {own.map((problem) => (
              <li key={problem.code + problem.path}>
                <button type="button" className="problem-link" onClick={() => openAt(placeToMend(problem))}>
                  <ProblemLine problem={problem} />
                </button>
              </li>
            ))}
          </ul>
        )}
        <RuleEffect rule={rule} problems={own} />
        <ReadBack rule={rule} ruleSet={ruleSet} />
        <RuleFiling rule={rule} />
        <RuleMore
          id={rule.id}
          path={path}
          enabled={rule.enabled !== false}
          notes={rule.notes ?? ''}
          priority={rule.priority ?? 0}
        />
      </div>
    </section>
  );
}

/** Apart, so that a letter of the rule's name does not draw it again. */
const RuleMenu = memo(function RuleMenu({
  id,
  actions,
}: {
  id: string;
  actions: (rule: Rule) => MenuEntry[];
}) {
  return (
    <Menu
      label={t('Rule actions')}
      entries={() =>
        getRuleSet()
          .rules.filter((rule) => rule.id === id)
          .flatMap(actions)
      }
      trigger={<IconButton label={t('Rule actions')} icon={<Ellipsis size={16} />} />}
    />
  );
});

function Clause({ word, children }: { word: string; children: React.ReactNode }) {
  return (
    <div className="rule-clause">
      <dt>{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}
