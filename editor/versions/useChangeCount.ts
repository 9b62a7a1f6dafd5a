import { useEffect, useState } from 'react';
import type { VersionWithRuleSet } from '../../shared/api';
import { changesBetween } from '../../shared/changes/changes';
import { api } from '../api/client';
import { catalog } from '../compile/runtime';
import { useEditor } from '../store/store';

/** Comparing thousands of rules takes longer than a keystroke may: it waits for a pause. */
const settleMs = 500;

/** How many things differ from what is live; undefined before the first publish and while it is not known. */
export function useChangeCount(): number | undefined {
  const id = useEditor((state) => state.site?.id);
  const number = useEditor((state) => state.site?.live ?? undefined);
  const document = useEditor((state) => state.document);
  const [live, setLive] = useState<VersionWithRuleSet>();
  const [count, setCount] = useState<number>();
  useEffect(() => {
    let left = false;
    setCount(undefined);
    setLive(undefined);
    if (id && number !== undefined)
      api.version(id, number).then(
        (version) => left || setLive(version),
        // Without the comparison the button only says less.
        () => undefined,
      );
    return () => {
      left = true;
    };
  }, [id, number]);
  useEffect(() => {
    if (!live) return;
    const timer = setTimeout(() => {
      setCount(changesBetween(live.ruleSet, document, catalog).length);
    }, settleMs);
    return () => clearTimeout(timer);
  }, [live, document]);
  return count;
}
