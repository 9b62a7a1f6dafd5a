import { useEffect, useMemo, useState } from 'react';
import type { VersionWithRuleSet } from '../../shared/api';
import { type Change, changesBetween } from '../../shared/changes/changes';
import type { Manifest } from '../../shared/compiler/types';
import { api } from '../api/client';
import { catalog } from '../compile/runtime';
import { useEditor } from '../store/store';
import { savedRevision } from './publish';

export interface PublishFacts {
  /** What is live, null where nothing is, undefined while it is not known. */
  live: VersionWithRuleSet | null | undefined;
  liveManifest: Manifest | null | undefined;
  /** What differs from it; undefined while it is not known. */
  changes: Change[] | undefined;
  /** What the server would serve; undefined while it compiles, and where it cannot. */
  checked: Manifest | undefined;
  /** Why what is live could not be read, in words. */
  trouble: string;
  again(): void;
}

/** What is looked at before the draft goes live; follows the draft and what is live. */
export function usePublishFacts(): PublishFacts {
  const site = useEditor((state) => state.site?.id);
  const number = useEditor((state) => state.site?.live ?? null);
  const document = useEditor((state) => state.document);
  const [read, setRead] = useState<{ number: number; version: VersionWithRuleSet; manifest: Manifest }>();
  const [trouble, setTrouble] = useState('');
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new try asks again
  useEffect(() => {
    if (!site || number === null) return;
    let stale = false;
    Promise.all([api.version(site, number), api.manifest(site, number)]).then(
      ([version, manifest]) => {
        if (stale) return;
        setRead({ number, version, manifest });
        setTrouble('');
      },
      (error: Error) => !stale && setTrouble(error.message),
    );
    return () => {
      stale = true;
    };
  }, [site, number, tries]);
  const known = number === null ? null : read?.number === number ? read : undefined;
  const live = known === null ? null : known?.version;
  const changes = useMemo(
    () => (live === undefined ? undefined : changesBetween(live?.ruleSet, document, catalog)),
    [live, document],
  );
  return {
    live,
    liveManifest: known === null ? null : known?.manifest,
    changes,
    checked: useChecked(),
    trouble: known === undefined ? trouble : '',
    again: () => setTries(tries + 1),
  };
}

/** The server compiles the saved draft: a pause in editing is waited for. */
const settleMs = 300;

function useChecked(): Manifest | undefined {
  const document = useEditor((state) => state.document);
  const stopped = useEditor((state) => state.problems.some(({ severity }) => severity === 'error'));
  const [checked, setChecked] = useState<{ document: unknown; manifest: Manifest | undefined }>();
  useEffect(() => {
    if (stopped) return;
    let stale = false;
    const timer = setTimeout(async () => {
      try {
        const { site, revision } = await savedRevision();
        const { manifest } = await api.checkDraft(site.id, revision);
        if (!stale) setChecked({ document, manifest });
      } catch {
        // The size the editor compiled is shown as long as the server does not say.
      }
    }, settleMs);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [document, stopped]);
  return checked?.document === document && !stopped ? checked?.manifest : undefined;
}
