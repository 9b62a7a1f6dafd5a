import type { Manifest } from '../../shared/compiler/types';
import { t } from '../../shared/texts/t';
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
  if (!sized || live === undefined) return <Check state="open" title={t('Working out the size…')} />;
  const report = sizeReport(live ?? undefined, sized, ruleSet);
  return (
    <Check state={report.over ? 'warn' : 'ok'} title={sizeWords(report)}>
      {report.over && <p>{overWords(report)}</p>}
      <Growth report={report} first={live === null} />
      <NumberField
        label={t('Size budget')}
        hint={t(
          'Of the whole container, with brotli. {size} travel in the first packets a server sends, so that no visitor waits twice.',
          { size: kilobytes(defaultBudget) },
        )}
        unit={t('bytes')}
        min={500}
        step={500}
        value={budgetOf(ruleSet)}
        onChange={(budget) => edit(t('Change size budget'), (now) => withBudget(now, budget), 'size-budget')}
      />
    </Check>
  );
}

function overWords({ after, budget, growth, before }: SizeReport): string {
  const most = growth.find(({ delta }) => delta > 0);
  const size = kilobytes(after - budget);
  if (!most) return t('{size} over the budget, so visitors may wait for it longer.', { size });
  const what = most.rule ? t('the rule {name}', { name: most.name }) : t('what rules share');
  return before === undefined
    ? t('{size} over the budget, so visitors may wait for it longer. Most of it is {what}.', { size, what })
    : t('{size} over the budget, so visitors may wait for it longer. Most of the growth is {what}.', {
        size,
        what,
      });
}

function Growth({ report: { growth }, first }: { report: SizeReport; first: boolean }) {
  if (growth.length === 0) return <p>{t('Every rule is as large as before.')}</p>;
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
          <span>{t('{count} more', { count: rest.length })}</span>
          <span className="number">{first ? kilobytes(total) : deltaWords(total)}</span>
        </li>
      )}
    </ul>
  );
}
