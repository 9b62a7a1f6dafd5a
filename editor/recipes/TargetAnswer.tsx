import { Crosshair, MapPin } from 'lucide-react';
import { useRef } from 'react';
import type { Question } from '../../shared/recipes/recipe';
import type { Target } from '../../shared/ruleset/types';
import { t, told } from '../../shared/texts/t';
import { TargetCard } from '../forms/TargetField';
import { cancelPick, pickTarget } from '../preview/pick';
import { usePreview } from '../preview/previewStore';
import { getRuleSet, useRuleSet } from '../shell/document';
import { StrengthBadge } from '../targets/StrengthBadge';
import { rememberPick, targetFromPick } from '../targets/targetChanges';
import { Button } from '../ui/Button';
import { ChoiceList } from '../ui/ChoiceList';
import { type FieldProblem, ProblemLine } from '../ui/Field';
import { Popover } from '../ui/Popover';
import { TextField } from '../ui/TextField';

export interface TargetAnswerProps {
  question: Question;
  label: string;
  hint?: string;
  problem?: FieldProblem;
  /** A selector, or empty. */
  value: string;
  place: Target | undefined;
  /** The first that is left to answer: pointing at it is the thing to do. */
  next: boolean;
  onChange: (selector: string | undefined, place?: Target) => void;
}

/** A place on the page: pointed at, one that is a target already, or a selector. */
export function TargetAnswer(props: TargetAnswerProps) {
  const { question, label, hint, problem, value, place, onChange } = props;
  const picking = usePreview((state) => state.picking) === told(question.ask);
  // The answer may change while the page is looked at.
  const latest = useRef(onChange);
  latest.current = onChange;

  const pick = async () => {
    const picked = await pickTarget(told(question.ask));
    if (!picked) return;
    const made = targetFromPick(getRuleSet(), picked);
    rememberPick(made.id, picked);
    latest.current(made.selector, made);
  };
  const choose = (target: Target) => onChange(target.selector, target);

  if (picking) {
    return (
      <div className="field">
        <span className="field-label">{label}</span>
        <div className="recipe-picking" role="status">
          <span>{t('Point at it on your site, in the other tab.')}</span>
          <Button small onClick={cancelPick}>
            {t('Cancel')}
          </Button>
        </div>
      </div>
    );
  }
  if (place) {
    return (
      <fieldset className="bare recipe-place" aria-label={label}>
        <span className="field-label">{label}</span>
        <TargetCard target={place} onPick={pick} onChange={choose} />
        {problem && <ProblemLine problem={problem} />}
        <div className="row-actions">
          <Button small look="plain" onClick={() => onChange(undefined)}>
            {t('Use something else')}
          </Button>
        </div>
      </fieldset>
    );
  }
  return (
    <fieldset className="bare recipe-place" aria-label={label}>
      <span className="field-label">{label}</span>
      <div className="recipe-target">
        <Button
          look={props.next && !value ? 'primary' : 'normal'}
          data-first={value ? undefined : ''}
          onClick={pick}
          aria-label={t('Pick on page: {label}', { label })}
        >
          <Crosshair size={15} /> {t('Pick on page')}
        </Button>
        <KnownTargets label={label} onChoose={choose} />
        <span className="recipe-or">{t('or')}</span>
        <TextField
          mono
          hideLabel
          label={label}
          {...(hint ? { hint } : {})}
          {...(problem ? { problem } : {})}
          value={value}
          onChange={(text) => onChange(text === '' && question.default === undefined ? undefined : text)}
          placeholder={t('CSS selector, such as {suggests}', { suggests: question.suggests?.[0] ?? '#buy' })}
        />
      </div>
    </fieldset>
  );
}

function KnownTargets({ label, onChoose }: { label: string; onChoose: (target: Target) => void }) {
  const { targets = [] } = useRuleSet();
  if (targets.length === 0) return null;
  return (
    <Popover
      label={t('Targets for: {label}', { label })}
      look="flush"
      align="end"
      trigger={
        <Button className="icon" aria-label={t('Use a target: {label}', { label })} title={t('Use a target')}>
          <MapPin size={15} />
        </Button>
      }
    >
      {(close) => (
        <ChoiceList
          label={t('Find a target')}
          choices={targets.map((target) => ({
            id: target.id,
            label: target.name ?? target.id,
            hint: target.selector,
            aside: target.strength && <StrengthBadge strength={target.strength} />,
          }))}
          onChoose={(id) => {
            const target = targets.find((one) => one.id === id);
            close();
            if (target) onChoose(target);
          }}
          empty={t('No target of that name.')}
        />
      )}
    </Popover>
  );
}
