import { useDeferredValue, useMemo, useState } from 'react';
import type { Rule } from '../../../shared/ruleset/types';
import { counted } from '../../../shared/texts/counted';
import { t } from '../../../shared/texts/t';
import { catalog, useRuleSet } from '../../shell/document';
import { Button } from '../../ui/Button';
import { Dialog, DialogActions } from '../../ui/Dialog';
import { ask } from './asked';
import { listStore } from './listStore';
import { rulesInWords } from './manyChanges';
import { OneRuleHint } from './OneRuleHint';
import { oneRuleFor } from './oneRule';
import { SpreadPreview } from './SpreadPreview';
import { type SpreadCells, SpreadTable } from './SpreadTable';
import { type Spread, spreadRules } from './spread';
import { suggestedTexts, textsOf } from './spreadSuggestions';
import { editAndTell } from './undoable';

/** Copies of rules for other markets, languages or hosts: a table of what stands for what in each. */
export default function SpreadDialog({ rules }: { rules: readonly Rule[] }) {
  const ruleSet = useRuleSet();
  const ids = useMemo(() => new Set(rules.map(({ id }) => id)), [rules]);
  const suggested = useMemo(() => suggestedTexts(ruleSet, rules, catalog), [ruleSet, rules]);
  const texts = useMemo(() => rules.flatMap((rule) => textsOf(ruleSet, rule, catalog)), [ruleSet, rules]);
  const [cells, setCells] = useState<SpreadCells>({ from: [suggested[0] ?? ''], rows: [['']] });

  const wanted: Spread = useMemo(() => {
    const { from, rows } = cells;
    return { from, copies: rows.filter((row) => row.some((cell, at) => cell.trim() !== '' && from[at])) };
  }, [cells]);
  const spread = useDeferredValue(wanted);
  const result = useMemo(() => spreadRules(ruleSet, ids, spread, catalog), [ruleSet, ids, spread]);
  const instead = useMemo(() => {
    if (spread.copies.length === 0) return undefined;
    const changed = rules.map((rule) => oneRuleFor(ruleSet, rule, spread, catalog));
    return changed.every((rule) => rule !== undefined) ? changed : undefined;
  }, [ruleSet, rules, spread]);
  const made = result.rules.filter(({ same }) => !same);
  const idle = result.rules.length - made.length;
  const close = () => ask(undefined);

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) close();
      }}
      title={t('Duplicate {rules} for other markets', { rules: rulesInWords(rules) })}
      description={t(
        'Say which text is another one in each copy: a part of the address, a host, a language, the value of a parameter.',
      )}
      look="wide"
    >
      <SpreadTable rules={rules} texts={texts} suggested={suggested} {...cells} onChange={setCells} />
      {instead && <OneRuleHint rules={rules} instead={instead} onTaken={close} />}
      <SpreadPreview before={ruleSet} result={result} />
      {idle > 0 && (
        <p className="field-hint">
          {t(
            '{idle, plural, one {# copy would do the same as the original and is not made.} other {# copies would do the same as the original and are not made.}}',
            { idle },
          )}
        </p>
      )}
      <DialogActions>
        <Button look="plain" onClick={close}>
          {t('Cancel')}
        </Button>
        <Button
          look="primary"
          disabled={made.length === 0 || spread !== wanted}
          onClick={() => {
            const label = t(
              '{count, plural, one {Duplicate rule for markets} other {Duplicate # rules for markets}}',
              {
                count: rules.length,
              },
            );
            const count = counted(made.length, 'copy');
            editAndTell(
              label,
              t('Made {count} of {rules}', { count, rules: rulesInWords(rules) }),
              (old) => spreadRules(old, ids, spread, catalog).ruleSet,
            );
            const copies = made.map(({ rule }) => rule.id);
            listStore.setState({ selection: { chosen: new Set(copies), anchor: copies[0] } });
            close();
          }}
        >
          {t('{count, plural, one {Make # copy} other {Make # copies}}', { count: Math.max(1, made.length) })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
