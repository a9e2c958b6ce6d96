import type { Shot } from './gallery';

const escape = (words: string): string => words.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The pictures laid out for judging: page by page, scene by scene, both platforms, each look in its column. */
export function album(shots: Shot[]): string {
  const pages = [...new Set(shots.map(({ scene }) => scene.page))];
  const figure = ({ file, look, faults }: Shot['pictures'][number]) =>
    `<figure${faults.length > 0 ? ' class="wrong"' : ''}><a href="${encodeURI(file)}"><img loading="lazy" src="${encodeURI(file)}" width="${Math.round(look.width * 0.6)}" alt=""></a>
     <figcaption>${look.name}${faults.map((words) => `<br>${escape(words)}`).join('')}</figcaption></figure>`;
  const row = ({ platform, scene, pictures, complaints }: Shot) =>
    `<h3>${escape(scene.name)} <small>${platform}</small></h3>${complaints.map((words) => `<p class="wrong">${escape(words)}</p>`).join('')}
     <div class="row">${pictures.map(figure).join('')}</div>`;
  const section = (page: string) => {
    const own = shots.filter(({ scene }) => scene.page === page);
    const names = [...new Set(own.map(({ scene }) => scene.name))];
    return `<section id="${page}"><h2>${page}</h2>${names.flatMap((name) => own.filter(({ scene }) => scene.name === name).map(row)).join('')}</section>`;
  };
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>画册</title><style>
    body { margin: 24px; font: 16px/1.5 sans-serif; background: #e6e9ea; color: #16262b } nav { columns: 4 } h2 { margin-top: 48px; border-top: 2px solid }
    .row { display: flex; align-items: flex-start; gap: 16px; overflow-x: auto; padding-bottom: 16px } figure { flex: none; margin: 0 } img { display: block; box-shadow: 0 1px 6px #0006 }
    .wrong { color: #ad231b; font-weight: 600 } small { font-weight: 400 }</style>
    <nav>${pages.map((page) => `<a href="#${page}">${page}</a><br>`).join('')}</nav>${pages.map(section).join('')}</html>`;
}
