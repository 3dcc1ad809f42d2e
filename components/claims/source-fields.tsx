"use client";
/** Which source it is: by its address or by hand, or one that was used before. */
import { Select, TextField } from "@/components/ui/field";
import type { CslType } from "@/lib/sources/csl";
import { typeToChoose } from "@/lib/sources/kinds";
import { offeredTypes, type SourceValues, valuesOfItem } from "./source-values";
import { useSourcesBefore } from "./use-sources-before";

interface SourceFieldsProps {
  values: SourceValues;
  /** What is wrong where neither address nor title is given. */
  error: string | null;
  onChange: (values: SourceValues) => void;
}

/** Renders the fields, with sources used before under the one that is typed into. */
export function SourceFields({ values, error, onChange }: SourceFieldsProps) {
  const set = (change: Partial<SourceValues>) => onChange({ ...values, ...change });
  return (
    <>
      <TextField
        label="Address"
        optional
        inputMode="url"
        placeholder="https://"
        autoFocus
        error={error}
        value={values.address}
        onChange={(event) => set({ address: event.target.value })}
      />
      <TextField
        label="Title"
        optional={values.address.trim() !== ""}
        value={values.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      <SourcesBefore values={values} onPick={onChange} />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] gap-x-3">
        <TextField
          label="Author"
          optional
          help="Several: semicolons between."
          value={values.authors}
          onChange={(event) => set({ authors: event.target.value })}
        />
        <TextField
          label="Publisher"
          optional
          value={values.publisher}
          onChange={(event) => set({ publisher: event.target.value })}
        />
        <TextField
          label="Date"
          optional
          placeholder="2014-05-27"
          value={values.issued}
          onChange={(event) => set({ issued: event.target.value })}
        />
        <Select
          label="Kind"
          value={values.type}
          onChange={(event) => set({ type: event.target.value as CslType })}
        >
          {typesFor(values.type).map((type) => (
            <option key={type} value={type}>
              {typeToChoose(type)}
            </option>
          ))}
        </Select>
      </div>
    </>
  );
}

function typesFor(own: CslType): readonly CslType[] {
  return offeredTypes.includes(own) ? offeredTypes : [...offeredTypes, own];
}

interface SourcesBeforeProps {
  values: SourceValues;
  onPick: (values: SourceValues) => void;
}

/** Offers sources used before that match what is typed, until one of them is taken. */
function SourcesBefore({ values, onPick }: SourcesBeforeProps) {
  const isPicked = Object.keys(values.item).length > 0;
  const found = useSourcesBefore(isPicked ? "" : values.title === "" ? values.address : values.title);
  if (found.length === 0) return null;
  return (
    <div className="-mt-2 mb-4 text-sm">
      <p className="text-ink-soft">Used before:</p>
      <ul>
        {found.map(({ id, citation, source }) => (
          <li key={id}>
            <button
              type="button"
              className="w-full rounded-md px-2 py-1 text-start text-accent hover:bg-wash pointer-coarse:min-h-11"
              onClick={() => onPick(valuesOfItem(source))}
            >
              {citation}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
