/** The size guide as a small but real PDF of one A4 page. `rows` are drawn as a table of name and measure. */
export function sizeGuidePdf(rows: readonly [name: string, size: string][]): Buffer {
  const latin = (text: string) =>
    text.replaceAll('×', 'x').replace(/[\\()]/g, (character) => `\\${character}`);
  const line = (x: number, y: number, size: number, text: string) =>
    `BT /F1 ${size} Tf ${x} ${y} Td (${latin(text)}) Tj ET`;
  const content = [
    line(64, 760, 26, 'Harrow & Vale'),
    line(64, 734, 13, 'Size guide: outside measures, width x height x depth'),
    ...rows.flatMap(([name, size], index) => {
      const y = 694 - index * 30;
      return [line(64, y, 12, name), line(330, y, 12, size), `0.8 G 64 ${y - 10} m 531 ${y - 10} l S`];
    }),
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(at).padStart(10, '0');
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
