import { join } from "node:path";

/** The packages are those of the project, three folders up. */
export default { turbopack: { root: join(import.meta.dirname, "../../..") } };
