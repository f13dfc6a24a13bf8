// The model in one future. Python wrote the lines between the marks from the links of the sectors,
// in the order in which they are worked out: a line has its link's name, and a name that ends in a
// number is a part of that link which is needed more than once. The rest is src/conundrum/model.
const { min, max, exp, log, pow, fround } = Math;

// Fill `kept` with every outcome of future `w` of `n`, step by step. `course` holds a step and the
// controls from then on, again and again; step -1 is the policy of 2016, to compare with. `events`
// holds a step and what is added to assumptions and stocks then, again and again.
function future(w, n, course, beliefs, drawn, thresholds, steps, years, kept, events) {
  const size = (steps + 1) * n;
  let [turn, event, strikes] = [0, 0, false];
  //: given
  //: declared
  //: start
  for (let step = -1; ;) {
    if (strikes || course[turn] === step) {
      if (strikes) {
        //: struck
        if (fallen) hostility = 0;
      } else {
        //: controls
      }
      //: once
    }
    //: auxiliaries
    if (step < 0) {
      //: references
      step += 1;
      continue;
    }
    if (!strikes) {
      //: kept
      if (step === steps) return;
    }
    // An event strikes once the outcomes of its step are kept; what follows at once is worked out anew.
    strikes = !strikes && events[event] === step;
    if (strikes) continue;
    //: changes
    //: moved
    time += years;
    if (breakdown > thresholds[step * n + w]) {
      trust *= break_trust;
      suspended_until = time + break_years;
    }
    if (risk > hazard_threshold) {
      fallen = turmoil = 1;
      hazard_threshold = Infinity;
    }
    if (fallen) hostility = 0;
    step += 1;
  }
}
