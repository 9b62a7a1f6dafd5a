import { ChevronRight, Crosshair } from 'lucide-react';
import { useState } from 'react';
import type { Target } from '../../shared/ruleset/types';
import { targetMistake } from '../../shared/selectorMistake';
import { scopeTitle } from '../../shared/target/scopes';
import { counted } from '../../shared/texts/counted';
import { t } from '../../shared/texts/t';
import { pickWithValues } from '../preview/pick';
import { usePart } from '../rules/PartPopover';
import { landPick } from '../targets/landPick';
import { StrengthBadge } from '../targets/StrengthBadge';
import { chooseScope, lastPickOf, replaceTarget } from '../targets/targetChanges';
import { Button } from '../ui/Button';
import { ChoiceList } from '../ui/ChoiceList';
import type { FieldProps } from '../ui/Field';
import { ProblemLine } from '../ui/Field';
import { RadioList } from '../ui/RadioList';
import type { Also, FormScope } from './FormScope';
import './forms.css';
import { isSelector, SelectorField } from './SelectorField';

export interface TargetFieldProps extends FieldProps {
  /** A target's id, or a raw selector. */
  value: string;
  onChange: (value: string | undefined, also?: Also) => void;
  scope: FormScope;
  /** Words for "left out", where it may be. */
  optional?: string | undefined;
}

/** A place on the page: point at it, choose one that is known, or write a selector. */
export function TargetField({ label, hint, problem, value, onChange, scope, optional }: TargetFieldProps) {
  const targets = scope.ruleSet.targets ?? [];
  const target = targets.find((one) => one.id === value);
  const [choosing, setChoosing] = useState(false);
  const part = usePart();
  /** What was chosen is said: its part closes, and what the rule lacks next may open. */
  const choose = (id: string) => {
    setChoosing(false);
    onChange(id);
    part?.done();
  };

  const pick = async () => {
    const picked = await pickWithValues(scope.purpose);
    if (!picked) return;
    const { target, also } = landPick(picked, scope.ruleSet, scope.catalog);
    onChange(target, also);
    part?.settle();
    part?.done();
  };

  const chosen = target !== undefined || value !== '';
  const others = targets.filter((one) => one.id !== value);

  return (
    <fieldset className="target-field bare" aria-label={label}>
      {target && (
        <TargetCard
          target={target}
          onPick={pick}
          onChange={(changed) => onChange(value, (ruleSet) => replaceTarget(ruleSet, changed))}
        />
      )}
      {!target && chosen && (
        <SelectorField
          label={t('{label}: CSS selector', { label })}
          reaches
          problem={problem}
          value={value}
          onChange={(text) => onChange(text)}
          hint={hint}
        />
      )}
      {!target && (
        <div className="target-ask">
          <p>
            {chosen
              ? t('Point at it instead, and it gets a name and is recognised after a redesign.')
              : (hint ?? t('Point at it on your site.'))}
          </p>
          <Button look={chosen ? 'normal' : 'primary'} onClick={pick}>
            <Crosshair size={15} /> {t('Pick on page')}
          </Button>
        </div>
      )}
      {problem && (target || !chosen) && <ProblemLine problem={problem} />}
      {(!chosen || choosing) && (
        <ChoiceList
          label={t('Choose a target or write a selector')}
          placeholder={
            others.length > 0 ? t('Or find a target, or write a CSS selector') : t('Or write a CSS selector')
          }
          choices={others.map((one) => ({
            id: one.id,
            label: one.name ?? one.id,
            aside: one.strength && <StrengthBadge strength={one.strength} />,
            keywords: one.selector,
          }))}
          empty={t('No target of that name. A CSS selector such as #buy or .card a works too.')}
          onChoose={choose}
          create={{
            label: (text) =>
              isSelector(text)
                ? t('Use the CSS selector {text}', { text })
                : t('No target is called “{text}”, and as a selector: {reason}', {
                    text,
                    reason: targetMistake(text)?.reason ?? '',
                  }),
            run: (text) => {
              if (isSelector(text)) choose(text);
            },
          }}
        />
      )}
      {chosen && !choosing && (others.length > 0 || optional) && (
        <div className="row-actions">
          {others.length > 0 && (
            <Button look="plain" small onClick={() => setChoosing(true)}>
              {t('Use another target')}
            </Button>
          )}
          {optional && (
            <Button look="plain" small onClick={() => onChange(undefined)}>
              {t('Leave it out: {optional}', { optional })}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  );
}

/** A target at a glance: how well it is recognised, which ones it means, its selector. */
export function TargetCard(props: {
  target: Target;
  onPick: () => void;
  onChange: (target: Target) => void;
}) {
  const { target } = props;
  const lastPick = lastPickOf(target.id);
  return (
    <>
      <div className="target-card">
        <span className="target-card-text">
          <span className="target-card-name">
            {target.name ?? target.id}
            {target.strength && <StrengthBadge strength={target.strength} />}
          </span>
          {target.reason && <span className="quiet">{target.reason}</span>}
          {!lastPick && <span className="quiet">{scopeTitle(target)}</span>}
          {guardWords(target) && <span className="quiet">{guardWords(target)}</span>}
        </span>
        <Button onClick={props.onPick}>
          <Crosshair size={15} /> {t('Pick again')}
        </Button>
      </div>
      {lastPick && (
        <RadioList
          label={t('Which ones are meant')}
          hideLabel
          value={target.scope}
          options={lastPick.scopes.map((one) => ({
            value: one.kind,
            label: one.title,
            aside: counted(one.matches, 'match'),
          }))}
          onChange={(kind) => props.onChange(chooseScope(target, lastPick, kind))}
        />
      )}
      <details className="disclosure">
        <summary>
          <ChevronRight size={14} aria-hidden="true" /> {t('Advanced')} <code>{target.selector}</code>
        </summary>
        <SelectorField
          label={t('CSS selector')}
          reaches
          value={target.selector}
          hint={guardWords(target)}
          onChange={(selector) => props.onChange({ ...target, selector, scope: 'custom' })}
        />
      </details>
    </>
  );
}

/** Guards in words: "and only where its text is “Add to cart”". */
export function guardWords(target: Target): string | undefined {
  const words = (target.guards ?? []).map((guard) =>
    t('its {value} is “{equals}”', {
      value: guard.read === 'text' ? 'text' : `attribute ${guard.attribute}`,
      equals: guard.equals,
    }),
  );
  return words.length === 0 ? undefined : t('And only where {words}.', { words: words.join(' and ') });
}
