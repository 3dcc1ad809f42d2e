/** Text that Postgres can hold and a browser can draw. What they cannot is refused with its path, never mended in silence. */
import type { FieldError } from "@/lib/result";
import { hasEndlessMarks, tooManyMarks } from "@/lib/text/combining-marks";

/** Says what is wrong with a string that cannot be kept; null when nothing is. */
function faultIn(text: string): string | null {
  if (text.includes("\0")) return "holds a NUL character, which cannot be stored";
  if (!text.isWellFormed()) return "holds half of a surrogate pair, which is not a character";
  return hasEndlessMarks(text) ? tooManyMarks : null;
}

/** Lists every string, and every key, of a JSON value that cannot be stored, by its dotted path. */
export function unstorableIn(value: unknown): FieldError[] {
  const errors: FieldError[] = [];
  const pending: { path: string; value: unknown }[] = [{ path: "", value }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next.value === "string") {
      const message = faultIn(next.value);
      if (message) errors.push({ path: next.path, message });
    } else if (typeof next.value === "object" && next.value !== null) {
      for (const [key, child] of Object.entries(next.value)) {
        const path = next.path === "" ? key : `${next.path}.${key}`;
        const message = faultIn(key);
        if (message) errors.push({ path: next.path, message });
        else pending.push({ path, value: child });
      }
    }
  }
  return errors;
}
