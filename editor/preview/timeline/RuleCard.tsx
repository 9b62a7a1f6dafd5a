import { Check, CircleCheck, CircleDashed, CircleX, Minus, TriangleAlert, X } from 'lucide-react';
import type { RuleSet } from '../../../shared/ruleset/types';
import { t } from '../../../shared/texts/t';
import { valueWords } from '../../../shared/visit/clauseWords';
import type { ClauseRow } from '../../../shared/visit/explain';
import type { Difference } from '../../../shared/visit/reason';
import { ExpectButtons } from '../../replay/ExpectButtons';
import { ActionButton } from './ActionButton';
import type { Made } from './made';
import { isMasked } from './moment';
import { RuleWords } from './RuleWords';

const verdicts = {
  fired: { words: t('Fired'), icon: <CircleCheck size={15} aria-hidden="true" /> },
  almost: { words: t('Almost'), icon: <CircleDashed size={15} aria-hidden="true" /> },
  'did-not-fire': { words: t('Did not fire'), icon: <CircleX size={15} aria-hidden="true" /> },
  // Nothing went wrong: the rule waits for something else.
  waits: { words: t('Waits'), icon: <Minus size={15} aria-hidden="true" /> },
};

interface RuleCardProps {
  made: Made;
  /** Place in the visit of the entry the row stands for. */
  index: number;
  /** The rules the page ran. */
  ruleSet: RuleSet;
}

/** What one rule made of a row: the reason that mattered with what mends it, then its sentence clause by clause. */
export function RuleCard({ made, index, ruleSet }: RuleCardProps) {
  const { rule, verdict, title, reason, sent, clauses } = made;
  const trouble = verdict === 'fired' && reason.severity === 'trouble';
  const shown = verdict === 'did-not-fire' && reason.code === 'no-event' ? 'waits' : verdict;
  return (
    <section className="moment-rule" aria-label={title}>
      <h3 className={`moment-verdict ${shown} ${trouble ? 'trouble' : ''}`}>
        {trouble ? <TriangleAlert size={15} aria-hidden="true" /> : verdicts[shown].icon}
        <span>{verdicts[shown].words}</span>
        <span className="moment-rule-name">{title}</span>
      </h3>
      <p className="moment-headline">
        <RuleWords words={reason.words} />
        {reason.more && (
          <span className="moment-more">
            <RuleWords words={reason.more} />
          </span>
        )}
      </p>
      {reason.difference && isClose(reason.difference) && <DifferenceLine difference={reason.difference} />}
      {reason.action && <ActionButton action={reason.action} ruleSet={ruleSet} />}
      {sent && Object.keys(sent).length > 0 && (
        <dl className="moment-sent">
          {Object.entries(sent).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{isMasked(value) ? 'masked' : valueWords(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      <ul className="moment-clauses">
        {clauses.map((clause, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: clauses are numbered and never reordered
          <Clause key={place} clause={clause} />
        ))}
      </ul>
      <ExpectButtons rule={rule} index={index} />
    </section>
  );
}

/** Of texts that have little in common, single letters that are the same say nothing. */
function isClose({ wanted, saw, parts }: Difference): boolean {
  const same = parts.reduce((sum, part) => sum + (part.in === 'same' ? part.text.length : 0), 0);
  return same * 2 >= Math.max(wanted.length, saw.length);
}

/** Both texts, with what each has alone set off. */
function DifferenceLine({ difference: { parts } }: { difference: Difference }) {
  const line = (side: 'wanted' | 'saw') =>
    parts.map((part, place) => {
      if (part.in === 'same')
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text never move
        return <span key={place}>{part.text}</span>;
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text never move
      return part.in === side && <mark key={place}>{part.text}</mark>;
    });
  return (
    <dl className="moment-difference">
      <div>
        <dt>{t('asked for')}</dt>
        <dd className="wanted">{line('wanted')}</dd>
      </div>
      <div>
        <dt>{t('was')}</dt>
        <dd className="saw">{line('saw')}</dd>
      </div>
    </dl>
  );
}

const states = {
  met: { words: 'held', icon: <Check size={14} aria-hidden="true" /> },
  failed: { words: t('did not hold'), icon: <X size={14} aria-hidden="true" /> },
  unknown: { words: 'unknown', icon: <span aria-hidden="true">?</span> },
  'not-reached': { words: t('not reached'), icon: <Minus size={14} aria-hidden="true" /> },
};

function Clause({ clause: { words, state, saw, depth } }: { clause: ClauseRow }) {
  const seen = saw === '{"masked":true}' ? 'masked' : saw;
  const below =
    state === 'not-reached' ? 'not reached' : (seen ?? (state === 'unknown' ? t('could not be known') : ''));
  return (
    <li className={`moment-clause ${state}`} style={{ marginInlineStart: depth * 16 }}>
      <span className="moment-tick">{states[state].icon}</span>
      <span>
        {words}
        <span className="visually-hidden">: {states[state].words}</span>
        {below && <span className="moment-saw">{below}</span>}
      </span>
    </li>
  );
}
