import { FilePen, GitCompareArrows, RotateCcw, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { SiteSummary, Version } from '../../shared/api';
import { t } from '../../shared/texts/t';
import { ago } from '../shell/ago';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/Dialog';
import { Thing } from '../ui/Page';
import { notify } from '../ui/Toast';
import { DownloadMenu } from './DownloadMenu';
import { useNow } from './LiveNow';
import { openAsDraft } from './openAsDraft';
import { publishAgain } from './publish';
import { deltaWords } from './sizeReport';
import { again, type Outcome, undoLabel, undoPublish } from './undoPublish';
import { VersionChanges } from './VersionChanges';
import { VersionFacts } from './VersionFacts';
import { VersionLineage } from './VersionLineage';
import { bestSize, sizeOf } from './versionSize';

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

export interface VersionThingProps {
  version: Version;
  /** The one published just before it. */
  before: Version | undefined;
  site: SiteSummary;
  onChanged: () => void;
}

/** One version: what it is in its row; opened, what changed with it, what was true then, and what can be done with it. */
export function VersionThing({ version, before, site, onChanged }: VersionThingProps) {
  const now = useNow();
  const { number, note, author, publishedAt, rules } = version;
  const isLive = number === site.live;
  const size = sizeOf(version);
  const delta = before ? bestSize(version.bytes) - bestSize(before.bytes) : 0;
  const hint = [
    ago(publishedAt, now),
    author && t('by {author}', { author }),
    t('{rules, plural, one {# rule} other {# rules}}', { rules }),
    delta === 0 ? size : `${size} (${deltaWords(delta)})`,
  ];
  return (
    <Thing
      path={`/versions/${number}`}
      icon={<b className="version-number number">{t('v{number}', { number })}</b>}
      title={note.split('\n')[0] || t('No note')}
      hint={<span title={time.format(publishedAt)}>{hint.filter(Boolean).join(' · ')}</span>}
      aside={
        isLive ? (
          <Badge tone="ok">{t('live')}</Badge>
        ) : (
          version.despiteTests && <Badge tone="warn">{t('a test failed')}</Badge>
        )
      }
    >
      <VersionActions version={version} site={site} isLive={isLive} onChanged={onChanged} />
      <VersionChanges site={site.id} number={number} before={before?.number} />
      <VersionLineage site={site.id} number={number} before={before?.number} />
      <VersionFacts version={version} />
    </Thing>
  );
}

function VersionActions({
  version: { number },
  version,
  site,
  isLive,
  onChanged,
}: {
  version: Version;
  site: SiteSummary;
  isLive: boolean;
  onChanged: () => void;
}) {
  const [asking, setAsking] = useState(false);
  const [, go] = useLocation();
  const told = (work: Promise<Outcome>) =>
    work.then(
      (outcome) => {
        notify({
          title:
            'version' in outcome
              ? t('Version {number} is live', { number: outcome.version.number })
              : t('The site is offline'),
        });
        onChanged();
      },
      (error: Error) => {
        notify({ title: t('The site was not changed'), description: error.message, tone: 'bad' });
        onChanged();
      },
    );
  const goBack = () => told(publishAgain(site, number, again(number)).then((made) => ({ version: made })));
  const files = `/api/sites/${encodeURIComponent(site.id)}/versions/${number}`;
  return (
    <div className="row-actions">
      {isLive ? (
        <Button onClick={() => void told(undoPublish(site, { version }))}>
          <Undo2 size={15} aria-hidden="true" /> {undoLabel({ version })}
        </Button>
      ) : (
        <Button onClick={() => setAsking(true)}>
          <RotateCcw size={15} aria-hidden="true" /> {t('Make v{number} live', { number })}
        </Button>
      )}
      <Button look="plain" onClick={() => void openAsDraft(site.id, number)}>
        <FilePen size={15} aria-hidden="true" /> {t('Open as draft')}
      </Button>
      <Button look="plain" onClick={() => go(`/versions/${number}/draft`)}>
        <GitCompareArrows size={15} aria-hidden="true" /> {t('Compare')}
      </Button>
      <DownloadMenu
        entries={[
          { label: t('Container, as visitors get it'), onSelect: () => download(`${files}/container.js`) },
          { label: t('Its source map'), onSelect: () => download(`${files}/container.js.map`) },
          { label: t('Manifest'), onSelect: () => download(`${files}/manifest.json`) },
          { label: t('Rule set, as JSON'), onSelect: () => download(`${files}/rule-set.json`) },
        ]}
      />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('Serve version {number} again?', { number })}
        action={t('Make it live')}
        onConfirm={() => void goBack()}
      >
        {t(
          'It is published once more as the newest version, with the same bytes. Visitors get it within a minute. Your draft is not touched.',
        )}
      </ConfirmDialog>
    </div>
  );
}

/** The server names the file. */
function download(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
