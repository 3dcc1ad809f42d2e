"use client";
/**
 * The rich surface: Tiptap on our schema, with its toolbar and its link field. It is large, so it is
 * loaded only when someone writes; LazyBodyEditor is the way to it.
 */

import type { CommandProps, Editor, EditorOptions } from "@tiptap/core";
import { EditorContent, type UseEditorOptions, useEditor } from "@tiptap/react";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { RichText } from "@/lib/richtext/body";
import { applyEarlyFormats } from "./early-formats";
import { editorDocument, editorExtensions, positionOf } from "./editor-schema";
import { isAppleKeyboard, writingAction } from "./keys";
import { LinkField } from "./link-field";
import { withoutTables } from "./pasted-html";
import { type RichSurfaceProps, type SurfaceProps, surfaceStyle } from "./surface";
import { Toolbar } from "./toolbar";
import { writingStyle } from "./writing-style";

// Tiptap marks the empty first paragraph and gives it the placeholder's words to draw.
const placeholderStyle =
  "[&_p.is-editor-empty]:before:content-[attr(data-placeholder)] [&_p.is-editor-empty]:before:float-start " +
  "[&_p.is-editor-empty]:before:h-0 [&_p.is-editor-empty]:before:pointer-events-none " +
  "[&_p.is-editor-empty]:before:text-ink-soft";

/** Renders the editor. Its document is its own while it is typed into; `generation` puts `body` into it again. */
export function BodyEditor(props: RichSurfaceProps) {
  const [isLinkOpen, setIsLinkOpen] = useState(false);
  const editor = useWritingEditor(props, () => {
    setIsLinkOpen(true);
  });

  function closeLink() {
    setIsLinkOpen(false);
    // At once: Tiptap's own focus waits for a frame, in which a keystroke would go nowhere.
    editor.view.focus();
  }

  return (
    <>
      <Toolbar
        editor={editor}
        label={props.label}
        isOff={props.isReadOnly}
        isLinkOpen={isLinkOpen}
        onLink={() => {
          setIsLinkOpen(!isLinkOpen);
        }}
      />
      {isLinkOpen ? (
        <LinkField
          href={String(editor.getAttributes("link").href ?? "")}
          onApply={(href) => {
            applyLink(editor, href);
            closeLink();
          }}
          onRemove={() => {
            removeLink(editor);
            closeLink();
          }}
          onClose={closeLink}
        />
      ) : null}
      <EditorContent editor={editor} />
    </>
  );
}

function useWritingEditor(props: RichSurfaceProps, onLink: () => void): Editor {
  const { label, body, generation, isReadOnly, describedBy } = props;
  const [first] = useState(() => firstOptions(props));
  const latest = useRef({ ...props, onLink });
  useEffect(() => {
    latest.current = { ...props, onLink };
  });

  // The same object as long as nothing in it changes, so that typing never reconfigures the view.
  const editorProps = useMemo(
    (): EditorOptions["editorProps"] => ({
      attributes: attributesOf({ label, isReadOnly, describedBy }),
      transformPastedHTML: withoutTables,
      handleKeyDown: (_, event) => act(event, latest.current),
    }),
    [label, isReadOnly, describedBy],
  );
  const editor = useEditor({
    ...first,
    editorProps,
    onUpdate: (now) => {
      latest.current.onChange(now.editor.getJSON() as RichText);
    },
  });

  // Tiptap's own autofocus waits for a frame, in which a keystroke would go nowhere: the focus moves over in the very
  // commit that takes the plain surface away.
  const [place] = useState(() => firstPlace(props));
  useLayoutEffect(() => {
    if (place === null) return;
    editor.commands.setTextSelection(place === "end" ? editor.state.doc.content.size : place);
    editor.view.focus();
  }, [editor, place]);
  const [early] = useState({ body, formats: props.formats ?? [] });
  useLayoutEffect(() => {
    if (typeof early.body === "string") applyEarlyFormats(editor, early.body, early.formats);
  }, [editor, early]);

  useEffect(() => {
    editor.setEditable(!isReadOnly, false);
  }, [editor, isReadOnly]);

  const shown = useRef(generation);
  useEffect(() => {
    if (shown.current === generation) return;
    shown.current = generation;
    editor.commands.setContent(editorDocument(body), { emitUpdate: false });
  }, [editor, generation, body]);

  return editor;
}

/** What is selected at first; null where the focus stays elsewhere. */
function firstPlace({ body, selection }: SurfaceProps): { from: number; to: number } | "end" | null {
  if (selection === null) return null;
  if (typeof body !== "string") return "end";
  return { from: positionOf(body, selection.start), to: positionOf(body, selection.end) };
}

/** What Tiptap is told once, when the editor is made. */
function firstOptions({ body, placeholder }: SurfaceProps): UseEditorOptions {
  return {
    extensions: editorExtensions(placeholder ?? ""),
    content: editorDocument(body),
    autofocus: false,
    // Never on a server: this module is only fetched by a page that is alive.
    immediatelyRender: true,
    // The content policy allows no style element; what is needed of it is in the classes.
    injectCSS: false,
  };
}

function attributesOf(
  props: Pick<SurfaceProps, "label" | "isReadOnly" | "describedBy">,
): Record<string, string> {
  return {
    class: `${surfaceStyle} ${writingStyle} ${placeholderStyle}`,
    "data-surface": "",
    role: "textbox",
    dir: "auto",
    // Kept while nothing can be typed, so that sending does not throw the focus away.
    tabindex: "0",
    "aria-multiline": "true",
    "aria-label": props.label,
    "aria-readonly": String(props.isReadOnly),
    ...(props.describedBy === undefined ? {} : { "aria-describedby": props.describedBy }),
  };
}

type Actions = Pick<SurfaceProps, "onSubmit" | "onCancel"> & { onLink: () => void };

function act(event: KeyboardEvent, { onSubmit, onCancel, onLink }: Actions): boolean {
  const action = writingAction(event, isAppleKeyboard());
  const perform = action && { submit: onSubmit, cancel: onCancel, link: onLink }[action];
  if (!perform) return false;
  event.preventDefault();
  event.stopPropagation();
  perform();
  return true;
}

/**
 * Links the selected words, or the whole of the link the caret is in; with neither, the address itself goes in. The
 * caret comes to stand behind it, where one goes on writing: words left selected would be written over.
 */
function applyLink(editor: Editor, href: string): void {
  const isOnNothing = editor.state.selection.empty && !editor.isActive("link");
  const marks = [{ type: "link", attrs: { href } }];
  const linked = isOnNothing
    ? editor.chain().insertContent({ type: "text", text: href, marks })
    : editor.chain().extendMarkRange("link").setLink({ href });
  linked.command(toEnd).unsetMark("link").run();
}

/** Takes the link off the selected words, or off the whole of the link the caret is in, which comes to stand behind it. */
function removeLink(editor: Editor): void {
  editor.chain().extendMarkRange("link").unsetLink().command(toEnd).run();
}

function toEnd({ tr, commands }: CommandProps): boolean {
  return commands.setTextSelection(tr.selection.to);
}
