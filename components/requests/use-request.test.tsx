// @vitest-environment jsdom
import { act } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ChoiceGroup, Radio } from "@/components/ui/choice";
import { buttonOf, clearPage, find, press, show, showFromServer } from "@/components/ui/testing";
import { accept, type Result, refuse } from "@/lib/result";
import { RequestForm } from "./request-form";
import { SubmitButton } from "./submit-button";
import { useRequest } from "./use-request";

afterEach(clearPage);

interface TriesProps {
  work: () => Promise<Result<string>>;
  onDone?: (value: string) => void;
}

function Tries({ work, onDone }: TriesProps) {
  const request = useRequest();
  const go = async () => {
    const answer = await request.ask(work);
    if (answer) onDone?.(answer.value);
  };
  return (
    <RequestForm request={request} onSubmit={() => void go()}>
      <input aria-invalid={request.errorOf("name") !== null} />
      <ChoiceGroup legend="It is" error={request.errorOf("kind")}>
        <Radio name="kind" label="A school" disabled />
        <Radio name="kind" label="A team" />
      </ChoiceGroup>
      <output>{request.refusal?.sentence}</output>
      <SubmitButton busy={request.isBusy}>Send</SubmitButton>
    </RequestForm>
  );
}

describe("a form that asks something of the API", () => {
  it("asks once for two presses, and again once it is answered", async () => {
    const done: string[] = [];
    let answer: (result: Result<string>) => void = () => undefined;
    const work = () => new Promise<Result<string>>((resolve) => (answer = resolve));
    const page = await show(<Tries work={work} onDone={(value) => done.push(value)} />);
    await press(buttonOf(page, "Send"));
    await press(buttonOf(page, "Send"));
    answer(accept("first"));
    await press(null);
    await press(buttonOf(page, "Send"));
    answer(accept("second"));
    await press(null);
    expect(done).toEqual(["first", "second"]);
  });

  it("tells of work that broke off as of one that did not arrive, and can be tried again", async () => {
    let tries = 0;
    const page = await show(
      <Tries
        work={() => {
          tries += 1;
          return tries === 1 ? Promise.reject(new Error("broken")) : Promise.resolve(accept(""));
        }}
      />,
    );
    await press(buttonOf(page, "Send"));
    expect(find(page, "output").textContent).toContain("could not be sent");
    await press(buttonOf(page, "Send"));
    expect(find(page, "output").textContent).toBe("");
  });

  it("brings the keyboard to the field that was refused", async () => {
    const refusal = refuse("invalid", "Not so.", { fields: [{ path: "name", message: "must be a name" }] });
    const page = await show(<Tries work={() => Promise.resolve(refusal)} />);
    await press(buttonOf(page, "Send"));
    expect(document.activeElement).toBe(find(page, "input"));
  });

  it("that found no network says so until there is one, and then that it can be sent", async () => {
    const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    const page = await show(
      <Tries work={() => Promise.resolve(refuse("unreachable", "You seem to be offline."))} />,
    );
    await press(buttonOf(page, "Send"));
    expect(find(page, "output").textContent).toBe("You seem to be offline.");
    onLine.mockRestore();
    act(() => void window.dispatchEvent(new Event("online")));
    expect(find(page, "output").textContent).toContain("The connection is back: send it again.");
  });

  it("keeps what an answer said of the fields when a connection comes back that it did not need", async () => {
    const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    const refusal = refuse("invalid", "Not so.", { fields: [{ path: "name", message: "must be a name" }] });
    const page = await show(<Tries work={() => Promise.resolve(refusal)} />);
    await press(buttonOf(page, "Send"));
    onLine.mockRestore();
    act(() => void window.dispatchEvent(new Event("online")));
    expect(find(page, "output").textContent).toBe("Not so.");
    expect(find(page, "input").getAttribute("aria-invalid")).toBe("true");
  });

  it("brings the keyboard to the first answer that a refused question can have", async () => {
    const refusal = refuse("invalid", "Not so.", { fields: [{ path: "kind", message: "must be a kind" }] });
    const page = await show(<Tries work={() => Promise.resolve(refusal)} />);
    await press(buttonOf(page, "Send"));
    expect(document.activeElement).toBe(page.querySelector("input[name=kind]:enabled"));
    expect(find(page, "fieldset").textContent).toContain("This must be a kind.");
  });

  it("is not sent by the browser itself before the page is alive, which would load it anew without what was typed", async () => {
    let wasPressable = true;
    const page = await showFromServer(<Tries work={() => Promise.resolve(accept(""))} />, (early) => {
      wasPressable = !find(early, "button").disabled;
    });
    expect(wasPressable).toBe(false);
    expect(find(page, "button").disabled).toBe(false);
  });
});
