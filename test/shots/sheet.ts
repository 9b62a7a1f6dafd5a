/** A page that shows every picture, by state, with its sizes and themes side by side. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Picture {
  name: string;
  theme: string;
  size: string;
  file: string;
}

export function writeSheet(folder: string, pictures: readonly Picture[], troubles: readonly string[]): void {
  const names = [...new Set(pictures.map(({ name }) => name))];
  const sections = names.map((name) => {
    const own = pictures.filter((picture) => picture.name === name);
    const figures = own.map(
      ({ file, theme, size }) =>
        `<figure><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><figcaption>${size} ${theme}</figcaption></figure>`,
    );
    return `<section id="${name}"><h2>${name}</h2><div>${figures.join('')}</div></section>`;
  });
  const trouble = troubles.length
    ? `<h2>Not shown</h2><ul>${troubles.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>`
    : '';
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Milepost, every state</title><style>
body { margin: 24px; background: #888; color: #fff; font: 13px system-ui; }
section div { display: flex; flex-wrap: wrap; gap: 12px; } figure { margin: 0; } img { width: 420px; display: block; }
</style><h1>${names.length} states</h1>${trouble}${sections.join('\n')}</html>\n`,
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
