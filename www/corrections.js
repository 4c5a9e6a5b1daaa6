// The reader's corrections: one entry a place, fields merged; moved along when the text is edited.

const same = (a, b) => a.start === b.start && a.end === b.end;

/** The list with `fields` corrected for the figure at `place`. A removal forgets other fields. */
export function corrected(list, place, fields) {
  const old = list.find((c) => same(c, place));
  const { start, end } = place;
  const next = fields.remove ? { start, end, remove: true } : { ...old, remove: undefined, start, end, ...fields };
  return [...list.filter((c) => !same(c, place)), JSON.parse(JSON.stringify(next))].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** How an edit moves places: from the first to the last differing character; places inside the changed part are lost. */
function mover(before, after) {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < most - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail += 1;
  const shift = after.length - before.length;
  return ([start, end]) => (end <= head ? [start, end] : start >= before.length - tail ? [start + shift, end + shift] : null);
}

/** Corrections and explanations after the text was edited from `before` to `after`. */
export function moved(before, after, corrections, explained) {
  const move = mover(before, after);
  const kept = corrections.flatMap((c) => {
    const place = move([c.start, c.end]);
    if (!place) return [];
    const total = typeof c.group === "object" && c.group ? move([c.group.start, c.group.end]) : null;
    const group = typeof c.group === "object" && c.group ? (total ? { start: total[0], end: total[1] } : undefined) : c.group;
    const next = { ...c, start: place[0], end: place[1] };
    if (group === undefined) delete next.group;
    else next.group = group;
    return [next];
  });
  const told = explained.map((e) => ({ ...e, places: e.places.map(move) })).filter((e) => e.places.every(Boolean));
  return { corrections: kept, explained: told };
}

/** The places of a relation's members, by which an explanation finds it again. */
export function placesOf(relation, byId) {
  return [relation.total, ...relation.parts].map((id) => byId.get(id)).filter(Boolean).map((f) => [f.start, f.end]);
}

/** Whether a relation was marked as explained. */
export function isExplained(relation, explained, byId) {
  const places = JSON.stringify(placesOf(relation, byId));
  return explained.some((e) => e.kind === relation.kind && JSON.stringify(e.places) === places);
}

/** The list with the relation marked, or no longer. */
export function explainedWith(list, relation, byId) {
  if (!isExplained(relation, list, byId)) return [...list, { kind: relation.kind, places: placesOf(relation, byId) }];
  const places = JSON.stringify(placesOf(relation, byId));
  return list.filter((e) => e.kind !== relation.kind || JSON.stringify(e.places) !== places);
}
