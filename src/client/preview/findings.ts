import { selectors } from '../../contract/selectors.ts';
import { findingsPath, type PreviewFinding, type PreviewFindings } from '../../contract/preview.ts';

/** Loaded by the development server alone: shows what is wrong with the page at its words, and of the rest how much there is. */
const base = document.body.dataset.base ?? '/';
const page = location.pathname.slice(base.length);
const answer = await fetch(`${base}${findingsPath}?page=${encodeURIComponent(page)}`);
const { here, elsewhere } = (await answer.json()) as PreviewFindings;

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  ::highlight(apparatus-findings) { text-decoration: underline wavy #b3261e }
  .preview-finding { box-sizing: border-box; max-inline-size: var(--ap-measure); font: 0.85rem/1.4 sans-serif; border-inline-start: 4px solid #b3261e; padding: 0.3rem 0.8rem; margin-block: 0.4rem; background: #fff4f2; color: #1f1f1f; white-space: pre-wrap }
  .preview-finding.warning { border-color: #b58900; background: #fffbe9 }
  .preview-findings { position: fixed; inset-block-end: 0; inset-inline: 0; z-index: 9; max-block-size: 40vh; overflow: auto; background: #fff; color: #1f1f1f; border-block-start: 2px solid #b3261e; padding: 0.3rem 0.8rem; font: 0.85rem/1.4 sans-serif }
`);
document.adoptedStyleSheets.push(sheet);

const words: Range[] = [];
const unplaced = here.filter((finding) => !place(finding));
if (unplaced.length + elsewhere.length > 0) document.body.append(panel([...unplaced, ...elsewhere]));
CSS.highlights.set('apparatus-findings', new Highlight(...words));

/** Puts a finding after the paragraph that it is about, with its notes. @returns whether the page has it */
function place(finding: PreviewFinding): boolean {
  const paragraph = document.getElementById(`p${finding.paragraph ?? 0}`);
  if (!paragraph) return false;
  (paragraph.closest(selectors.unit) ?? paragraph).after(box(finding));
  const range = finding.words === undefined ? undefined : rangeOf(paragraph, finding.words);
  if (range) words.push(range);
  return true;
}

function box({ code, severity, at, message, remedy }: PreviewFinding): HTMLElement {
  const element = document.createElement('div');
  element.className = `preview-finding ${severity}`;
  element.dataset.apparatus = '';
  element.setAttribute('role', 'note');
  element.textContent = `${at}  ${code}  ${message}\n→ ${remedy}`;
  return element;
}

function panel(findings: readonly PreviewFinding[]): HTMLElement {
  const element = document.createElement('details');
  element.className = 'preview-findings';
  const summary = document.createElement('summary');
  summary.textContent = `${findings.length} more found by the check`;
  element.append(summary, ...findings.map(box));
  return element;
}

/** Where words stand in an element, over the borders of its links. */
function rangeOf(element: Element, sought: string): Range | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  const start = nodes
    .map(({ data }) => data)
    .join('')
    .indexOf(sought);
  if (start < 0) return undefined;
  const range = document.createRange();
  let read = 0;
  for (const node of nodes) {
    const end = read + node.length;
    if (read <= start && start < end) range.setStart(node, start - read);
    if (read < start + sought.length && start + sought.length <= end) range.setEnd(node, start + sought.length - read);
    read = end;
  }
  return range;
}
