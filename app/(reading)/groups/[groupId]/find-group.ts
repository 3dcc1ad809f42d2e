/** The group of a page, found once for each page view. */
import { cache } from "react";
import { GroupId } from "@/lib/groups/input";
import { groupIsGone, readGroup } from "@/lib/groups/queries";
import type { GroupView } from "@/lib/groups/view";
import type { Result } from "@/lib/result";
import { currentActor } from "@/lib/server/session";

export const findGroup = cache(async (groupId: string): Promise<Result<GroupView>> => {
  const input = GroupId.safeParse({ groupId });
  return input.success ? await readGroup(await currentActor(), input.data) : groupIsGone;
});
