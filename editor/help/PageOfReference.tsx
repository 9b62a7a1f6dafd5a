import type { ReferenceOption, ReferencePage } from '../../shared/reference';
import { t } from '../../shared/texts/t';
import './help.css';

/** What a type does, its options, what it brings, examples, and the code it becomes. */
export function PageOfReference({ page }: { page: ReferencePage }) {
  return (
    <div className="help">
      <p>{page.description}</p>
      <p className="help-sentence">{page.sentence}</p>
      {page.options.length > 0 && (
        <section>
          <h3>{t('Options')}</h3>
          <Options options={page.options} />
        </section>
      )}
      {page.notices.length > 0 && (
        <section>
          <h3>{t('Values it brings')}</h3>
          <dl>
            {page.notices.map((one) => (
              <div key={one.name}>
                <dt>{one.title}</dt>
                <dd>
                  {one.type} <code>{`{{${one.name}}}`}</code>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {page.presets.length > 0 && (
        <section>
          <h3>{t('Ready-made')}</h3>
          <dl>
            {page.presets.map((one) => (
              <div key={one.title}>
                <dt>{one.title}</dt>
                <dd>{one.description ?? one.sentence}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {page.facts && page.facts.length > 0 && (
        <section>
          <h3>{t('What it asks for and takes')}</h3>
          <ul>
            {page.facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </section>
      )}
      {page.examples.length > 0 && (
        <section>
          <h3>{t('Examples')}</h3>
          <dl>
            {page.examples.map((one) => (
              <div key={one.title}>
                <dt>{one.title}</dt>
                <dd>
                  {one.sentence}
                  {one.outcome && <span className="quiet"> {one.outcome}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {page.code !== '' && (
        <details>
          <summary>
            {t('What it compiles to')}
            {page.bytes > 0 &&
              t(': a container of {bytes} bytes with the first example', { bytes: page.bytes })}
          </summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, by key too */}
          <pre tabIndex={0}>{page.code}</pre>
        </details>
      )}
    </div>
  );
}

function Options({ options }: { options: readonly ReferenceOption[] }) {
  return (
    <dl>
      {options.map((one) => (
        <div key={one.name}>
          <dt>
            {one.title}
            {one.required && <span className="help-required"> {t('required')}</span>}
          </dt>
          <dd>
            {[
              [one.type, one.unit && `in ${one.unit}`, one.limits].filter(Boolean).join(' '),
              one.default && `default ${one.default}`,
              one.onlyWhen && `only when ${one.onlyWhen}`,
            ]
              .filter(Boolean)
              .join(', ')}
            .{one.description && ` ${one.description}`}
            {one.choices &&
              ` ${t('Choices: {choices}.', { choices: one.choices.map(({ words }) => words).join('; ') })}`}
            {one.fields && <Options options={one.fields} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
