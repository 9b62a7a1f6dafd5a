import type { ErasureReport } from '../../shared/privacy/types';
import { t } from '../../shared/texts/t';

const number = new Intl.NumberFormat();

/** What an erasure did, a sentence each. */
export function erasureWords({ events, quarantined, waiting, log, search }: ErasureReport): string[] {
  const { files, bytes, found } = search;
  const where = { files, size: number.format(Math.ceil(bytes / 1_000_000)) };
  return [
    events + quarantined === 0
      ? t('No event named this id.')
      : t('{count, plural, one {# event was} other {# events were}} deleted.', {
          count: events + quarantined,
        }),
    ...(waiting + log > 0
      ? [
          t(
            'Of forwarding, {waiting, plural, one {# waiting event} other {# waiting events}} and {log, plural, one {# line} other {# lines}} of the log.',
            { waiting, log },
          ),
        ]
      : []),
    found.length === 0
      ? t('Then all {files} files of the server’s data, {size} MB, were searched: nothing is left.', where)
      : t(
          'The id still stands in {names}: perhaps in a draft or a recorded test, which only you can change.',
          {
            names: found.map(({ file }) => file).join(', '),
          },
        ),
  ];
}
