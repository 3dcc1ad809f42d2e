/** Makes a sentence of what the API says of a field: it says "must be ...", which wants a subject and a full stop. */
export function fieldSentence(subject: string, message: string): string {
  return message.startsWith("must ") ? `${subject} ${message}.` : message;
}
