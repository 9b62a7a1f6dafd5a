import { ChevronRight, CircleDashed, CircleX, FileText, RefreshCw, Send } from 'lucide-react';
import { memo } from 'react';
import { t } from '../../../shared/texts/t';
import type { Draft } from '../../../shared/visit/visit';
import { catalog } from '../../shell/document';
import { Icon } from '../../ui/Icon';
import type { Line } from './lines';
import { hasFailed } from './made';
import { RuleWords } from './RuleWords';
import type { PageGroup, Row } from './rows';
import {
  clockWords,
  destinationWords,
  fullTimeWords,
  outcomeWords,
  rowIcon,
  rowTitle,
  secondsWords,
} from './rowWords';
import { chooseLine, toggleFold } from './viewStore';

interface LineProps<Type extends Line['type'] = Line['type']> {
  line: Extract<Line, { type: Type }>;
  chosen: boolean;
  drafts: readonly Draft[];
}

/** One line of the list. Headings and the note at its end are no options: there is nothing to open in them. */
export const TimelineLine = memo(function TimelineLine({ line, chosen, drafts }: LineProps) {
  if (line.type === 'page') return <PageHeading page={line.page} />;
  if (line.type === 'dropped')
    return (
      <p className="timeline-dropped">
        {line.count.toLocaleString('en')} {t('older moments were let go, so that a long visit stays quick.')}
      </p>
    );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys for all its options
    <div
      id={`line-${line.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={`timeline-line ${line.type} ${line.type === 'row' && line.inFold ? 'in-fold' : ''}`}
      onClick={() => {
        if (line.type === 'fold') toggleFold(line.id);
        chooseLine(line);
      }}
    >
      {line.type === 'row' && <RowLine line={line} chosen={chosen} drafts={drafts} />}
      {line.type === 'almost' && <AlmostLine line={line} chosen={chosen} drafts={drafts} />}
      {line.type === 'requests' && <RequestsLine line={line} chosen={chosen} drafts={drafts} />}
      {line.type === 'fold' && <FoldLine line={line} chosen={chosen} drafts={drafts} />}
    </div>
  );
});

function PageHeading({ page }: { page: PageGroup }) {
  const Way = page.way === 'load' ? FileText : RefreshCw;
  return (
    <div className="timeline-page">
      <Way size={13} aria-hidden="true" />
      <span className="timeline-path" title={page.title || undefined}>
        {page.path}
      </span>
      <time title={fullTimeWords(page.at)}>{clockWords(page.at).slice(0, 5)}</time>
    </div>
  );
}

function RowLine({ line: { row, pageAt } }: LineProps<'row'>) {
  return (
    <>
      <Icon name={rowIcon(row, catalog)} />
      <span className="timeline-text">
        {rowTitle(row, catalog)}
        <Outcomes row={row} />
      </span>
      <Since row={row} pageAt={pageAt} />
    </>
  );
}

/** The events it sent, and what went wrong. */
function Outcomes({ row }: { row: Row }) {
  const failed = row.deliveries.filter(hasFailed).length;
  const broke = row.rules.some(({ stoppedBy }) => stoppedBy === 'error');
  const swallowed = row.entry.kind === 'gesture' && row.entry.page?.includes('swallowed');
  return (
    <>
      {row.rules.map(
        (entry) =>
          entry.fired && (
            <span key={entry.rule}>
              {' '}
              <span className="timeline-event">{entry.event?.name ?? entry.rule}</span>
            </span>
          ),
      )}
      {broke && <Chip>{t('error')}</Chip>}
      {swallowed && <Chip>{t('blocked by the page')}</Chip>}
      {failed > 0 && (
        <Chip>{t('{failed, plural, one {request failed} other {# requests failed}}', { failed })}</Chip>
      )}
    </>
  );
}

function Chip({ children }: { children: string }) {
  return (
    <>
      {' '}
      <span className="timeline-chip bad">{children}</span>
    </>
  );
}

/** Time since the page began; the whole time when pointed at. */
function Since({ row, pageAt }: { row: Row; pageAt: number }) {
  const after = row.at - pageAt;
  return (
    <time title={fullTimeWords(row.at)}>{after < 50 ? clockWords(row.at) : `+${secondsWords(after)}`}</time>
  );
}

function AlmostLine({ line: { near } }: LineProps<'almost'>) {
  return (
    <>
      <CircleDashed size={14} aria-hidden="true" />
      <span className="timeline-text">
        <b>{near.title}</b> <span className="timeline-almost">{t('almost')}</span>
        <span className="timeline-why">
          <RuleWords words={near.reason.words} />
        </span>
      </span>
    </>
  );
}

function RequestsLine({ line: { row, deliveries }, drafts }: LineProps<'requests'>) {
  const [first] = deliveries;
  if (!first) return null;
  const bad = deliveries.some(hasFailed);
  const Mark = bad ? CircleX : Send;
  const names = [...new Set(deliveries.map(({ entry }) => entry.destination))].map((id) =>
    destinationWords(id, drafts[row.draft]?.ruleSet, catalog),
  );
  return (
    <>
      <Mark size={13} aria-hidden="true" className={bad ? 'bad' : ''} />
      <span className="timeline-text">
        <b>{names.join(', ')}</b> {outcomeWords(first)}
      </span>
    </>
  );
}

function FoldLine({ line: { words, open, rows, pageAt } }: LineProps<'fold'>) {
  const last = rows.at(-1);
  return (
    <>
      <ChevronRight size={14} aria-hidden="true" className={open ? 'open' : ''} />
      <span className="timeline-text">
        {words}
        <span className="visually-hidden">{open ? ', unfolded' : ', folded'}</span>
      </span>
      {last && <Since row={last} pageAt={pageAt} />}
    </>
  );
}
