import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/texts/t';
import type { Visit } from '../../../shared/visit/visit';
import { catalog } from '../../shell/document';
import { pathOf } from '../../shell/pathOf';
import { IconButton } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Tabs } from '../../ui/Tabs';
import { RequestsSection } from './RequestsSection';
import { RulesSection } from './RulesSection';
import type { Row } from './rows';
import { clockWords, fullTimeWords, rowIcon, rowTitle } from './rowWords';
import { ConsentSection, DataLayerSection, LimitsSection } from './StateSections';
import { ValuesSection } from './ValuesSection';
import { type Section, showSection, useView } from './viewStore';

export interface MomentProps {
  visit: Visit;
  rows: readonly Row[];
  row: Row;
  /** Rule that leads: the one asked about, or the one open in the editor. */
  first: string | undefined;
}

interface SectionEntry {
  value: Section;
  label: string;
  content: ReactNode;
}

function sectionsOf({ visit, rows, row, first }: MomentProps): Record<Section, SectionEntry> {
  const draft = visit.drafts[row.draft];
  const state = { row, visit, draft };
  const count = row.deliveries.length;
  return {
    rules: {
      value: 'rules',
      label: t('Rules'),
      content: <RulesSection row={row} visit={visit} first={first} />,
    },
    requests: {
      value: 'requests',
      label: count > 0 ? t('Requests {count}', { count }) : t('Requests'),
      content: <RequestsSection row={row} draft={draft} />,
    },
    values: {
      value: 'values',
      label: t('Values'),
      content: <ValuesSection rows={rows} row={row} draft={draft} />,
    },
    'data-layer': { value: 'data-layer', label: t('Data layer'), content: <DataLayerSection {...state} /> },
    consent: { value: 'consent', label: t('Consent'), content: <ConsentSection {...state} /> },
    limits: { value: 'limits', label: t('Caps & rollout'), content: <LimitsSection {...state} /> },
  };
}

function MomentHead({ row, children }: { row: Row; children?: ReactNode }) {
  return (
    <header className="moment-head">
      <Icon name={rowIcon(row, catalog)} />
      <div>
        <h2>{rowTitle(row, catalog)}</h2>
        <p>
          <time title={fullTimeWords(row.at)}>{clockWords(row.at)}</time> {t('on')}{' '}
          {pathOf(row.url) || t('no page')}
        </p>
      </div>
      {children}
    </header>
  );
}

/** Everything about one row, a section at a time: for the narrow panel. */
export function MomentCard({ onClose, ...props }: MomentProps & { onClose: () => void }) {
  const section = useView((view) => view.section);
  const entries = sectionsOf(props);
  const held = [entries['data-layer'], entries.consent, entries.limits];
  const inState = held.some(({ value }) => value === section);
  // What is looked at less often shares a place, so that all names can be read in a narrow panel.
  const state: SectionEntry = {
    value: 'consent',
    label: t('State'),
    content: held.map(({ value, label, content }) => (
      <section key={value} className="moment-held">
        <h3>{label}</h3>
        {content}
      </section>
    )),
  };
  return (
    <section className="moment-card" aria-label={t('What it was about')}>
      <MomentHead row={props.row}>
        <IconButton small label={t('Close')} icon={<X size={14} />} onClick={onClose} />
      </MomentHead>
      <Tabs
        label={t('About this moment')}
        entries={[entries.rules, entries.requests, entries.values, state]}
        value={inState ? 'consent' : section}
        onChange={(value) => showSection(value as Section)}
      />
    </section>
  );
}

/** The middle and the right of the wide screen: what rules made of it and what was sent; what held at that moment. */
export function MomentColumns(props: MomentProps) {
  const section = useView((view) => view.section);
  const entries = sectionsOf(props);
  const state = [entries.values, entries['data-layer'], entries.consent, entries.limits];
  const open = state.some(({ value }) => value === section) ? section : 'values';
  return (
    <>
      <section className="moment-middle" aria-label={t('What rules made of it')} tabIndex={-1}>
        <MomentHead row={props.row} />
        {entries.rules.content}
        <section className="moment-sent-to">
          <h3>{t('Requests')}</h3>
          {entries.requests.content}
        </section>
      </section>
      <section className="moment-right" aria-label={t('What held at that moment')}>
        <Tabs
          label={t('What held at that moment')}
          entries={state}
          value={open}
          onChange={(value) => showSection(value as Section)}
        />
      </section>
    </>
  );
}
