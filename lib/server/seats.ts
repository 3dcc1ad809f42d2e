/**
 * How much that stays open, such as a live feed, anyone may hold at once: so many seats for an account, and so many
 * for an address, in the memory of this process.
 */
import { type Actor, idOf } from "@/lib/accounts/actor";
import { addressOf, networkOf } from "./address";

export interface SeatAllowance {
  /** Seats at once, for one account and for one address. */
  account: number;
  address: number;
}

/** A place that may be taken once, and is to be left again. */
export interface Seat {
  isFree: () => boolean;
  /** Takes it; false when it went to somebody else. */
  take: () => boolean;
  leave: () => void;
}

type FindSeat = (actor: Actor, headers: Headers) => Seat;

/** Counts seats from none taken; answers the way to one. */
export function seatsFor(allowed: SeatAllowance): FindSeat {
  const taken = new Map<string, number>();
  const change = (key: string, by: number) => {
    const count = (taken.get(key) ?? 0) + by;
    if (count > 0) taken.set(key, count);
    else taken.delete(key);
  };
  return (actor, headers) => {
    const id = idOf(actor);
    const keys = new Map([[`address ${networkOf(addressOf(headers))}`, allowed.address]]);
    if (id !== null) keys.set(`account ${id}`, allowed.account);
    const isFree = () => [...keys].every(([key, most]) => (taken.get(key) ?? 0) < most);
    return {
      isFree,
      take: () => {
        if (!isFree()) return false;
        for (const key of keys.keys()) change(key, 1);
        return true;
      },
      leave: () => {
        for (const key of keys.keys()) change(key, -1);
      },
    };
  };
}

/** What everyone may have open; documented in the README. */
const feedSeats: SeatAllowance = { account: 40, address: 2_000 };

const held = globalThis as typeof globalThis & { lecternFeedSeats?: FindSeat };

/** A seat for one live feed. */
export const feedSeat: FindSeat = (actor, headers) => {
  held.lecternFeedSeats ??= seatsFor(feedSeats);
  return held.lecternFeedSeats(actor, headers);
};
