import type { Manifest } from '../../shared/compiler/types';
import { edit } from '../shell/document';
import { useEditor } from '../store/store';
import { NumberField } from '../ui/NumberField';
import { Check } from './Check';
import { kilobytes } from './kilobytes';
import {
  budgetOf,
  defaultBudget,
  deltaWords,
  type SizeReport,
  sizeReport,
  sizeWords,
  withBudget,
} from './sizeReport';

/** Rules that grow or shrink least are noise beside these. */
const maxGrowth = 6;

/** How large the container gets. `live` null: nothing is live; undefined: not known yet. `checked`: what the server would serve. */
export function SizeCheck({
  live,
  checked,
}: {
  live: Manifest | null | undefined;
  checked: Manifest | undefined;
}) {
  const ruleSet = useEditor((state) => state.document);
  const container = useEditor((state) => state.container);
  const sized = checked ?? container;
  if (!sized || live === undefined) return <Check state="open" title="Working out the size…" />;
  const report = sizeReport(live ?? undefined, sized, ruleSet);
  return (
    <Check state={report.over ? 'warn' : 'ok'} title={sizeWords(report)}>
      {report.over && <p>{overWords(report)}</p>}
      <Growth report={report} first={live === null} />
      <NumberField
        label="Size budget"
        hint={`Of the whole container, with brotli. ${kilobytes(defaultBudget)} travel in the first packets a server sends, so that no visitor waits twice.`}
        unit="bytes"
        min={500}
        step={500}
        value={budgetOf(ruleSet)}
        onChange={(budget) => edit('Change size budget', (now) => withBudget(now, budget), 'size-budget')}
      />
    </Check>
  );
}

function overWords({ after, budget, growth, before }: SizeReport): string {
  const most = growth.find(({ delta }) => delta > 0);
  const why = most
    ? ` Most of ${before === undefined ? 'it' : 'the growth'} is ${most.rule ? `the rule ${most.name}` : 'what rules share'}.`
    : '';
  return `${kilobytes(after - budget)} over the budget, so visitors may wait for it longer.${why}`;
}

function Growth({ report: { growth }, first }: { report: SizeReport; first: boolean }) {
  if (growth.length === 0) return <p>Every rule is as large as before.</p>;
  const rest = growth.slice(maxGrowth);
  const total = rest.reduce((sum, { delta }) => sum + delta, 0);
  return (
    <ul className="check-sizes">
      {growth.slice(0, maxGrowth).map(({ rule, name, delta }) => (
        <li key={rule ?? ''}>
          <span>{name}</span>
          <span className="number">{first ? kilobytes(delta) : deltaWords(delta)}</span>
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <span>{rest.length} more</span>
          <span className="number">{first ? kilobytes(total) : deltaWords(total)}</span>
        </li>
      )}
    </ul>
  );
}
