// Takes apart what is pressed for its way into a page.
async function unpressed(bytes) {
  const opened = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(opened).arrayBuffer());
}

// The twin of `planes` in `page/player.py`.
function numbers(planes) {
  const count = planes.length / Float32Array.BYTES_PER_ELEMENT;
  return new Float32Array(planes.map((_, i) => planes[(i % 4) * count + (i >> 2)]).buffer);
}
