/** What each subject weighs: its script as a page would load it, and files as their makers ship them. */
import { sample } from '../../samples/samples';
import { brotliBytes, compileContainer, gzipBytes } from '../../support/compile';
import { type BytesFigure, clickCounts } from './figures';
import { titleOf } from './names';
import { type Subject, shipped, shippedFiles } from './subjects';

const containers = {
  empty: 'Milepost, nothing to do',
  card: 'Milepost, four kinds of trigger, consent, collector, GA4',
  'whole-catalog': 'Milepost, its whole catalog at once',
};

export async function measureBytes(subjects: Subject[], packages: string): Promise<BytesFigure[]> {
  const figures: BytesFigure[] = [];
  for (const [name, title] of Object.entries(containers)) {
    const { code } = await compileContainer(sample(name).ruleSet());
    figures.push({ title, ...(await weigh(code)) });
  }
  for (const subject of subjects) {
    if (subject.id === 'bare' || subject.id === 'milepost-one-page') continue;
    // Rules that live in the page's markup leave the script as it is.
    const counts = subject.hasRules && !subject.otherTags ? clickCounts : [undefined];
    for (const rules of counts) {
      const script = await subject.script(rules ?? 0, 'https://milepost.example');
      figures.push({
        subject: subject.id,
        title: titleOf(subject.id),
        ...(rules !== undefined && { rules }),
        ...(await weigh(script)),
      });
    }
  }
  for (const [title, file] of Object.entries(shippedFiles))
    figures.push({ title, ...(await weigh(shipped(packages, file))) });
  return figures;
}

async function weigh(script: string): Promise<{ raw: number; gzip: number; brotli: number }> {
  return { raw: Buffer.byteLength(script), gzip: await gzipBytes(script), brotli: await brotliBytes(script) };
}
