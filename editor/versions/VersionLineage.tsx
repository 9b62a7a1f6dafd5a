import { useCallback, useMemo, useState } from 'react';
import { fileFormats, fileFormatWords } from '../../shared/fileFormats';
import { type LineageChange, lineageDifference } from '../../shared/lineage/difference';
import { exportLineage, lineageCells, lineageHeader } from '../../shared/lineage/exports';
import { lineage } from '../../shared/lineage/lineage';
import type { RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { api } from '../api/client';
import { forwardingApi } from '../api/forwarding';
import { privacyApi } from '../api/privacy';
import { Trouble } from '../api/Trouble';
import { useAnswer } from '../api/useAnswer';
import { catalog } from '../compile/runtime';
import { useEditor } from '../store/store';
import { Badge } from '../ui/Badge';
import { saveFile } from '../ui/saveFile';
import { DownloadMenu } from './DownloadMenu';
import './lineage.css';

export interface VersionLineageProps {
  site: string;
  number: number;
  /** The version published just before it. */
  before: number | undefined;
}

/** What a version reads and where that goes; read once someone opens it. */
export function VersionLineage(props: VersionLineageProps) {
  const [asked, setAsked] = useState(false);
  return (
    <details className="lineage" onToggle={({ currentTarget }) => setAsked(asked || currentTarget.open)}>
      <summary>{t('Where data goes: fields, receivers, purposes, consent')}</summary>
      {asked && <Lineage {...props} />}
    </details>
  );
}

function Lineage({ site, number, before }: VersionLineageProps) {
  const server = useEditor((state) => state.server);
  const ask = useCallback(
    () =>
      Promise.all([
        api.version(site, number),
        before === undefined ? undefined : api.version(site, before),
        api.manifest(site, number),
        privacyApi.state(site),
        forwardingApi.list(site),
      ]),
    [site, number, before],
  );
  const { value, trouble, again } = useAnswer(ask);
  const found = useMemo(() => {
    if (!value) return undefined;
    const [version, old, { ready = [] }, { settings }, forwarding] = value;
    const forwarded = new Set(
      forwarding.filter(({ enabled }) => enabled).map(({ destination }) => destination),
    );
    const of = (ruleSet: RuleSet) =>
      lineage(ruleSet, catalog, { server, retentionMonths: settings.retentionMonths, forwarded, ready });
    const now = of(version.ruleSet);
    return {
      now,
      changes: old && lineageDifference(of(old.ruleSet), now),
      name: version.ruleSet.name ?? site,
    };
  }, [value, server, site]);
  if (trouble)
    return (
      <Trouble title={t('Where data goes could not be read.')} onRetry={again}>
        {trouble}
      </Trouble>
    );
  if (!found) return <p className="quiet">{t('Loading…')}</p>;
  const { now, changes, name } = found;
  const title = t('{name}, version {number}', { name, number });
  return (
    <>
      {changes && <Changes changes={changes} before={before ?? 0} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, also by keyboard */}
      <section className="lineage-scroll" aria-label={t('Where data goes')} tabIndex={0}>
        <table className="lineage-table">
          <thead>
            <tr>
              {lineageHeader().map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {now.rows.map((row) => (
              <tr key={`${row.rule} ${row.event} ${row.destination}`}>
                {lineageCells(row).map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: eight columns that stay where they are
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <DownloadMenu
        entries={fileFormats.map((format) => ({
          label: fileFormatWords[format].title,
          onSelect: () =>
            saveFile(
              `lineage-v${number}.${format}`,
              exportLineage(now, title, format),
              fileFormatWords[format].type,
            ),
        }))}
      />
    </>
  );
}

/** So many are read at a glance; more would push the table out of sight. */
const fewChanges = 12;

function Changes({ changes, before }: { changes: readonly LineageChange[]; before: number }) {
  if (changes.length === 0)
    return <p className="quiet">{t('Nothing differs from version {before}.', { before })}</p>;
  return (
    <details className="lineage-changes" open={changes.length <= fewChanges}>
      <summary>
        {t('{count, plural, one {One thing differs} other {# things differ}} from version {before}', {
          count: changes.length,
          before,
        })}
      </summary>
      <ul>
        {changes.map(({ kind, row, details }) => (
          <li key={`${kind} ${row.rule} ${row.event} ${row.destination}`}>
            <Badge tone={kind === 'removed' ? 'plain' : 'warn'}>{kindWords(kind)}</Badge>{' '}
            {t('{rule} to {destination}', { rule: row.ruleName, destination: row.destinationName })}
            {details.length > 0 && `: ${details.join(' ')}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

function kindWords(kind: 'added' | 'removed' | 'changed'): string {
  switch (kind) {
    case 'added':
      return t('new');
    case 'removed':
      return t('gone');
    case 'changed':
      return t('changed');
  }
}
