// What the kernel has written is saved where the reader's browser puts its files.
function initialize({ model }) {
  const hand = ({ name }, [file]) => {
    const href = URL.createObjectURL(new Blob([file]));
    make("a", { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
  };
  return listening([model, { "msg:custom": hand }]);
}

export default { initialize };
