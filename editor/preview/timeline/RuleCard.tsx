import { Check, CircleCheck, CircleDashed, CircleX, Minus, X } from 'lucide-react';
import { valueWords } from '../../../shared/visit/clauseWords';
import type { ClauseRow, Explanation } from '../../../shared/visit/explain';
import { ExpectButtons } from '../../replay/ExpectButtons';
import { RuleWords } from './RuleWords';

const verdicts = {
  fired: { words: 'Fired', icon: <CircleCheck size={15} aria-hidden="true" /> },
  almost: { words: 'Almost', icon: <CircleDashed size={15} aria-hidden="true" /> },
  'did-not-fire': { words: 'Did not fire', icon: <CircleX size={15} aria-hidden="true" /> },
};

/** What one rule made of a row: the reason that mattered, then its sentence clause by clause. */
export function RuleCard({ made, index }: { made: Explanation; index: number }) {
  const { rule, verdict, title, headline, sent, clauses } = made;
  return (
    <section className="moment-rule" data-rule={rule} data-index={index}>
      <h3 className={`moment-verdict ${verdict}`}>
        {verdicts[verdict].icon}
        <span>{verdicts[verdict].words}</span>
        <span className="moment-rule-name">{title}</span>
      </h3>
      <p className="moment-headline">
        <RuleWords words={headline} />
      </p>
      {sent && Object.keys(sent).length > 0 && (
        <dl className="moment-sent">
          {Object.entries(sent).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{valueWords(value)}</dd>
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

const states = {
  met: { words: 'held', icon: <Check size={14} aria-hidden="true" /> },
  failed: { words: 'did not hold', icon: <X size={14} aria-hidden="true" /> },
  unknown: { words: 'unknown', icon: <span aria-hidden="true">?</span> },
  'not-reached': { words: 'not reached', icon: <Minus size={14} aria-hidden="true" /> },
};

function Clause({ clause: { words, state, saw, depth } }: { clause: ClauseRow }) {
  const below =
    state === 'not-reached' ? 'not reached' : (saw ?? (state === 'unknown' ? 'could not be known' : ''));
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
