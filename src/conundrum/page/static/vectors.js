// The twin of `run/vectors.py`: numbers over the futures of a run.
const $run_vectors = {
  mean, quantiles,
  spread: (vector) => {
    const middle = mean(vector);
    let squares = 0;
    for (const one of vector) squares += (one - middle) ** 2;
    return Math.sqrt(squares / (vector.length - 1));
  },
  of_100: (happened) => (100 * sum(happened)) / happened.length,
  minus: (vector, other) => vector.map((one, w) => one - other[w]),
  times: (vector, number) => vector.map((one) => one * number),
  less: (vector, other) => vector.map((one, w) => Number(one < other[w])),
  within: (vector, low, high) => vector.map((one) => Number(one >= low && one <= high)),
  where: (vector, happened, did) => vector.filter((_, w) => (happened[w] > 0) === did),
  picked: (vector, futures) => Float64Array.from(futures, (future) => vector[future - 1]),
  order: (numbers) => Array.from(numbers, (_, at) => at)
    .sort((one, other) => numbers[one] - numbers[other] || one - other),
  sums: (vector, part, parts) => {
    const found = Array(parts).fill(0);
    for (let w = 0; w < vector.length; w += 1) found[part[w]] += vector[w];
    return found;
  },
  each: (work, ...vectors) => vectors[0].map((_, w) => work(...vectors.map((one) => one[w]))),
  undominated: (points) => {
    const axes = [...(points[0] ?? []).keys()];
    const first = (one, other) => {
      const axis = axes.find((at) => points[one][at] !== points[other][at]) ?? 0;
      return points[one][axis] - points[other][axis];
    };
    const beats = (one, other) => axes.every((at) => points[one][at] <= points[other][at])
      && axes.some((at) => points[one][at] < points[other][at]);
    // In this order a point is beaten only by one before it, most likely by the last one kept.
    const kept = [];
    for (const place of [...points.keys()].sort(first)) {
      if (!kept.some((one) => beats(one, place))) kept.unshift(place);
    }
    return kept.sort((one, other) => one - other);
  },
};
