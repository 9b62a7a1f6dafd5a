import { decoded } from '../../lib/decode';

/** Documents, tables, slides, archives, programs, sound and film, artwork, contacts: what no browser is meant to show as a page. */
const usual =
  'pdf doc docx odt rtf txt epub mobi pages xls xlsx ods csv numbers ppt pptx odp key zip rar 7z tar gz tgz exe msi dmg pkg apk deb rpm iso mp3 wav mp4 mov avi wmv mkv eps ai psd vcf';

/**
 * Name and extension of the file a link leads to: as its `download` attribute (`named`) says, in the path, or in the query, as in
 * `get.php?file=prices.pdf`. Undefined where it leads to none.
 */
export function fileOf(
  named: string | null,
  { pathname, search }: Pick<HTMLAnchorElement, 'pathname' | 'search'>,
  extensions: readonly string[] = usual.split(' '),
): [name: string, extension: string | undefined] | undefined {
  const parts = [named || '', ...(pathname + search).split(/[?&=]/)].map(
    (part) => decoded(part).split('/').pop()!,
  );
  for (const name of parts) {
    const [, extension] = /\.(\w+)$/.exec(name.toLowerCase()) || [];
    if (extension && (extensions.includes(extension) || (named && named === name))) return [name, extension];
  }
  return named === null ? undefined : [parts[0] || parts[1]!, undefined];
}
