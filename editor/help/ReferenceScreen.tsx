import { useDeferredValue, useMemo, useState } from 'react';
import type { ReferenceKind, ReferencePage } from '../../shared/reference';
import { t } from '../../shared/texts/t';
import { Trouble } from '../api/Trouble';
import { useAnswer } from '../api/useAnswer';
import { triggerGroups } from '../forms/kinds';
import { catalog } from '../shell/document';
import { Icon } from '../ui/Icon';
import { Page, Thing } from '../ui/Page';
import { TextField } from '../ui/TextField';
import { PageOfReference } from './PageOfReference';
import { readReference } from './reference';
import { searchReference } from './searchReference';

/** Everything a rule can name, from the same definitions its forms come from. */
export default function ReferenceScreen() {
  const { value: pages, trouble, again } = useAnswer(readReference);
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  const found = useMemo(() => searchReference(pages ?? [], wanted), [pages, wanted]);
  const groups = headings(found);
  return (
    <Page
      title={t('Reference')}
      about={t(
        'Everything a rule can say: triggers, variables, comparisons, steps and destinations, each with its options and examples.',
      )}
    >
      {trouble && (
        <Trouble title={t('The reference could not be read.')} onRetry={again}>
          {trouble}
        </Trouble>
      )}
      <TextField
        label={t('Search the reference')}
        value={text}
        onChange={setText}
        placeholder={t('scroll, outbound, price…')}
        input={{ type: 'search' }}
      />
      {pages?.length === 0 && (
        <p className="quiet">
          {t('It was not built with this editor.')} <code>npm run docs</code> {t('writes it.')}
        </p>
      )}
      {pages && pages.length > 0 && found.length === 0 && (
        <p className="quiet">{t('Nothing is called “{text}”. Try another word.', { text })}</p>
      )}
      {groups.map((group) => (
        <section key={group} className="page-section">
          <h2>{group}</h2>
          <div className="things">
            {found
              .filter((page) => headingOf(page) === group)
              .map((page) => (
                <Thing
                  key={`${page.kind} ${page.type}`}
                  path={`/reference/${page.kind}/${page.type}`}
                  icon={<Icon name={iconOf(page)} size={16} />}
                  title={page.title}
                  hint={page.sentence}
                  aside={<code>{page.type}</code>}
                >
                  <PageOfReference page={page} />
                </Thing>
              ))}
          </div>
        </section>
      ))}
    </Page>
  );
}

/** Triggers first, in the order of their picker. */
function headings(pages: readonly ReferencePage[]): string[] {
  const found = new Set(pages.map(headingOf));
  return [...new Set([...triggerGroups.map((group) => t('Triggers: {group}', { group })), ...found])].filter(
    (one) => found.has(one),
  );
}

const kindTitles: Readonly<Record<ReferenceKind, string>> = {
  trigger: t('Triggers'),
  variable: t('Variables'),
  operator: t('Comparisons'),
  format: t('Steps after reading'),
  destination: t('Destinations'),
};

function headingOf(page: ReferencePage): string {
  return page.kind === 'trigger' ? t('Triggers: {group}', { group: page.group }) : kindTitles[page.kind];
}

function iconOf({ kind, type }: ReferencePage): string {
  const lists = {
    trigger: catalog.triggers,
    variable: catalog.variables,
    format: catalog.formats,
    destination: catalog.destinations,
  };
  return kind === 'operator' ? '' : (lists[kind][type]?.icon ?? '');
}
