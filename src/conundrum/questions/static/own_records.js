// The twin of `questions/own_records.py`: the rule that joins what a page knows of the reader and what a
// kernel's files know. Every record of both is kept, each once, in the order of its time; what is older
// than the last time the reader forgot is gone. Of settings there is the last one only, and so there is of
// the steps of each panel.

// A record is of the kind whose first field it has.
const KINDS = [
  ["question", "asked", "said", "came", "at"],
  ["exercise", "verdict", "said", "at"],
  ["scenario", "at"],
  ["steps", "place", "at"],
  ["chosen", "year", "at"], // of posters, as an earlier edition kept it
];

const fieldsOf = (record) => KINDS.find(([first]) => first in record);
// Of what there is the last one only, if so.
const lastOf = (record) => record.steps || ["scenario", "chosen"].find((of) => record[of]);
const identity = (record) => JSON.stringify(fieldsOf(record).map((of) => record[of]));

function joined(records, forgotten = "") {
  const found = new Map(records.map((one) => [identity(one), one]));
  const newer = [...found.values()].filter(({ at }) => !forgotten || at > forgotten);
  newer.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const last = new Map(newer.map((one) => [lastOf(one), one]));
  return newer.filter((one) => !lastOf(one) || one === last.get(lastOf(one)));
}

// Whether an exercise is given its last answer again.
function repeated(records, { exercise, verdict, said }) {
  const last = exercise && records.findLast((one) => one.exercise === exercise);
  return last && last.verdict === verdict && last.said === said;
}
