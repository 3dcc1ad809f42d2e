/** A person who may be given a claim, as the API answers it. */
import { z } from "zod";

export const AssigneeView = z.object({
  id: z.uuid(),
  /** Of their account. */
  etag: z.string(),
  name: z.string(),
});
export type AssigneeView = z.infer<typeof AssigneeView>;
