import { fill, type Words } from '../../wording/words.ts';
import type { Form } from './fields.ts';

/** What may stand in a field, in words; values of a choice between backticks. */
export function formWords(form: Form, words: Words): string {
  const { forms } = words.editors;
  switch (form.type) {
    case 'list':
      return fill(forms.list, {
        of:
          form.of.type in forms.several
            ? forms.several[form.of.type as keyof typeof forms.several]
            : formWords(form.of, words),
      });
    case 'choice':
      return fill(form.values.length === 1 ? forms.always : forms.choice, {
        values: form.values.map((value) => `\`${value}\``).join(', '),
      });
    case 'either':
      return form.forms.map((one) => formWords(one, words)).join(forms.or);
    case 'text':
    case 'date':
    case 'id':
    case 'address':
    case 'language':
    case 'number':
    case 'whole':
    case 'flag':
    case 'group':
      return forms[form.type];
  }
}
