// @vitest-environment jsdom
import { type ChangeEvent, useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Checkbox, Radio } from "./choice";
import { Select, TextArea, TextField } from "./field";
import { clearPage, find, press, show, showFromServer } from "./testing";

afterEach(clearPage);

const words = "The yearbook counts convictions too.";

/** A form whose fields are React's, and which says what it would send. */
function Form() {
  const [values, setValues] = useState({ line: "", lines: "", choice: "a", tick: false, radio: "one" });
  const [redrawn, setRedrawn] = useState(0);
  const take = (name: string) => (event: ChangeEvent<{ value: string }>) =>
    setValues((now) => ({ ...now, [name]: event.target.value }));
  return (
    <form>
      <TextField label="Line" value={values.line} onChange={take("line")} />
      <TextArea label="Lines" value={values.lines} onChange={take("lines")} />
      <Select label="Choice" value={values.choice} onChange={take("choice")}>
        <option value="a">A</option>
        <option value="b">B</option>
      </Select>
      <Checkbox
        label="Tick"
        checked={values.tick}
        onChange={() => setValues((now) => ({ ...now, tick: !now.tick }))}
      />
      {["one", "two"].map((value) => (
        <Radio
          key={value}
          name="radio"
          label={value}
          value={value}
          checked={values.radio === value}
          onChange={take("radio")}
        />
      ))}
      <output>{JSON.stringify(values)}</output>
      <button type="button" onClick={() => setRedrawn(redrawn + 1)}>
        Redraw {redrawn}
      </button>
    </form>
  );
}

const sent = (page: HTMLElement) => JSON.parse(find(page, "output").textContent) as unknown;

describe("what is typed before the page is alive", () => {
  it("is the field's value once it is, in every kind of field", async () => {
    const page = await showFromServer(<Form />, (early) => {
      find(early, "input").value = words;
      find(early, "textarea").value = `${words}\n${words}`;
      find(early, "select").value = "b";
      early.querySelector<HTMLInputElement>("[type=checkbox]")?.click();
      early.querySelector<HTMLInputElement>("[value=two]")?.click();
    });
    const typed = { line: words, lines: `${words}\n${words}`, choice: "b", tick: true, radio: "two" };
    expect(sent(page)).toEqual(typed);

    await press(find(page, "button"));
    expect(find(page, "input").value).toBe(words);
    expect(find(page, "textarea").value).toBe(`${words}\n${words}`);
    expect(find(page, "select").value).toBe("b");
    expect(page.querySelectorAll("input:checked")).toHaveLength(2);
    expect(sent(page)).toEqual(typed);
  });

  it("is a change only where it is one: what a browser makes of a value by itself is none", async () => {
    const onChange = vi.fn();
    const fields = (
      <>
        <TextField label="Two lines in one" value={"a\nb"} onChange={onChange} />
        <TextField label="Spaces in an address" type="url" value=" https://a.example " onChange={onChange} />
        <TextArea label="Line ends" value={"a\r\nb"} onChange={onChange} />
        <Select label="None of these" value="c" onChange={onChange}>
          <option value="a">A</option>
        </Select>
        <Radio name="unchosen" label="Unchosen" checked={false} onChange={onChange} />
      </>
    );
    await showFromServer(fields, () => undefined);
    await show(fields);
    expect(onChange).not.toHaveBeenCalled();
  });

  it("stays in a field that is not React's", async () => {
    const page = await showFromServer(<TextField label="Line" defaultValue="before" />, (early) => {
      find(early, "input").value = words;
    });
    expect(find(page, "input").value).toBe(words);
  });
});
