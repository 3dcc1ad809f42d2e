/** Words of the article, quoted: in the article's type, and in the direction they are written in. */

/** The most that is quoted, in UTF-16 code units. */
const most = 200;

/** Renders the words; of very many, the first, unless they are asked for whole. */
export function Quoted({ words, isWhole = false }: { words: string; isWhole?: boolean }) {
  const isCut = words.length > most && !isWhole;
  return (
    <q className="font-serif wrap-anywhere text-ink [unicode-bidi:plaintext]">
      {isCut ? `${words.slice(0, most)}…` : words}
    </q>
  );
}
