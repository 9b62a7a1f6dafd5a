import { Code } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import type { ContainerScript } from '../../shared/compiler/types';
import { t } from '../../shared/texts/t';
import { catalog, useContainer, useProblems, useRuleSet } from '../shell/document';
import { EmptyState } from '../ui/EmptyState';
import { kilobytes } from '../versions/kilobytes';
import type { CodeHandle, LineOwner } from './CodeField';
import { CodeFieldLater } from './CodeFieldLater';
import { lineOwners, type OwnedLine } from './lineOwners';

/** What the container is bundled from, and whose its bytes are. */
export function SourceView() {
  const container = useContainer();
  const problems = useProblems();
  if (container) return <Source container={container} />;
  return (
    <EmptyState icon={<Code size={28} />} title={t('Nothing has been compiled yet')}>
      {problems.some(({ severity }) => severity === 'error')
        ? 'Mend what stops publishing, listed under the problems above; the source appears then.'
        : 'The compiler is starting; the source appears in a moment.'}
    </EmptyState>
  );
}

function Source({ container }: { container: ContainerScript }) {
  const { entry, bytes, rules, modules } = container;
  const ruleSet = useRuleSet();
  const [, go] = useLocation();
  const field = useRef<CodeHandle>(null);
  const content = useMemo(() => ({ text: entry }), [entry]);
  // Names as they were when this was compiled will do until it is compiled again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new document brings a new container
  const lines = useMemo(() => lineOwners(container, ruleSet, catalog), [container]);
  const owners = useMemo(
    () => new Map([...lines].map(([line, owned]) => [line, ownerWords(owned, container)])),
    [lines, container],
  );
  const placeOf = useMemo(() => offsetsOfRules(entry, lines), [entry, lines]);
  const names = new Map(ruleSet.rules.map(({ id, name }) => [id, name || id]));
  return (
    <div className="source">
      <div className="code-box">
        <CodeFieldLater
          ref={field}
          label={t('Source of the container')}
          language="javascript"
          content={content}
          owners={owners}
          onOwner={(line) => {
            const address = lines.get(line)?.address;
            if (address) go(address);
          }}
          readOnly
        />
      </div>
      <section className="source-bytes" aria-label={t('Bytes')}>
        <p>
          <b className="number">{kilobytes(bytes.raw)}</b> {t('minified,')}{' '}
          <b className="number">{kilobytes(bytes.gzip)}</b> {t('compressed with gzip.')}
        </p>
        <h2>{t('Rules')}</h2>
        {rules.length === 0 && <p className="quiet">{t('No rule is in the container.')}</p>}
        <ul>
          {rules.map(({ id, raw }) => (
            <li key={id}>
              <button
                type="button"
                className="source-rule"
                onClick={() => field.current?.show(placeOf.get(id) ?? 0)}
              >
                <span>{names.get(id) ?? id}</span> <span className="number">{t('{raw} B', { raw })}</span>
              </button>
            </li>
          ))}
        </ul>
        <h2>{t('Runtime')}</h2>
        <ul>
          {modules.map(({ name, raw }) => (
            <li key={name} className="source-module">
              <span>{name}</span> <span className="number">{t('{raw} B', { raw })}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** Longer names would leave no room for the source. */
const maxName = 22;

function ownerWords({ name, bytes, address, rule }: OwnedLine, container: ContainerScript): LineOwner {
  const short = name.length > maxName ? `${name.slice(0, maxName - 1)}…` : name;
  const whole = rule === undefined ? undefined : container.rules.find(({ id }) => id === rule);
  const about = [
    `**${name.replace(/[\\`*_{}[\]()#+\-.!<>|~]/g, '\\$&')}**`,
    t('{bytes} B of the container come from this line', { bytes }),
    whole &&
      t('{raw} B in all, about {estimated} B compressed', { raw: whole.raw, estimated: whole.estimated }),
    address && t('Click to open it'),
  ];
  return { text: bytes > 0 ? `${short} ${bytes} B` : '', about: about.filter(Boolean).join('\n\n') };
}

/** Where each rule's first line begins. */
function offsetsOfRules(entry: string, lines: ReadonlyMap<number, OwnedLine>): Map<string, number> {
  const found = new Map<string, number>();
  let offset = 0;
  entry.split('\n').forEach((text, index) => {
    const rule = lines.get(index + 1)?.rule;
    if (rule !== undefined && !found.has(rule)) found.set(rule, offset);
    offset += text.length + 1;
  });
  return found;
}
