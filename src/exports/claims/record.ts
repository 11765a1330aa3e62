import { paragraphId } from '../../contract/ids.ts';
import { claimsOf } from '../../edition/claims.ts';
import type { Edition } from '../../edition/graph.ts';
import { plainText } from '../../mdx/inline.ts';

/**
 * `claims.jsonld`: the ledger as schema.org's `Claim`s. Not `ClaimReview`: that is
 * a verdict with a rating, and none is given. What each side says is a claim too,
 * by its own author.
 */
export function claimsRecord(edition: Edition, address: (path: string) => string) {
  return {
    '@context': context(address),
    claims: [...claimsOf(edition).values()].map(({ id, document, note, passages, speaker, evidence }) => ({
      type: 'schema:Claim',
      id: `#${id}`,
      text: plainText(note.claim.claim),
      speaker,
      passages: passages.map(({ paragraph, words }) => ({
        at: address(`documents/${document.slug}/#${paragraphId(paragraph)}`),
        words,
      })),
      record: plainText(note.claim.record),
      sides: note.claim.sides.map(({ who, says, sources }) => ({
        type: 'schema:Claim',
        who,
        text: plainText(says),
        sources: sources.map((source) => address(`sources/#${source}`)),
      })),
      oneSided: note.claim.oneSided,
      reading: note.text.length > 0 ? plainText(note.text) : undefined,
      entries: note.matter.entries.map((entry) => address(`entries/${entry}/`)),
      sources: note.matter.sources.map((source) => address(`sources/#${source}`)),
      evidence,
      checked: note.claim.checked,
    })),
  };
}

/** Names of schema.org where they fit, the edition's own vocabulary elsewhere. */
const context = (address: (path: string) => string) => ({
  '@vocab': `${address('data/')}#claim-`,
  '@base': address('claims/'),
  schema: 'https://schema.org/',
  id: '@id',
  type: '@type',
  text: 'schema:text',
  speaker: 'schema:claimInterpreter',
  who: 'schema:author',
  passages: { '@id': 'schema:appearance', '@container': '@list' },
  at: { '@id': 'schema:url', '@type': '@id' },
  words: 'schema:text',
  sides: { '@container': '@list' },
  entries: { '@id': 'schema:about', '@type': '@id' },
  sources: { '@id': 'schema:citation', '@type': '@id' },
});
