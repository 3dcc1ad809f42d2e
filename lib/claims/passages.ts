/**
 * A claim's passages: checked against the text as every target is, in an order of their own. A change gives the
 * whole list; a passage that stays keeps its placement in every version, which a new target would lose.
 */
import type { TargetInput } from "@/lib/annotations/input";
import { type LocatedTarget, locateTarget } from "@/lib/annotations/passages";
import { accept, type Result, refuse } from "@/lib/result";

/** A passage the claim has and keeps. */
interface Kept {
  id: string;
}
type Listed = Kept | TargetInput;

export function isKept(passage: Kept | object): passage is Kept {
  return "id" in passage;
}

/** Checks one target of a list; the paths of a refusal say which. */
function locateAt(text: string, target: TargetInput, index: number): Result<LocatedTarget> {
  const located = locateTarget(text, target);
  if (located.ok || !located.refusal.fields) return located;
  const fields = located.refusal.fields.map(({ path, message }) => ({
    path: path.replace(/^target/, `passages.${index}`),
    message,
  }));
  return { ok: false, refusal: { ...located.refusal, fields } };
}

/** Checks the targets of a new claim against the text. */
export function locatePassages(text: string, targets: TargetInput[]): Result<LocatedTarget[]> {
  const located: LocatedTarget[] = [];
  for (const [index, target] of targets.entries()) {
    const result = locateAt(text, target, index);
    if (!result.ok) return result;
    located.push(result.value);
  }
  return accept(located);
}

/**
 * Checks the passages a claim shall have. Refuses `invalid` for the id of a passage that is not the claim's, or
 * that is named twice, and as `locateTarget` does.
 */
export function locateListed(
  text: string,
  listed: Listed[],
  standing: ReadonlySet<string>,
): Result<(Kept | LocatedTarget)[]> {
  const unnamed = new Set(standing);
  const plan: (Kept | LocatedTarget)[] = [];
  for (const [index, passage] of listed.entries()) {
    if (!isKept(passage)) {
      const located = locateAt(text, passage, index);
      if (!located.ok) return located;
      plan.push(located.value);
    } else if (unnamed.delete(passage.id)) {
      plan.push(passage);
    } else {
      const message = "must be a passage of this claim, named once";
      return refuse("invalid", "This is not a passage of the claim.", {
        fields: [{ path: `passages.${index}.id`, message }],
      });
    }
  }
  return accept(plan);
}
