"use client";
/** On a narrow screen: what the bar has no room for, in one menu. */
import { MenuButton, type MenuEntry } from "@/components/ui/menu-button";
import { exportPanelId } from "./export-panel";
import { filterPanelId } from "./filter-button";
import { isFiltering } from "../filter";
import { useReader } from "../reader-context";

interface MoreMenuProps {
  documentId: string;
}

/** Renders the button with its menu. */
export function MoreMenu({ documentId }: MoreMenuProps) {
  const isOn = useReader((state) => isFiltering(state.filter));
  const hasMarks = useReader((state) => state.marks.length > 0);
  const filter: MenuEntry[] = hasMarks
    ? [
        {
          label: isOn ? "Filtered: change the filter" : "Filter notes and claims",
          run: () => openPanel(filterPanelId),
        },
      ]
    : [];
  return (
    <MenuButton
      name="More"
      className="size-11 justify-center text-ink-soft wide:hidden!"
      entries={[
        ...filter,
        { label: "All claims", href: `/documents/${documentId}/claims` },
        { label: "Export", run: () => openPanel(exportPanelId) },
      ]}
    >
      <Ellipsis />
    </MenuButton>
  );
}

/** Three dots; drawn here, because an icon of a package brings more script than the rest of the menu. */
function Ellipsis() {
  return (
    <svg className="size-5" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
      {[5, 12, 19].map((x) => (
        <circle key={x} cx={x} cy="12" r="2" />
      ))}
    </svg>
  );
}

function openPanel(id: string): void {
  document.getElementById(id)?.showPopover();
}
