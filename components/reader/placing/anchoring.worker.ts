/** The worker in which passages are placed in a new text: the page stays as quick as it was, however many they are. */
import { type Crossing, placeAcross } from "@/lib/anchoring/across";

self.onmessage = ({ data }: MessageEvent<Crossing>) => {
  self.postMessage(placeAcross(data));
};
