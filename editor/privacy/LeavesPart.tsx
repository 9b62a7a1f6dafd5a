import { useState } from 'react';
import { siteSchema } from '../../shared/ruleset/schema';
import { t } from '../../shared/texts/t';
import { edit, useRuleSet } from '../shell/document';
import { TextField } from '../ui/TextField';

const parameter = new RegExp(siteSchema.properties.query.items.pattern);

/** Parameters of addresses that may leave the page. */
export function LeavesPart() {
  const { site } = useRuleSet();
  const [wrong, setWrong] = useState<string>();
  const set = (text: string) => {
    const names = [...new Set(text.split(/[\s,]+/).filter(Boolean))];
    const bad = names.find((name) => !parameter.test(name));
    setWrong(bad);
    if (bad !== undefined) return;
    edit(
      t('Change what leaves the page'),
      (document) => {
        const { query: _, ...rest } = document.site;
        return { ...document, site: names.length > 0 ? { ...rest, query: names } : rest };
      },
      '/site/query',
    );
  };
  return (
    <section className="page-section">
      <h2>{t('What leaves the page of an address')}</h2>
      <TextField
        label={t('Further parameters')}
        hint={t(
          'Of what follows the ? in addresses only utm_… leaves the page and, with consent to advertising, ids of ad clicks. Name others that reports need, such as color or size. Rules see all of it.',
        )}
        problem={
          wrong === undefined
            ? undefined
            : { severity: 'error', message: t('“{wrong}” cannot be the name of a parameter.', { wrong }) }
        }
        mono
        commit
        input={{ 'data-path': '/site/query' } as object}
        placeholder={t('color, size')}
        value={(site.query ?? []).join(', ')}
        onChange={set}
      />
    </section>
  );
}
