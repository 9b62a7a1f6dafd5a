import type { Version } from '../../shared/api';
import { t } from '../../shared/texts/t';
import { kilobytes } from './kilobytes';

/** What was true when it was published, and how to know it again. */
export function VersionFacts({ version }: { version: Version }) {
  const { tests, despiteTests, restores, bytes, hash, integrity, note } = version;
  const [, ...more] = note.split('\n');
  const facts: [string, string][] = [
    ...(more.length > 0 ? [[t('Note'), more.join('\n')] as [string, string]] : []),
    ...(restores === undefined
      ? []
      : [[t('Once more'), t('Version {restores}, byte for byte', { restores })] as [string, string]]),
    [t('Tests'), testWords(tests)],
    ...(despiteTests
      ? [
          [
            t('Published although'),
            t('{names} failed: {reason}', {
              names: despiteTests.names.join(', '),
              reason: despiteTests.reason,
            }),
          ] as [string, string],
        ]
      : []),
    [
      t('Size'),
      [
        bytes.brotli !== undefined && t('{size} with brotli', { size: kilobytes(bytes.brotli) }),
        t('{size} with gzip', { size: kilobytes(bytes.gzip) }),
        t('{size} unpacked', { size: kilobytes(bytes.raw) }),
      ]
        .filter(Boolean)
        .join(', '),
    ],
    [t('Hash'), hash],
    [t('Integrity'), integrity],
  ];
  return (
    <dl className="version-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={value === hash || value === integrity ? 'mono' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function testWords(tests: Version['tests']): string {
  if (!tests) return t('None ran');
  const { passed, failed, unknown } = tests;
  return [
    t('{passed, plural, one {# passed} other {# passed}}', { passed }),
    failed > 0 && t('{failed, plural, one {# failed} other {# failed}}', { failed }),
    unknown > 0 &&
      t('{unknown, plural, one {# could not be known} other {# could not be known}}', { unknown }),
  ]
    .filter(Boolean)
    .join(', ');
}
