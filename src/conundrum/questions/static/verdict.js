// The twin of `questions/verdict.py`.
const NEAR = 3;
const HUNDRED = 100;

function classifyNumber(given, right, tolerance) {
  const near = (number, times = 1) => Math.abs(number - right) <= times * tolerance;
  if (near(given)) return "right";
  if (!near(0)) {
    if (near(-given)) return "sign";
    if (near(given * HUNDRED) || near(given / HUNDRED)) return "unit";
  }
  if (near(given, NEAR)) return "close";
  return given < right ? "below" : "above";
}
