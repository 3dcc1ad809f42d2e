/**
 * probe(): an address at which whoever watches over this process asks how it is. It asks nobody who they are and
 * counts nothing, so that it still answers where route() would have to refuse, or could not even ask the database.
 */
import type { z } from "zod";
import { withApiHeaders } from "./api-headers";

export interface ProbeOptions<State> {
  /** One line for the OpenAPI document. */
  summary: string;
  /** The shape of the answer, well or not, for the OpenAPI document. */
  answers: z.ZodType<State>;
  /** Tells a state in which the answer is 200 from one in which it is 503; left out, it is always 200. */
  isWell?: (state: State) => boolean;
}

export interface ProbeHandler {
  (): Promise<Response>;
  /** What the OpenAPI document is made from. */
  probed: { summary: string; answers: z.ZodType; mayFail: boolean };
}

/** Wires what finds out a state, which must not throw, into a handler of GET. */
export function probe<State>(find: () => Promise<State>, options: ProbeOptions<State>): ProbeHandler {
  const handle = async (): Promise<Response> => {
    const state = await find();
    const status = (options.isWell?.(state) ?? true) ? 200 : 503;
    return withApiHeaders(Response.json(state, { status, headers: { "Cache-Control": "no-store" } }));
  };
  const { summary, answers, isWell } = options;
  return Object.assign(handle, { probed: { summary, answers, mayFail: isWell !== undefined } });
}
