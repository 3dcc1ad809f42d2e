/** A body as the API answers it. */
import { z } from "zod";

export const BodyView = z
  .union([z.string(), z.record(z.string(), z.unknown())])
  .nullable()
  .meta({
    description:
      "A document of the schema RichText, or a string of plain text, as it was sent; null where there is none.",
  });
