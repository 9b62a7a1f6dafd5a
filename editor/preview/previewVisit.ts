import type { Visit } from '../../shared/visit/visit';

type Told = Pick<Visit, 'site' | 'recordedAt' | 'drafts' | 'recorded'> & { dropped: number };

/** What a previewed page told, as a visit. */
export function previewVisit({ site, recordedAt, dropped, drafts, recorded }: Told): Visit {
  return {
    format: 1,
    site,
    source: 'preview',
    recordedAt,
    masked: false,
    ...(dropped > 0 && { dropped }),
    drafts,
    recorded,
  };
}
