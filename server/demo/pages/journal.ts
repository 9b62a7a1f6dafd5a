import { each, escapeHtml } from '../html';
import type { Page } from '../page';
import { crumbs } from '../parts';
import { type Article, articles } from './articles';

export function postTeaser({ slug, title, summary, scene, minutes }: Article, heading: 'h2' | 'h3'): string {
  return `<a class="post" href="/journal/${slug}"><img src="/art/scene-${scene}.svg" alt="" loading="lazy" width="1600" height="1000"><${heading}>${escapeHtml(title)}</${heading}><p class="soft">${escapeHtml(summary)}</p><p class="small soft">${minutes} min read</p></a>`;
}

export function journal(): Page {
  return {
    title: 'Journal',
    main: `<div class="wrap">${crumbs([['/', 'Home']], 'Journal')}<div class="page-head"><h1>Journal</h1><p>Notes on leather, repair and going places lightly.</p></div><div class="posts" style="padding-bottom:6rem">${each(articles, (article) => postTeaser(article, 'h2'))}</div></div>`,
  };
}

export function article(slug: string): Page | undefined {
  const found = articles.find((one) => one.slug === slug);
  if (!found) return undefined;
  const { title, summary, scene, author, date, minutes, text } = found;
  const others = articles.filter((one) => one !== found);
  return {
    title,
    main: `<article id="article" class="article"><div class="narrow">${crumbs(
      [
        ['/', 'Home'],
        ['/journal', 'Journal'],
      ],
      title,
    )}<header class="page-head"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(summary)}</p><p class="small">By ${author}, <time>${date}</time>, ${minutes} min read</p></header></div>
<div class="wrap"><img class="cover" src="/art/scene-${scene}.svg" alt="" width="1600" height="1000"></div>
<div class="narrow prose">${each(text, paragraph)}</div></article>
<div class="narrow" style="padding-block:3rem"><div class="panel rows"><h2>Read with a coffee, once a month</h2><p class="soft">The letter carries stories like this one, and ten percent off your first order.</p><p><a class="btn" href="/newsletter">Get the letter</a></p></div></div>
<section class="tinted section" aria-labelledby="more"><div class="wrap"><div class="section-head"><h2 id="more">Keep reading</h2></div><div class="posts">${each(others, (one) => postTeaser(one, 'h3'))}</div></div></section>`,
  };
}

function paragraph(text: string): string {
  if (text.startsWith('## ')) return `<h2>${escapeHtml(text.slice(3))}</h2>`;
  if (text.startsWith('> ')) return `<blockquote>${escapeHtml(text.slice(2))}</blockquote>`;
  return `<p>${escapeHtml(text)}</p>`;
}
