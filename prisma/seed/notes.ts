/** The example's notes: some overlap each other and the claims, one is a bare highlight, one asks. */
import type { Who } from "./seeded-claim";

interface SeededNote {
  by: Who;
  exact: string;
  body?: string;
  tags?: string[];
  motivation?: "questioning";
  thread?: { by: Who; body: string; reply?: true }[];
}

export const notes: SeededNote[] = [
  {
    by: "ben",
    exact: "the only source for nearly every figure below",
    body: "One source for everything. Count the independent ones before we start.",
    tags: ["who says so"],
    thread: [
      {
        by: "amara",
        body: "So far: one paper, two reprints of one agency report, and two speeches of the chief justice. I would not call that five.",
      },
      { by: "ben", body: "Then let us mark each piece of evidence as affiliated where it is.", reply: true },
    ],
  },
  {
    by: "chen",
    exact: "figure below",
    body: "Which figures have another source at all? I am keeping a list.",
    motivation: "questioning",
  },
  {
    by: "amara",
    exact: "4,032 defendants and put right 37 grave miscarriages of justice",
    body: "Two different things in one breath: old cases reopened, and trials that ended in acquittal.",
    tags: ["reading", "courts"],
  },
  { by: "chen", exact: "whoever takes one is to answer for it for life", tags: ["follow up"] },
  {
    by: "ben",
    exact: "around 1.44 billion US dollars",
    body: "At the rate of which day?",
    motivation: "questioning",
  },
  { by: "amara", exact: "its experience can serve others" },
];
