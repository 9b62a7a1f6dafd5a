import { ArrowLeft, Printer } from 'lucide-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { planSheet, type SheetEvent } from '../../shared/plan/sheet';
import { counted } from '../../shared/texts/counted';
import { t } from '../../shared/texts/t';
import { catalog, useRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import './planPage.css';

/** The measurement plan on one sheet: what every team agreed on, generated from the rule set. */
export function PlanPage() {
  const ruleSet = useRuleSet();
  const sheet = useMemo(() => planSheet(ruleSet, catalog), [ruleSet]);
  const columns = filledColumns(sheet.stages.flatMap(({ events }) => events));
  const today = new Date().toLocaleDateString(undefined, { dateStyle: 'long' });
  return (
    <div className="page plan-page">
      <div className="plan-page-bar">
        <Link href="/plan" className="button plain">
          <ArrowLeft size={15} aria-hidden="true" /> {t('Back to the plan')}
        </Link>
        <Button look="primary" onClick={() => window.print()}>
          <Printer size={15} aria-hidden="true" /> {t('Print')}
        </Button>
      </div>
      <article className="sheet">
        <header className="sheet-head">
          <h1>{t('{name}: measurement plan', { name: sheet.name })}</h1>
          <p>
            {counts(sheet)} {sheet.origins.join(', ')}. {today}.
          </p>
        </header>
        {sheet.events === 0 && <p>{t('The plan has no events yet.')}</p>}
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col">{t('Event')}</th>
              {columns.map(({ title }) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          {sheet.stages.map((stage) => (
            <tbody key={stage.id ?? ''}>
              <tr className="sheet-stage">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  {stage.name}
                  {stage.events.length === 0 && <span> {t('no events yet')}</span>}
                </th>
              </tr>
              {stage.events.map((event) => (
                <tr key={event.name}>
                  <th scope="row">
                    {event.title}
                    <code>{event.name}</code>
                  </th>
                  {columns.map(({ title, look, lines }) => (
                    <td key={title} className={look}>
                      {lines(event).map((line) => (
                        <span key={line} className="sheet-line">
                          {line}
                        </span>
                      ))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </article>
    </div>
  );
}

interface SheetColumn {
  title: string;
  /** How wide it gets. */
  look: 'short' | 'text';
  lines: (event: SheetEvent) => string[];
}

const said = (...lines: (string | false | undefined)[]) =>
  lines.filter((line) => typeof line === 'string' && line !== '') as string[];

const allColumns: readonly SheetColumn[] = [
  {
    title: t('Role'),
    look: 'short',
    lines: ({ role, tier }) => said([role, tier !== undefined && `tier ${tier}`].filter(Boolean).join(', ')),
  },
  { title: t('Owner'), look: 'short', lines: ({ owner }) => said(owner) },
  { title: t('Value'), look: 'short', lines: ({ value, arithmetic }) => said(arithmetic || value) },
  {
    title: t('Window'),
    look: 'short',
    lines: ({ windowDays: days }) => said(days !== undefined && counted(days, 'day')),
  },
  { title: t('What it predicts'), look: 'text', lines: ({ hypothesis }) => said(hypothesis) },
  { title: t('If it moves'), look: 'text', lines: ({ ifItMoves }) => said(ifItMoves) },
  {
    title: t('Sent when'),
    look: 'text',
    lines: ({ sentBy, rules }) => {
      const rulesSay = rules.map(({ when, name, state }) =>
        state === 'live' ? when || name : `${when || name} (${state})`,
      );
      return sentBy || rules.length > 0 ? said(sentBy, ...rulesSay) : [t('Nothing sends it yet')];
    },
  },
];

/** Columns in which nobody said anything only take room. */
function filledColumns(events: readonly SheetEvent[]): SheetColumn[] {
  return allColumns.filter(({ lines }) => events.some((event) => lines(event).length > 0));
}

function counts({ milestones, signals, goals }: ReturnType<typeof planSheet>): string {
  return `${counted(milestones, 'milestone')}, ${counted(signals, 'signal')}, ${counted(goals, 'goal')}.`;
}
