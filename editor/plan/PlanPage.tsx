import { ArrowLeft, Printer } from 'lucide-react';
import { Fragment, useMemo } from 'react';
import { Link } from 'wouter';
import { planSheet, type SheetEvent } from '../../shared/plan/sheet';
import { catalog, useRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import './planPage.css';

/** The measurement plan on one sheet: what every team agreed on, generated from the rule set. */
export function PlanPage() {
  const ruleSet = useRuleSet();
  const sheet = useMemo(() => planSheet(ruleSet, catalog), [ruleSet]);
  const today = new Date().toLocaleDateString(undefined, { dateStyle: 'long' });
  return (
    <div className="page plan-page">
      <div className="plan-page-bar">
        <Link href="/plan" className="button plain">
          <ArrowLeft size={15} aria-hidden="true" /> Back to the plan
        </Link>
        <Button look="primary" onClick={() => window.print()}>
          <Printer size={15} aria-hidden="true" /> Print
        </Button>
      </div>
      <article className="sheet">
        <header className="sheet-head">
          <h1>{sheet.name}: measurement plan</h1>
          <p>
            {counts(sheet)} {sheet.origins.join(', ')}. {today}.
          </p>
        </header>
        {sheet.events === 0 && <p>The plan has no events yet.</p>}
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col">Event</th>
              <th scope="col">Role, tier</th>
              <th scope="col">Owner</th>
              <th scope="col">Value</th>
              <th scope="col">Window</th>
              <th scope="col">Predicts, and if it moves</th>
              <th scope="col">Sent when</th>
            </tr>
          </thead>
          {sheet.stages.map((stage) => (
            <tbody key={stage.id ?? ''}>
              <tr className="sheet-stage">
                <th scope="rowgroup" colSpan={7}>
                  {stage.name}
                  {stage.events.length === 0 && <span> no events yet</span>}
                </th>
              </tr>
              {stage.events.map((event) => (
                <EventRow key={event.name} event={event} />
              ))}
            </tbody>
          ))}
        </table>
      </article>
    </div>
  );
}

function EventRow({ event }: { event: SheetEvent }) {
  const { title, name, role, tier, owner, value, arithmetic, windowDays } = event;
  const why = [event.hypothesis, event.ifItMoves].filter(Boolean);
  return (
    <tr>
      <th scope="row">
        {title}
        <code>{name}</code>
      </th>
      <td>
        {role}
        {tier !== undefined && <span className="sheet-line">Tier {tier}</span>}
      </td>
      <td>{owner}</td>
      <td>{arithmetic || value}</td>
      <td>{windowDays !== undefined && (windowDays === 1 ? '1 day' : `${windowDays} days`)}</td>
      <td>
        {why.map((line) => (
          <span key={line} className="sheet-line">
            {line}
          </span>
        ))}
      </td>
      <td>
        {event.sentBy && <span className="sheet-line">{event.sentBy}</span>}
        {event.rules.map((rule) => (
          <Fragment key={rule.id}>
            <span className="sheet-line">
              {rule.sentence}
              {rule.state !== 'live' && <em> ({rule.state})</em>}
            </span>
          </Fragment>
        ))}
        {!event.sentBy && event.rules.length === 0 && <em>Nothing sends it yet</em>}
      </td>
    </tr>
  );
}

function counts({ milestones, signals, goals }: ReturnType<typeof planSheet>): string {
  const some = (count: number, noun: string) => (count === 1 ? `1 ${noun}` : `${count} ${noun}s`);
  return `${some(milestones, 'milestone')}, ${some(signals, 'signal')}, ${some(goals, 'goal')}.`;
}
