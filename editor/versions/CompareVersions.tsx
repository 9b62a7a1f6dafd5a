import { ArrowLeftRight } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Version } from '../../shared/api';
import { changesBetween } from '../../shared/changes/changes';
import { changesInShort } from '../../shared/changes/changeText';
import { serialize } from '../../shared/ruleset/serialize';
import { t } from '../../shared/texts/t';
import { api } from '../api/client';
import { Trouble } from '../api/Trouble';
import { useAnswer } from '../api/useAnswer';
import { ChangeList } from '../changes/ChangeList';
import { JsonDiffLater } from '../code/CodeFieldLater';
import { catalog } from '../compile/runtime';
import { useEditor } from '../store/store';
import { Button, IconButton } from '../ui/Button';
import { Page } from '../ui/Page';
import { Select } from '../ui/Select';
import { Tabs } from '../ui/Tabs';

/** The last part of the address that stands for the draft. */
export const draftSide = 'draft';

/** Any two versions, or one and the draft, beside each other: what became different from the first to the second. */
export function CompareVersions({
  site,
  versions,
  from,
  to,
}: {
  site: string;
  versions: readonly Version[];
  /** Numbers as the address has them, or `draft`. */
  from: string;
  to: string;
}) {
  const [, go] = useLocation();
  const sides = useRef<HTMLDivElement>(null);
  // The button that led here is gone: the first choice takes the focus.
  useEffect(() => sides.current?.querySelector<HTMLElement>('button')?.focus(), []);
  const open = (one: string, other: string) => go(`/versions/${one}/${other}`, { replace: true });
  const options = [
    { value: draftSide, label: t('Draft') },
    ...versions.map(({ number, note }) => ({
      value: `${number}`,
      label: t('Version {number}: {note}', { number, note: note.split('\n')[0] || t('No note') }),
    })),
  ];
  const known = options.some(({ value }) => value === from) && options.some(({ value }) => value === to);
  return (
    <Page
      title={t('Compare')}
      about={t('What became different from the first to the second.')}
      actions={<Button onClick={() => go('/versions')}>{t('All versions')}</Button>}
    >
      <div className="compare-sides" ref={sides}>
        <Select label={t('From')} value={from} options={options} onChange={(side) => open(side, to)} />
        <IconButton
          label={t('Swap sides')}
          icon={<ArrowLeftRight size={15} />}
          onClick={() => open(to, from)}
        />
        <Select label={t('To')} value={to} options={options} onChange={(side) => open(from, side)} />
      </div>
      {known ? (
        <Differences site={site} from={from} to={to} />
      ) : (
        <p className="quiet">{t('There is no such version.')}</p>
      )}
    </Page>
  );
}

function Differences({ site, from, to }: { site: string; from: string; to: string }) {
  const draft = useEditor((state) => state.document);
  const ask = useCallback(
    () =>
      Promise.all([from, to].map((side) => (side === draftSide ? null : api.version(site, Number(side))))),
    [site, from, to],
  );
  const { value, trouble, again } = useAnswer(ask);
  const [tab, setTab] = useState('sentences');
  const compared = useMemo(() => {
    const [before, after] = value?.map((version) => version?.ruleSet ?? draft) ?? [];
    return before && after && { before, after, changes: changesBetween(before, after, catalog) };
  }, [value, draft]);
  if (trouble)
    return (
      <Trouble title={t('The versions could not be read.')} onRetry={again}>
        {trouble}
      </Trouble>
    );
  if (!compared) return <p className="loading">{t('Loading…')}</p>;
  const { before, after, changes } = compared;
  return (
    <>
      <p className="compare-short" role="status">
        {changesInShort(changes)}.
      </p>
      <Tabs
        label={t('What differs')}
        value={tab}
        onChange={setTab}
        entries={[
          {
            value: 'sentences',
            label: t('Sentences'),
            content: <ChangeList changes={changes} none={t('The two say the same.')} />,
          },
          {
            value: 'json',
            label: t('JSON'),
            content: <JsonDiffLater before={serialize(before)} after={serialize(after)} label={t('JSON')} />,
          },
        ]}
      />
    </>
  );
}
