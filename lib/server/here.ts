/**
 * The address of a page, as the request asked for it. A server component is not told it, so proxy.ts notes it in a
 * header of the request it hands on, over any that the client sent.
 */
export const hereHeader = "x-lectern-here";
