/** Motivations: why a passage was marked, in the words of the Web Annotation vocabulary (section 3.2, `oa:Motivation`). */
export const motivations = [
  "highlighting",
  "commenting",
  "tagging",
  "questioning",
  "assessing",
  "linking",
] as const;
