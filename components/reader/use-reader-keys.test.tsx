// @vitest-environment jsdom
import { act } from "react";
import { afterEach, expect, it } from "vitest";
import { clearPage, show } from "@/components/ui/testing";
import { anAnnotation, aReaderStore } from "./testing";
import { useReaderKeys } from "./use-reader-keys";

afterEach(clearPage);

it("what is typed for a form that is still being fetched is no command to the page, until the form is there", async () => {
  const store = aReaderStore([anAnnotation(0, 5)], []);
  function Keys() {
    useReaderKeys(store);
    return <section data-writing="" />;
  }
  const page = await show(<Keys />);
  const press = (key: string) => {
    act(() => void document.dispatchEvent(new KeyboardEvent("keydown", { key })));
  };
  press("?");
  expect(store.read().isHelping).toBe(false);
  page.querySelector("section")?.append(document.createElement("textarea"));
  press("?");
  expect(store.read().isHelping).toBe(true);
});
