"use client";
/** Which source it is: by its address or by hand, or one that was used before. */
import type { ReactNode } from "react";
import { Select, TextField } from "@/components/ui/field";
import type { CslType } from "@/lib/sources/csl";
import { typeToChoose } from "@/lib/sources/kinds";
import { offeredTypes, type SourceValues, valuesOfItem } from "./source-values";
import { useSourcesBefore } from "./use-sources-before";

interface SourceFieldsProps {
  values: SourceValues;
  /** When it was read, as the field shows it. */
  accessed: string;
  /** What is wrong: with the source, where neither address nor title is given; with when it was read. */
  errors: { source: string | null; accessed: string | null };
  onChange: (values: SourceValues) => void;
  onAccessed: (accessed: string) => void;
}

/** Renders the fields, with sources used before under the one that is typed into. */
export function SourceFields({ values, accessed, errors, onChange, onAccessed }: SourceFieldsProps) {
  const set = (change: Partial<SourceValues>) => onChange({ ...values, ...change });
  return (
    <>
      <TextField
        label="Address"
        help="The address or the title: one of the two is enough."
        required={false}
        inputMode="url"
        placeholder="https://"
        autoFocus
        error={errors.source}
        value={values.address}
        onChange={(event) => set({ address: event.target.value })}
      />
      <TextField
        label="Title"
        required={false}
        value={values.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      <SourcesBefore values={values} onPick={onChange} />
      <WorkFields values={values} onChange={set}>
        <TextField
          label="Accessed"
          optional
          help="When you read it."
          placeholder="2014-05-27"
          error={errors.accessed}
          value={accessed}
          onChange={(event) => onAccessed(event.target.value)}
        />
      </WorkFields>
    </>
  );
}

interface WorkFieldsProps {
  values: SourceValues;
  onChange: (change: Partial<SourceValues>) => void;
  /** What stands beside the work's own date. */
  children: ReactNode;
}

/** What else tells the work from others, in two columns where there is room. */
function WorkFields({ values, onChange, children }: WorkFieldsProps) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] gap-x-3">
      <TextField
        label="Author"
        optional
        help="Several: semicolons between."
        value={values.authors}
        onChange={(event) => onChange({ authors: event.target.value })}
      />
      <TextField
        label="Publisher"
        optional
        value={values.publisher}
        onChange={(event) => onChange({ publisher: event.target.value })}
      />
      <TextField
        label="Date"
        optional
        placeholder="2014-05-27"
        value={values.issued}
        onChange={(event) => onChange({ issued: event.target.value })}
      />
      {children}
      <Select
        label="Kind"
        value={values.type}
        onChange={(event) => onChange({ type: event.target.value as CslType })}
      >
        {typesFor(values.type).map((type) => (
          <option key={type} value={type}>
            {typeToChoose(type)}
          </option>
        ))}
      </Select>
    </div>
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
