import token from 'virtual:editing-token';
import { editingPath, tokenHeader, type EditAnswer, type PageEdit } from '../../contract/preview.ts';
import { base } from '../dom.ts';

/** Sends what an editor wants to the program that serves the page, which writes it. */
export async function sendEdit(edit: PageEdit): Promise<EditAnswer> {
  try {
    const response = await fetch(base + editingPath, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [tokenHeader]: token },
      body: JSON.stringify(edit),
    });
    return (await response.json()) as EditAnswer;
  } catch {
    return { refused: '“apparatus dev” doesn’t answer. Start it again.' };
  }
}
