// The log of a game as a file: saved, opened, or written to by the browser itself at each act.
const nameOfFile = ({ game, acts }, ending) =>
  `${game.rules.table.replace(/[^\p{L}\p{N}]+/gu, "-")}-${acts[0].at?.slice(0, 10) ?? ""}.${ending}`;

function saved(held, name) {
  const link = make("a", { href: URL.createObjectURL(new Blob([held])), download: name });
  link.click();
  return name;
}

// Ask for a file, and return what writes a log into it, one act after another; nothing if none is chosen.
async function writer(name, failed) {
  let writing = Promise.resolve();
  try {
    const to = await showSaveFilePicker({ suggestedName: name });
    const write = (text) => {
      writing = writing.then(async () => {
        const stream = await to.createWritable();
        await stream.write(text);
        await stream.close();
      }).catch(() => failed(to.name));
      return writing;
    };
    return { name: to.name, write };
  } catch {
    return undefined;
  }
}
