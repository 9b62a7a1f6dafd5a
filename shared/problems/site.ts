/** Problems of the site as a whole: its frames and domains. */
import type { Problem } from '../problem';
import { t } from '../texts/t';
import { quote } from './words';

export function domainsWithoutStorage(path: string): Problem {
  return {
    code: 'domains-without-storage',
    severity: 'warning',
    path,
    message: t(
      'Nothing is kept on a visitor’s device here, so nobody is known on a second host either. Say on the Consent screen which signal Milepost’s own storage needs, or name no domains.',
    ),
  };
}

export function domainWithin(path: string, domain: string, around: string): Problem {
  return {
    code: 'domain-within-domain',
    severity: 'warning',
    path,
    message:
      domain === around
        ? t('{domain} is named twice.', { domain: quote(domain) })
        : t('{domain} lies in {around}, which is named with all its hosts.', {
            domain: quote(domain),
            around: quote(around),
          }),
  };
}

export function domainOfNobody(path: string, domain: string): Problem {
  return {
    code: 'domain-of-nobody',
    severity: 'warning',
    path,
    message: t(
      'No address of the site lies in {domain}: links there would say who comes, and events from there are refused. Add the address to the site, or do not name the domain.',
      { domain: quote(domain) },
    ),
  };
}

export function framesOfOneOrigin(path: string): Problem {
  return {
    code: 'frames-of-one-origin',
    severity: 'hint',
    path,
    message: t(
      'The site has one address, so there are no frames of its other addresses to listen to. Following frames of the same address does the same with fewer bytes.',
    ),
  };
}

export function framesNotWatched(path: string): Problem {
  return {
    code: 'frames-not-watched',
    severity: 'warning',
    path,
    message: t(
      'The address of a frame is read, and this site does not follow frames: it never has a value. Choose on the Install screen how far Milepost follows them.',
    ),
  };
}
