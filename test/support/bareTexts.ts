import type { Page } from 'playwright';

/**
 * What the page shows in plain English while the language that is there to look at is spoken: every text of the editor stands in
 * white square brackets then, with other letters. `own`: what people wrote, which no translator touches; a text that is made of such words is fine.
 */
export async function bareTexts(page: Page, own: readonly string[]): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const found = new Set<string>();
    const take = (text: string | null | undefined) => {
      if (text && /\p{L}{2}/u.test(text)) found.add(text.trim());
    };
    // Code, keys and what is typed are not said.
    const isCode = (element: Element | null) =>
      element?.closest(
        'code, kbd, pre, samp, .mono, .monaco-editor, script, style, svg, [translate="no"]',
      ) !== null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement: element } = node;
      if (!isCode(element) && element?.checkVisibility()) take(node.textContent);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (isCode(element)) continue;
      for (const name of ['aria-label', 'title']) take(element.getAttribute(name));
      const placeholder = element.getAttribute('placeholder');
      if (placeholder?.includes(' ')) take(placeholder);
    }
    return [...found];
  });
  const longest = [...own].sort((a, b) => b.length - a.length);
  // Of a sentence whose parts stand in elements of their own the marks are elsewhere, but every word of it has other letters.
  return shown.filter((text) =>
    /[a-zA-Z]*[aeiouAEIOUcn][a-zA-Z]*/.test(
      plainWords(withoutOwn(text.replaceAll(/⟦[^⟦⟧]*⟧/g, ' '), longest)),
    ),
  );
}

/** Words without a letter that only the language to look at has. */
function plainWords(text: string): string {
  return (text.match(/\p{L}{2,}/gu) ?? []).filter((word) => /^[a-zA-Z]+$/.test(word)).join(' ');
}

function withoutOwn(text: string, own: readonly string[]): string {
  return own.reduce((left, word) => left.replaceAll(word, ' '), text);
}
