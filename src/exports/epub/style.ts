import type { Document } from '../../edition/graph.ts';
import { hasStructures } from '../../edition/structures.ts';
import type { Face } from '../book/faces.ts';

/** The style sheet. Sizes, colours and margins are the reader's own, who may set other fonts too. */
export const styleSheet = (faces: readonly Face[], document: Document): string => `${faces.map(fontFace).join('')}
body { font-family: "Apparatus Serif", serif; line-height: 1.5; }
h1, h2 { line-height: 1.2; font-weight: 600; text-align: start; hyphens: none; }
h2 { font-size: 1.2em; margin: 2em 0 1em; }
p { margin: 0 0 0.75em; }
[data-number] { position: relative; }
p[data-number]::before {
  content: attr(data-number);
  float: inline-start;
  min-width: 1.5em;
  margin-inline-end: 0.5em;
  font-size: 0.7em;
  line-height: 2.14;
  opacity: 0.75;
}
.question { font-style: italic; margin-top: 1.5em; }
.speaker { font-weight: 600; font-style: normal; }
a { color: inherit; text-decoration: underline dotted; text-decoration-thickness: 0.06em; text-underline-offset: 0.15em; }
a[role="doc-noteref"] { font-size: 0.7em; font-style: normal; line-height: 0; vertical-align: super; text-decoration: none; padding-inline: 0.1em; }
a[role="doc-noteref"] + a[role="doc-noteref"]::before { content: ","; }
a[role="doc-backlink"] { font-weight: 600; }
.notes { margin-top: 3em; padding-top: 1em; border-top: 1px solid; font-size: 0.9em; }
aside { margin: 0 0 1.5em; }
aside p, dd p { margin: 0 0 0.4em; }
.cited, .facts { font-size: 0.85em; }
dt { margin-top: 1.5em; font-weight: 600; break-after: avoid; }
dfn { font-style: normal; }
dd { margin: 0; }
ul { padding-inline-start: 1.2em; }
.title-page { margin-top: 20%; text-align: center; }
.book-title { font-size: 1.8em; font-weight: 600; line-height: 1.2; margin-bottom: 1.5em; }
[lang="ar"], [lang="fa"], [lang="ur"] { line-height: 1.8; }
${hasStructures(document) ? structures : ''}`;

/** What a text may have besides paragraphs, exchanges and sections. */
const structures = `.speech.following { text-indent: 1.6em; }
.letterhead, .salutation, .signature, .dateline, .title, .stage { white-space: pre-line; }
.signature { margin-inline-start: 45%; }
.stage { font-style: italic; }
.question i, .question .stage, p.stage i { font-style: normal; }
.small-capitals { font-variant-caps: small-caps; }
.items { list-style: none; padding-inline-start: 1em; }
.items .label { padding-inline-end: 0.3em; }
blockquote { margin: 0 0 0.75em 1.5em; }
.stanza { margin: 0 0 1em; }
.line { display: block; padding-inline-start: 1.5em; text-indent: -1.5em; hyphens: none; }
.line[data-line]::after { content: attr(data-line); float: inline-end; font-size: 0.7em; opacity: 0.75; }
.step-1 { margin-inline-start: 1.4em; }
.step-2 { margin-inline-start: 2.8em; }
.step-3 { margin-inline-start: 4.2em; }
.step-4 { margin-inline-start: 5.6em; }
.step-5 { margin-inline-start: 7em; }
table { border-collapse: collapse; margin: 0 0 1em; }
td, th { padding: 0.2em 1em 0.2em 0; text-align: start; vertical-align: baseline; border-bottom: 1px solid; }
td.center, th.center { text-align: center; }
td.end, th.end { text-align: end; }
.original-note { margin: 1em 0; font-size: 0.9em; border-top: 1px solid; }
.original-tag { font-size: 0.8em; opacity: 0.75; }
a.note-mark[role="doc-backlink"] { font-weight: inherit; text-decoration: none; }
[data-page]::before { content: "[" attr(data-page) "]"; font-size: 0.7em; opacity: 0.75; margin-inline: 0.15em; }
`;

/** Where a font is in the book. */
export const fontFile = ({ name }: Face): string => `${name}.ttf`;

const fontFace = (face: Face): string => `@font-face {
  font-family: "Apparatus Serif";
  font-style: ${face.style};
  font-weight: ${face.weight};
  src: url("${fontFile(face)}") format("truetype");
}
`;
