import type { Header } from "./security-headers";

/** Headers that hold for every response, page or API, whatever it is. */
export declare const fixedHeaders: readonly Header[];

/** The policy of an API answer, which is data: opened as a page it may load, run and embed nothing. */
export declare const apiPolicy: Header;
