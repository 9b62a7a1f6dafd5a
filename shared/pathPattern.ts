/**
 * A path with stars in it, as people write it, to the source of a regular expression: `*` is any part of one step of the path,
 * `**` any number of steps, `/**` at the end also none. A slash at the end makes no difference, nor do a host before the path and
 * a query behind it; a missing slash at the start is added.
 */
export function pathPattern(pattern: string): string {
  const path = pattern
    .trim()
    .replace(/^\w+:\/\/[^/?#]*|[?#].*$/g, '')
    .replace(/^(?=[^/*])/, '/')
    .replace(/\*{3,}/g, '**')
    .replace(/\/+$/, '');
  const open = path.endsWith('/**');
  const [first = '', ...rest] = (open ? path.slice(0, -3) : path).split('**').map(steps);
  return `^${first}${stars(rest, '.')}${open ? '(?:\\/.*)?' : '\\/?'}$`;
}

function steps(path: string): string {
  return path
    .split('/')
    .map((step) => {
      const [first = '', ...rest] = step.split('*').map((text) => text.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
      return first + stars(rest, '[^/]');
    })
    .join('\\/');
}

/**
 * What follows each star. A star goes up to the first place that what follows fits, because the next star takes any rest: only the
 * last may have to look further. So the number of stars does not multiply the work.
 */
function stars(following: string[], any: string): string {
  return following
    .map((next, place) =>
      next && place < following.length - 1 ? `(?:(?!${next})${any})*${next}` : `${any}*${next}`,
    )
    .join('');
}
