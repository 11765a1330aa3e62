/** What stands before a question or an answer instead of a name, in languages of the trade. */
const labels = {
  question: [
    'Q',
    'Question',
    'Frage',
    'Pregunta',
    'Domanda',
    'Pergunta',
    'Вопрос',
    'سؤال',
    'السؤال',
    '问',
    '質問',
    'Ερώτηση',
  ],
  answer: [
    'A',
    'Answer',
    'Antwort',
    'R',
    'Réponse',
    'Respuesta',
    'Risposta',
    'Resposta',
    'Ответ',
    'جواب',
    'الجواب',
    '答',
    'Απάντηση',
  ],
} as const;

/** The name or label before the first words that somebody says. */
export interface Label {
  readonly name: string;
  /** By its label; undefined for a name. */
  readonly role: 'question' | 'answer' | undefined;
}

/** Up to six words, each but particles with a capital: `Mr. Smith`, `THE PRESIDENT`, `Олег Сыромолотов`. */
const name = /^((?:\p{Lu}|\p{Lo})[\p{L}\p{M}.’'-]*(?:\s+[\p{L}\p{M}.’'()-]+){0,5})\s?[:：]\s*\S/u;
const shortLabel = /^(\p{L}+)\s?[:：.)]\s+\S/u;
/** A letter that is set apart by a gap alone, as in transcripts of the White House. */
const gap = /^(\p{Lu})(?:\s{2,}|\t)(?=\S)/u;

/** The label at the head of a line: `Question: When …`, `Q. When …`, `Q    When …`, `Mr. Smith: We …`. */
export function labelOf(line: string): Label | undefined {
  const label = (shortLabel.exec(line) ?? gap.exec(line))?.[1] ?? '';
  const role = roleOfLabel(label);
  if (role) return { name: label, role };
  const found = name.exec(line)?.[1];
  return found === undefined ? undefined : { name: found, role: undefined };
}

/** What is said in a line, without the label at its head. */
export function withoutLabel(line: string): string {
  const said = gap.test(line) ? line.replace(gap, '') : line.replace(/^[^:：]{0,80}[:：.]\s*(?=\S)/u, '');
  return said === '' ? line : said;
}

/** The role that a label says: `Question` asks; undefined for a name. */
export function roleOfLabel(label: string): Label['role'] {
  const isLabel = (one: string): boolean => one.toLowerCase() === label.toLowerCase();
  if (labels.question.some(isLabel)) return 'question';
  return labels.answer.some(isLabel) ? 'answer' : undefined;
}
