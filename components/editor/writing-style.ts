/** How what people write looks, the same while it is written and when it is read. */

/** The classes of the element around a body: its blocks, lists, quotations, code and links. */
export const writingStyle = [
  "wrap-anywhere whitespace-pre-wrap [&>*+*]:mt-2 [&_li>*+*]:mt-1 [&_blockquote>*+*]:mt-2",
  "[&_p]:[unicode-bidi:plaintext]",
  "[&_ul]:list-disc [&_ul]:ps-6 [&_ol]:list-decimal [&_ol]:ps-8 [&_li::marker]:text-ink-soft",
  "[&_blockquote]:border-s-2 [&_blockquote]:border-edge [&_blockquote]:ps-3 [&_blockquote]:text-ink-soft",
  "[&_pre]:rounded-md [&_pre]:bg-wash [&_pre]:px-3 [&_pre]:py-2 [&_pre]:whitespace-pre-wrap",
  "[&_pre]:[unicode-bidi:plaintext] [&_code]:font-mono [&_code]:text-[0.9em]",
  "[&_:not(pre)>code]:rounded-sm [&_:not(pre)>code]:bg-wash [&_:not(pre)>code]:px-1",
  "[&_a]:text-accent [&_a]:underline [&_a]:underline-offset-2",
].join(" ");
