/** Who may be given a claim, as the API answers it. */
import { z } from "zod";

export const AssigneeList = z.object({ people: z.array(z.object({ id: z.uuid(), name: z.string() })) });
export type AssigneeList = z.infer<typeof AssigneeList>;
